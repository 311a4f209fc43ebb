/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C13cCs9h.mjs";export{C as CivicRecords}from"./chunks/element-BwmP2APf.mjs";import"./chunks/records-DQwbIzdx.mjs";import"./chunks/record-categories-BiS1LoHY.mjs";
