/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-BGAKhE2D.mjs";import{C as r}from"./chunks/element-BY8eWIoH.mjs";import{v as e}from"./chunks/view-DwIVD4nz.mjs";import"./chunks/record-categories-9WN8SCtU.mjs";r.useView(e),s("civic-records",r);export{r as CivicRecords};
