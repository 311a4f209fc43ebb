/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";export{C as CivicForm}from"./chunks/element-DrTMz2Rq.mjs";import"./chunks/form-BwXTGtJ0.mjs";import"./chunks/item-controller-D0lqPhKz.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-C45gwOMo.mjs";import"./chunks/title-class-CtkYkyb4.mjs";
