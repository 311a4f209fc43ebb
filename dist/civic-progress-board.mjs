/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";import"./chunks/define-BlvCtxhz.mjs";export{C as CivicProgressBoard}from"./chunks/element-C2UxQoQh.mjs";import"./chunks/progress-board-rfqMi5XC.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BwZPmcnK.mjs";
