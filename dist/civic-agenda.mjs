/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicAgenda}from"./chunks/element-Di5WmgPb.mjs";import"./chunks/agenda-B-d-Ojcb.mjs";import"./chunks/portions-CAAsrcgk.mjs";import"./chunks/events-B69RDwnD.mjs";
