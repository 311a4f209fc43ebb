/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-BGAKhE2D.mjs";import{C as m}from"./chunks/element-4S5cVtQm.mjs";import{v as o}from"./chunks/view-Dd_l7kfA.mjs";import"./chunks/item-controller-DtLeU2aX.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-Cwlu2IcW.mjs";m.useView(o),s("civic-form",m);export{m as CivicForm};
