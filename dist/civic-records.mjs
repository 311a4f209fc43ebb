/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-NQ0h8Axq.mjs";import{C as r}from"./chunks/element-c0QbTD1i.mjs";import{v as e}from"./chunks/view-BC-8eHRn.mjs";import"./chunks/record-categories-T97IpSqO.mjs";r.useView(e),s("civic-records",r);export{r as CivicRecords};
