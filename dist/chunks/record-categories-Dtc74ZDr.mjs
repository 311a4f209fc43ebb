/*! civic-widgets 0.1.0, licences.txt */
import{f as s}from"./records-xmsVwIww.mjs";const i=globalThis[Symbol.for("civic-widgets 0.1.0 7f012fa3")][28],l={kind:20,fields:["list",{name:"id",type:20,"options?":["list",{value:60,label:120}]}]},o=o=>s(o.list("forms").flatMap(s=>i(l,s,[])??[]));export{o as c};
