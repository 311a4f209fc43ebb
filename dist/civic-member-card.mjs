/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C6ShF8Nh.mjs";export{C as CivicMemberCard}from"./chunks/define-CdbWR9bz.mjs";import"./chunks/item-controller-BGhBgfr_.mjs";import"./chunks/sections-4C1TIbVo.mjs";
