/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";export{C as CivicAgenda}from"./chunks/element-Bt8U4kOs.mjs";import"./chunks/agenda-eoxGNXCm.mjs";import"./chunks/portions-BsQ_h6Af.mjs";import"./chunks/events-CMOhwMyo.mjs";
