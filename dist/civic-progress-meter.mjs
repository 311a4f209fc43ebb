/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BGAKhE2D.mjs";export{C as CivicProgressMeter}from"./chunks/define-CJOTj-U4.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-DtLeU2aX.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BjyDfPLX.mjs";
