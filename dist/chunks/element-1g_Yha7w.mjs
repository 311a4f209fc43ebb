/*! civic-widgets 0.1.0, licences.txt */
import{H as s,j as t}from"./shared-C6ShF8Nh.mjs";class r extends s{async loadView(){const s=t(this)?import("./details-DzaN5bEt.mjs"):import("./lists-CTbTnQze.mjs"),[r]=await Promise.all([import("./records-B2U78KUI.mjs").then(s=>s.v),s]);return r}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
