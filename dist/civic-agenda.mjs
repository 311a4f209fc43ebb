/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-BGAKhE2D.mjs";import{C as m}from"./chunks/element-Dz0X-kzU.mjs";import{v as e}from"./chunks/view-fMxkgU7V.mjs";import"./chunks/choice-address-B6L_t10S.mjs";import"./chunks/events-BHs-NtkN.mjs";m.useView(e),s("civic-agenda",m);export{m as CivicAgenda};
