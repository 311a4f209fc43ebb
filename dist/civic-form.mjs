/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CRx_q6OO.mjs";export{C as CivicForm}from"./chunks/element-CUGAwfmS.mjs";import"./chunks/form-N5hlHnvM.mjs";import"./chunks/item-controller-0Kkk-oB2.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-DJItP1-r.mjs";
