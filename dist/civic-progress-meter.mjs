/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";export{C as CivicProgressMeter}from"./chunks/define-BMM8vgmq.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-C9mZXBUY.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-BWjcvVXO.mjs";
