/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-DhEsiVrt.mjs";export{C as CivicProgressMeter}from"./chunks/civic-progress-meter.define-COcrqWu0.mjs";import"./chunks/item-controller-Cr-X1c8K.mjs";import"./chunks/sections-DAGkjn7A.mjs";import"./chunks/source-line-C9BZNSTS.mjs";import"./chunks/progress-C0nLQEYF.mjs";
