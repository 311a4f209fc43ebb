/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CRx_q6OO.mjs";import"./chunks/define-zD0T54_b.mjs";export{C as CivicMemberList}from"./chunks/element-Dxx0PNkO.mjs";import"./chunks/member-list-Cq7VxoLm.mjs";import"./chunks/item-controller-0Kkk-oB2.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-DyuwsUwl.mjs";
