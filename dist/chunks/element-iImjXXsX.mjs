/*! civic-widgets 0.1.0, licences.txt */
import{F as t}from"./feed-list-CRDSBVXj.mjs";class e extends t{constructor(){super(),this.variant="cases",this.filters="auto"}loadView(){return import("./view-CLBP4Ivq.mjs").then(t=>t.v)}}e.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{e as C};
