/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C13cCs9h.mjs";export{C as CivicAgenda}from"./chunks/element-B5lgcrqM.mjs";import"./chunks/agenda-D6A7CJFx.mjs";import"./chunks/portions-DF5TV3kN.mjs";import"./chunks/events-Cvfm87t1.mjs";
