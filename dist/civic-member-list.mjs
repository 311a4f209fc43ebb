/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";import"./chunks/define-SlhwV_CO.mjs";export{C as CivicMemberList}from"./chunks/element-DbDC9Qif.mjs";import"./chunks/member-list-DJZ4tUHl.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-B20pLBUq.mjs";
