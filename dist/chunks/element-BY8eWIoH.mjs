/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-BGAKhE2D.mjs";class r extends e{loadView(){return import("./view-DwIVD4nz.mjs").then(e=>e.v)}}r.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{r as C};
