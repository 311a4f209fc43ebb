/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-Deq1vu2I.mjs";export{C as CivicProgressMeter}from"./chunks/define-DFlG71vm.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-DYBpRC3w.mjs";import"./chunks/sections-JF9zP-oR.mjs";import"./chunks/progress-b7coKMyI.mjs";import"./chunks/moments-UXjPZoyj.mjs";import"./chunks/source-line-DBuDdL3s.mjs";
