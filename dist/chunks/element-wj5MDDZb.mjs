/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-BGAKhE2D.mjs";class r extends e{constructor(){super(),this.shape="bar"}loadView(){return import("./view-DaO3vdya.mjs").then(e=>e.v)}}r.properties={group:{},member:{},items:{},shape:{}};export{r as C};
