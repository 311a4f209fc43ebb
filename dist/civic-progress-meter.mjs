/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-U0mvuYGh.mjs";export{C as CivicProgressMeter}from"./chunks/define-C3X6IxK3.mjs";import"./chunks/item-controller-HVGwmr34.mjs";import"./chunks/sections-Cj8r5t3b.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-BS7uQXOE.mjs";import"./chunks/moments-D16MtgTw.mjs";import"./chunks/source-line-Dwyki1-5.mjs";
