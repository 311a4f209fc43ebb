/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-CdQJXZhN.mjs";export{C as CivicProgressMeter}from"./chunks/define-C15I5MDX.mjs";import"./chunks/item-controller-DbfnGyqf.mjs";import"./chunks/sections-Cj8r5t3b.mjs";import"./chunks/source-line-Cl3FJO_Z.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-CZ5u6Nso.mjs";import"./chunks/moments-DXRxt7la.mjs";
