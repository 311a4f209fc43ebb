/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicRecords}from"./chunks/element-CE3sSaLA.mjs";import"./chunks/records-0l8kHuqz.mjs";import"./chunks/record-categories-DROPCo-o.mjs";
