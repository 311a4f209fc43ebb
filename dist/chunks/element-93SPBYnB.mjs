/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-C8V52A7w.mjs";class r extends e{constructor(){super(),this.shape="bar"}loadView(){return import("./view-CFklyoUM.mjs").then(e=>e.v)}}r.properties={group:{},member:{},items:{},shape:{}};export{r as C};
