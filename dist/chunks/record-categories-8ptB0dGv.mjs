/*! civic-widgets 0.1.0, licences.txt */
import{e as s}from"./records-DZJ4y1Ai.mjs";const i=globalThis[Symbol.for("civic-widgets 0.1.0 092e9c5a")][26],l={kind:20,fields:["list",{name:"id",type:20,"options?":["list",{value:60,label:120}]}]},o=o=>s(o.list("forms").flatMap(s=>i(l,s,[])??[]));export{o as c};
