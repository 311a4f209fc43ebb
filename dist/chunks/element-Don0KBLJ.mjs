/*! civic-widgets 0.1.0, licences.txt */
import{I as s,j as t}from"./shared-BPlUhBF6.mjs";class r extends s{async loadView(){const s=t(this)?import("./details-C3h2Miyc.mjs"):import("./lists-Z4Ur-nt8.mjs"),[r]=await Promise.all([import("./records-C_SgIf8I.mjs").then(s=>s.v),s]);return r}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
