/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";import"./chunks/define-C-31CnA8.mjs";export{C as CivicMemberList}from"./chunks/element--xtvqzDU.mjs";import"./chunks/member-list-D4VF7Gt4.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-B20pLBUq.mjs";
