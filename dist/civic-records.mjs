/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-D-9QkSTc.mjs";export{C as CivicRecords}from"./chunks/element-D5aqUwTg.mjs";import"./chunks/records-B4I55zN_.mjs";import"./chunks/record-categories-DlC3Xs76.mjs";
