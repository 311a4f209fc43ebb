/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C13cCs9h.mjs";export{C as CivicMemberCard}from"./chunks/define-D3JwPoFL.mjs";import"./chunks/item-controller-DxXhaGLn.mjs";import"./chunks/sections-4C1TIbVo.mjs";
