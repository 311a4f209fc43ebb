/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-NQ0h8Axq.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-CDjp80tZ.mjs";import"./chunks/item-controller-DiydDyAy.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-DVZoz8zi.mjs";
