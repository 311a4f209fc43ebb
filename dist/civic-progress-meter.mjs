/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-NQ0h8Axq.mjs";export{C as CivicProgressMeter}from"./chunks/define-45o7IC_7.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-DiydDyAy.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-C_aKXtzX.mjs";
