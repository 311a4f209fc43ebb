/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";import"./chunks/define-C24ULnLR.mjs";export{C as CivicMemberList}from"./chunks/element-DFai2mSL.mjs";import"./chunks/member-list-Bw_7NPzU.mjs";import"./chunks/item-controller-D0lqPhKz.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-uyHmOHT9.mjs";
