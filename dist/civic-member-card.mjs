/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-NQ0h8Axq.mjs";export{C as CivicMemberCard}from"./chunks/define-3ZagSfBV.mjs";import"./chunks/item-controller-DiydDyAy.mjs";import"./chunks/sections-4C1TIbVo.mjs";
