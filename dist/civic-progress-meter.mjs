/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-yQXDpj4R.mjs";export{C as CivicProgressMeter}from"./chunks/define-CTYOzCK1.mjs";import"./chunks/item-controller-BmI88c8Q.mjs";import"./chunks/sections-Cj8r5t3b.mjs";import"./chunks/source-line-Dy1vq1m6.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-DV7yEXdE.mjs";import"./chunks/moments-CdI9wSk4.mjs";
