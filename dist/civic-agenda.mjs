/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";export{C as CivicAgenda}from"./chunks/element-0o_yh0Sm.mjs";import"./chunks/agenda-BJavW6gt.mjs";import"./chunks/portions-CCbpt_YP.mjs";import"./chunks/events-DOuHL0l3.mjs";
