/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";export{C as CivicMemberCard}from"./chunks/define-C24ULnLR.mjs";import"./chunks/item-controller-D0lqPhKz.mjs";import"./chunks/sections-4C1TIbVo.mjs";
