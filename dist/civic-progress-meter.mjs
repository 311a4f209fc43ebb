/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-1j9LEJCV.mjs";export{C as CivicProgressMeter}from"./chunks/define-jowYwyam.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-DqUk52eQ.mjs";import"./chunks/sections-JF9zP-oR.mjs";import"./chunks/progress-BHn9amDW.mjs";import"./chunks/moments-CcaiVdFP.mjs";import"./chunks/source-line-B_-ezO1M.mjs";
