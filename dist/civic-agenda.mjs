/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicAgenda}from"./chunks/element-GvIS3IV8.mjs";import"./chunks/agenda-FaeWHcuD.mjs";import"./chunks/portions-CAAsrcgk.mjs";import"./chunks/events-B69RDwnD.mjs";
