/*! civic-widgets 0.1.0, licences.txt */
import{F as r}from"./shared-NQ0h8Axq.mjs";class s extends r{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./view-w6pD6Y3T.mjs").then(r=>r.v)}}s.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},by:{}};export{s as C};
