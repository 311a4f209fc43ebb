/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C6ShF8Nh.mjs";import"./chunks/define-CdbWR9bz.mjs";export{C as CivicMemberList}from"./chunks/element-DP9al9yH.mjs";import"./chunks/member-list-DE8nfcz3.mjs";import"./chunks/item-controller-BGhBgfr_.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-Dp_iabq5.mjs";
