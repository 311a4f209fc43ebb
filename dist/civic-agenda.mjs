/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-NQ0h8Axq.mjs";import{C as m}from"./chunks/element-BxG25_an.mjs";import{v as e}from"./chunks/view-MbYmKzg9.mjs";import"./chunks/choice-address-B6L_t10S.mjs";import"./chunks/events-BldM7pbr.mjs";m.useView(e),s("civic-agenda",m);export{m as CivicAgenda};
