/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C13cCs9h.mjs";import"./chunks/define-C8zhVE8O.mjs";export{C as CivicProgressBoard}from"./chunks/element-ChlwkpuU.mjs";import"./chunks/progress-board-s7diIrmb.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-DxXhaGLn.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-S6H1_o-S.mjs";
