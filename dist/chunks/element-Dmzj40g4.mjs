/*! civic-widgets 0.1.0, licences.txt */
import{I as s,j as t}from"./shared-CRx_q6OO.mjs";class r extends s{async loadView(){const s=t(this)?import("./details-BlsFb2ve.mjs"):import("./lists-BOrDL7HO.mjs"),[r]=await Promise.all([import("./records-BhkzJgvd.mjs").then(s=>s.v),s]);return r}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
