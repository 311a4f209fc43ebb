/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./feed-list-CpEXsGPy.mjs";class t extends e{loadView(){return import("./view-CNcNpMvu.mjs").then(e=>e.v)}}t.properties={item:{},variant:{},status:{},category:{},area:{},year:{},filters:{}};export{t as C};
