/*! civic-widgets 0.1.0, licences.txt */
import{H as r}from"./shared-C6ShF8Nh.mjs";class s extends r{constructor(){super(),this.shape="bar"}loadView(){return import("./progress-board-B1L386pB.mjs")}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
