/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C6ShF8Nh.mjs";export{C as CivicForm}from"./chunks/element-WA68Nnnw.mjs";import"./chunks/form-LJMJaZdZ.mjs";import"./chunks/item-controller-BGhBgfr_.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-CMvf_fKi.mjs";
