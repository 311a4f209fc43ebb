/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C8V52A7w.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-C_uoExY9.mjs";import"./chunks/item-controller-DvODU3Vx.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-Dp6SGaWx.mjs";
