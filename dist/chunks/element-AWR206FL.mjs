/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./feed-list-CpEXsGPy.mjs";class s extends e{constructor(){super(),this.shape="bar"}loadView(){return import("./view-5Veh-lWo.mjs").then(e=>e.v)}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
