/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";import"./chunks/define-rThzGp8V.mjs";export{C as CivicMemberList}from"./chunks/element-DdzRQhGz.mjs";import"./chunks/member-list-BibDv4nV.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-B20pLBUq.mjs";
