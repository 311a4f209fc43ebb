/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-DzTYslqn.mjs";export{C as CivicProgressMeter}from"./chunks/define-Cyb-k63a.mjs";import"./chunks/sections-Bl4Bc2wl.mjs";import"./chunks/counts-WAdkl4-v.mjs";import"./chunks/progress-DIRnoSil.mjs";import"./chunks/moments-z-Fm8s8d.mjs";import"./chunks/source-line-LdCL3vOk.mjs";
