/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-NQ0h8Axq.mjs";import{C as m}from"./chunks/element-wZVDepNr.mjs";import{v as o}from"./chunks/view-eSRBEMOq.mjs";import"./chunks/item-controller-DiydDyAy.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/form-state-DVZoz8zi.mjs";m.useView(o),s("civic-form",m);export{m as CivicForm};
