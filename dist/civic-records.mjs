/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-BPlUhBF6.mjs";export{C as CivicRecords}from"./chunks/element-Don0KBLJ.mjs";import"./chunks/records-C_SgIf8I.mjs";import"./chunks/record-categories-DROPCo-o.mjs";
