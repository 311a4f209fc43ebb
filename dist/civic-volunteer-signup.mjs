/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BGAKhE2D.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-VCUnyqQR.mjs";import"./chunks/item-controller-DtLeU2aX.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-Cwlu2IcW.mjs";
