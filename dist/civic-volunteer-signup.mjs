/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-FJ92NFwt.mjs";import"./chunks/item-controller-C9mZXBUY.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-Dj4TugbQ.mjs";
