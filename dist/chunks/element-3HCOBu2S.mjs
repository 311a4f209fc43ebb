/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./shared-C8V52A7w.mjs";class r extends e{loadView(){return import("./view-BOiWo0xr.mjs").then(e=>e.v)}}r.properties={item:{},variant:{},view:{},kind:{},organiser:{},area:{},filters:{},calendar:{},jsonLd:{type:Boolean,attribute:"json-ld"}};export{r as C};
