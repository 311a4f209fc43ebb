/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-D9-S-_v7.mjs";export{C as CivicProgressMeter}from"./chunks/define-BYFvzG9H.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-Drtjwqjn.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-CIFJhJXR.mjs";import"./chunks/moments-C_HjNfxn.mjs";import"./chunks/source-line-CvOFApfs.mjs";
