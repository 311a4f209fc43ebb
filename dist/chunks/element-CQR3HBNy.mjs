/*! civic-widgets 0.1.0, licences.txt */
import{H as r}from"./shared-B3f6tKVW.mjs";class s extends r{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./member-list-BITyr2cM.mjs").then(r=>r.v)}}s.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},by:{}};export{s as C};
