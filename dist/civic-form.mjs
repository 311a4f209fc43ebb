/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicForm}from"./chunks/element-Ct6kMIMK.mjs";import"./chunks/form-DLjHrkRL.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-CxqJDYmz.mjs";
