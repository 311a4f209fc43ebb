/*! civic-widgets 0.1.0, licences.txt */
import{I as s,j as t}from"./shared-C13cCs9h.mjs";class r extends s{async loadView(){const s=t(this)?import("./details-B7ryAznS.mjs"):import("./lists-D5YbuwgU.mjs"),[r]=await Promise.all([import("./records-DQwbIzdx.mjs").then(s=>s.v),s]);return r}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
