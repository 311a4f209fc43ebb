/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CRx_q6OO.mjs";export{C as CivicProgressMeter}from"./chunks/define-Db0Hfe0B.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-0Kkk-oB2.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BZVU1-D2.mjs";
