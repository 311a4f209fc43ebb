/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-zjavg28-.mjs";export{C as CivicProgressMeter}from"./chunks/define-AmrVNE1E.mjs";import"./chunks/sections-eRmnTchc.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-DMSfZJgS.mjs";import"./chunks/moments-25Ka3BdA.mjs";import"./chunks/source-line-Bq7_hI9F.mjs";
