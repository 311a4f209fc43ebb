/*! civic-widgets 0.1.0, licences.txt */
import{F as s}from"./feed-list-CRDSBVXj.mjs";class r extends s{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./view-sIpvNs3d.mjs").then(s=>s.v)}}r.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{}};export{r as C};
