/*! civic-widgets 0.1.0, licences.txt */
import{H as r}from"./shared-C6ShF8Nh.mjs";class s extends r{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./member-list-DE8nfcz3.mjs").then(r=>r.v)}}s.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},by:{}};export{s as C};
