/*! civic-widgets 0.1.0, licences.txt */
import{f as s}from"./records-6-PGqK3H.mjs";const i=globalThis[Symbol.for("civic-widgets 0.1.0 739d2d9d")][27],l={kind:20,fields:["list",{name:"id",type:20,"options?":["list",{value:60,label:120}]}]},o=o=>s(o.list("forms").flatMap(s=>i(l,s,[])??[]));export{o as c};
