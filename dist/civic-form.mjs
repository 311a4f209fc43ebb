/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicForm}from"./chunks/element-UeIdupBs.mjs";import"./chunks/form-C7v8yES2.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-DakDMGd4.mjs";
