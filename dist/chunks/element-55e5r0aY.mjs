/*! civic-widgets 0.1.0, licences.txt */
import{F as r}from"./shared-C8V52A7w.mjs";class s extends r{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./view-Du02tIK0.mjs").then(r=>r.v)}}s.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},by:{}};export{s as C};
