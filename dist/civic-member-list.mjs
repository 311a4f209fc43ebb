/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";import"./chunks/define-lmQDtSYQ.mjs";export{C as CivicMemberList}from"./chunks/element-CQR3HBNy.mjs";import"./chunks/member-list-BITyr2cM.mjs";import"./chunks/item-controller-C9mZXBUY.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-DvXCIQ47.mjs";
