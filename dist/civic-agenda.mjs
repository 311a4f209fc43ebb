/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-C8V52A7w.mjs";import{C as m}from"./chunks/element-3HCOBu2S.mjs";import{v as e}from"./chunks/view-BOiWo0xr.mjs";import"./chunks/portions-B2oLS4a4.mjs";import"./chunks/events-CkWSooTP.mjs";m.useView(e),s("civic-agenda",m);export{m as CivicAgenda};
