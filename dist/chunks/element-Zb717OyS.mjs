/*! civic-widgets 0.1.0, licences.txt */
import{H as s,j as t}from"./shared-B3f6tKVW.mjs";class r extends s{async loadView(){const s=t(this)?import("./details-BxUNNRu4.mjs"):import("./lists-B985ZAtV.mjs"),[r]=await Promise.all([import("./records-DSkzBlt7.mjs").then(s=>s.v),s]);return r}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
