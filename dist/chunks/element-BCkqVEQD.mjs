/*! civic-widgets 0.1.0, licences.txt */
import{F as e}from"./feed-list-XDzS99j4.mjs";class s extends e{constructor(){super(),this.shape="bar"}loadView(){return import("./view-BJa7pC4g.mjs").then(e=>e.v)}}s.properties={group:{},member:{},items:{},shape:{}};export{s as C};
