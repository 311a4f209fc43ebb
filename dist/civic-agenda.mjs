/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicAgenda}from"./chunks/element-BQp-AdAM.mjs";import"./chunks/agenda-ft9zks0F.mjs";import"./chunks/portions-CAAsrcgk.mjs";import"./chunks/events-B69RDwnD.mjs";
