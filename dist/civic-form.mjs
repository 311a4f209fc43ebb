/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-C8V52A7w.mjs";import{C as m}from"./chunks/element-BZd-h_k3.mjs";import{v as o}from"./chunks/view-CQhwE7RW.mjs";import"./chunks/item-controller-DvODU3Vx.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-Dp6SGaWx.mjs";m.useView(o),s("civic-form",m);export{m as CivicForm};
