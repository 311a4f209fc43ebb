/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-DhEsiVrt.mjs";export{C as CivicVolunteerSignup}from"./chunks/civic-volunteer-signup.define-Ylp2cDtj.mjs";import"./chunks/heading-level-DJ1sQCAL.mjs";import"./chunks/item-controller-Cr-X1c8K.mjs";import"./chunks/sections-DAGkjn7A.mjs";import"./chunks/form-state-BcQtwIoo.mjs";import"./chunks/live-counts-Cowz4VBV.mjs";
