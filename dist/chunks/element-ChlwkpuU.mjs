/*! civic-widgets 0.1.0, licences.txt */
import{I as r}from"./shared-C13cCs9h.mjs";class s extends r{constructor(){super(),this.shape="bar"}loadView(){return import("./progress-board-s7diIrmb.mjs")}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
