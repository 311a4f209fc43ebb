/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";export{C as CivicProgressMeter}from"./chunks/define-DDgbHWOu.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-D0lqPhKz.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-CroyGNbE.mjs";
