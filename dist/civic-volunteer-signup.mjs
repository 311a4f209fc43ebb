/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-zjavg28-.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-COfYFWLh.mjs";import"./chunks/moments-25Ka3BdA.mjs";import"./chunks/sections-eRmnTchc.mjs";import"./chunks/form-state-CyoQ2Yr_.mjs";import"./chunks/directive-TLM7SSMG.mjs";import"./chunks/live-counts-GUKZJMf6.mjs";
