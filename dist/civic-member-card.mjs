/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";export{C as CivicMemberCard}from"./chunks/define-lmQDtSYQ.mjs";import"./chunks/item-controller-C9mZXBUY.mjs";import"./chunks/sections-4C1TIbVo.mjs";
