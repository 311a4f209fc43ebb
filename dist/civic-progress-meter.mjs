/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicProgressMeter}from"./chunks/define-B8MNqsBr.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-CrSVI-eZ.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BwZPmcnK.mjs";
