/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C6ShF8Nh.mjs";export{C as CivicAgenda}from"./chunks/element-B2pP5aHT.mjs";import"./chunks/agenda-jJVoD70O.mjs";import"./chunks/portions-BQqV9X38.mjs";import"./chunks/events-Cf5e0nLR.mjs";
