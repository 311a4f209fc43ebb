/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";export{C as CivicForm}from"./chunks/element-CD4zMWQd.mjs";import"./chunks/form-D4E3f9-b.mjs";import"./chunks/item-controller-C9mZXBUY.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-Dj4TugbQ.mjs";
