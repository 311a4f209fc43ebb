/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-NQ0h8Axq.mjs";class r extends e{loadView(){return import("./view-BC-8eHRn.mjs").then(e=>e.v)}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
