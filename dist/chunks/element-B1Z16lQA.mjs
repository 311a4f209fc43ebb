/*! civic-widgets 0.1.0, licences.txt */
import{H as r}from"./shared-B3f6tKVW.mjs";class s extends r{constructor(){super(),this.shape="bar"}loadView(){return import("./progress-board-B1k1fCg5.mjs")}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
