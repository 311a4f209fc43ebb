/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CRx_q6OO.mjs";export{C as CivicRecords}from"./chunks/element-Dmzj40g4.mjs";import"./chunks/records-BhkzJgvd.mjs";import"./chunks/record-categories-DI4xURtr.mjs";
