/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-CKfOSf18.mjs";export{C as CivicProgressMeter}from"./chunks/define-UFtTN0CG.mjs";import"./chunks/item-controller-Wx6YBsJV.mjs";import"./chunks/sections-Cj8r5t3b.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-B21h9Opu.mjs";import"./chunks/moments-Bhw4GW4z.mjs";import"./chunks/source-line-BnRTe_Uq.mjs";
