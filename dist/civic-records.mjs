/*! civic-widgets 0.1.0, licences.txt */
import{d as s}from"./chunks/shared-C8V52A7w.mjs";import{C as r}from"./chunks/element-D3daUfkx.mjs";import{v as e}from"./chunks/view-Oo3MbQbw.mjs";import"./chunks/record-categories-DLLYk659.mjs";r.useView(e),s("civic-records",r);export{r as CivicRecords};
