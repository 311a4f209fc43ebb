/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";import"./chunks/define-C7oxRGeb.mjs";export{C as CivicMemberList}from"./chunks/element-D7BSedPf.mjs";import"./chunks/member-list-DO-5TuO_.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-B20pLBUq.mjs";
