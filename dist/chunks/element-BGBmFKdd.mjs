/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-NQ0h8Axq.mjs";class r extends e{constructor(){super(),this.shape="bar"}loadView(){return import("./view-CpQOkh9a.mjs").then(e=>e.v)}}r.properties={group:{},member:{},items:{},shape:{}};export{r as C};
