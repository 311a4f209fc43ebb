/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CRx_q6OO.mjs";export{C as CivicAgenda}from"./chunks/element-Co12fE7X.mjs";import"./chunks/agenda-9Bfve_v6.mjs";import"./chunks/portions-CeOuK5AC.mjs";import"./chunks/events-DgA38AJ1.mjs";
