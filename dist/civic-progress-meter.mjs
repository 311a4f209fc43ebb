/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-CI0pTJRM.mjs";export{C as CivicProgressMeter}from"./chunks/define-Cz6y6UCM.mjs";import"./chunks/item-controller-DvKYmwBW.mjs";import"./chunks/sections-Cj8r5t3b.mjs";import"./chunks/source-line-BuBLweOV.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-BwtqAd54.mjs";import"./chunks/moments-CZZgCyRw.mjs";
