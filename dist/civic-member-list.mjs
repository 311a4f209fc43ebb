/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C13cCs9h.mjs";import"./chunks/define-D3JwPoFL.mjs";export{C as CivicMemberList}from"./chunks/element-D9AvYBOZ.mjs";import"./chunks/member-list-CeJjRxBr.mjs";import"./chunks/item-controller-DxXhaGLn.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/guard-0UVINfd1.mjs";
