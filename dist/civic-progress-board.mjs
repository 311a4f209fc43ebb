/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";import"./chunks/define-BMM8vgmq.mjs";export{C as CivicProgressBoard}from"./chunks/element-B1Z16lQA.mjs";import"./chunks/progress-board-B1k1fCg5.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-C9mZXBUY.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BWjcvVXO.mjs";
