/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C6ShF8Nh.mjs";export{C as CivicRecords}from"./chunks/element-1g_Yha7w.mjs";import"./chunks/records-B2U78KUI.mjs";import"./chunks/record-categories-C9T3522A.mjs";
