/*! civic-widgets 0.1.0, licences.txt */
import{D as t,z as e,C as s,l as n}from"./stale-line-D9-S-_v7.mjs";function o(n,o){if(void 0===o)return;const a="members",i=n.list(a)[n.position({key:a,table:{}},o)];return t(i)?e(80,s(i,"name"),[]):void 0}function a(t){let e;return{get:()=>e,load:()=>n(t(),t=>e=t)}}export{a as c,o as m};
