/*! civic-widgets 0.1.0, licences.txt */
import{I as r}from"./shared-BPlUhBF6.mjs";class s extends r{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./member-list-DO-5TuO_.mjs").then(r=>r.v)}}s.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},by:{}};export{s as C};
