/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";import"./chunks/define-B8MNqsBr.mjs";export{C as CivicProgressBoard}from"./chunks/element-CvQ_-Ctf.mjs";import"./chunks/progress-board-LSvcx7Of.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BwZPmcnK.mjs";
