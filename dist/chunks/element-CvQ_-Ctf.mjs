/*! civic-widgets 0.1.0, licences.txt */
import{I as r}from"./shared-BPlUhBF6.mjs";class s extends r{constructor(){super(),this.shape="bar"}loadView(){return import("./progress-board-LSvcx7Of.mjs")}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
