/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CRx_q6OO.mjs";export{C as CivicMemberCard}from"./chunks/define-zD0T54_b.mjs";import"./chunks/item-controller-0Kkk-oB2.mjs";import"./chunks/sections-4C1TIbVo.mjs";
