/*! civic-widgets 0.1.0, licences.txt */
import{I as r}from"./shared-CRx_q6OO.mjs";class s extends r{constructor(){super(),this.shape="bar"}loadView(){return import("./progress-board-DIic3pp0.mjs")}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
