/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-B3f6tKVW.mjs";export{C as CivicRecords}from"./chunks/element-Zb717OyS.mjs";import"./chunks/records-DSkzBlt7.mjs";import"./chunks/record-categories-Dj4SuDMs.mjs";
