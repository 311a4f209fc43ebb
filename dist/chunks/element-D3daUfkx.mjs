/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-C8V52A7w.mjs";class r extends e{loadView(){return import("./view-Oo3MbQbw.mjs").then(e=>e.v)}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
