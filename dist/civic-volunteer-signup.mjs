/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-Cg3vLsoU.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-IloQ1ZfR.mjs";
