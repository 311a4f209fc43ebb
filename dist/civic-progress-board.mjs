/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";import"./chunks/define-DDgbHWOu.mjs";export{C as CivicProgressBoard}from"./chunks/element-DGAGlK_4.mjs";import"./chunks/progress-board-D17F2OSd.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-D0lqPhKz.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-CroyGNbE.mjs";
