/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C8V52A7w.mjs";export{C as CivicProgressMeter}from"./chunks/define-CLO3Rpza.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-DvODU3Vx.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BVvBebJ4.mjs";
