/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C13cCs9h.mjs";export{C as CivicForm}from"./chunks/element-C94EmiFD.mjs";import"./chunks/form-BRlloDZZ.mjs";import"./chunks/item-controller-DxXhaGLn.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-C5Bpo4D7.mjs";
