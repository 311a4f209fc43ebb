/*! civic-widgets 0.1.0, licences.txt */
import{F as s}from"./feed-list-CpEXsGPy.mjs";class r extends s{constructor(){super(),this.variant="card",this.search="auto"}loadView(){return import("./view-fFnfnheg.mjs").then(s=>s.v)}}r.properties={kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},by:{}};export{r as C};
