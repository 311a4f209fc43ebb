/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-DzTYslqn.mjs";export{C as CivicVolunteerSignup}from"./chunks/define-WKyADBHQ.mjs";import"./chunks/moments-z-Fm8s8d.mjs";import"./chunks/sections-Bl4Bc2wl.mjs";import"./chunks/form-state-BWdBtpbx.mjs";import"./chunks/directive-TLM7SSMG.mjs";import"./chunks/live-counts-GUKZJMf6.mjs";
