/*! civic-widgets 0.1.0, licences.txt */
import{c as s}from"./part-CKZHaGfo.mjs";const t=s(()=>import("../parts/elements/agenda/details.mjs")),a=s(()=>import("../parts/elements/agenda/list.mjs")),e=s(()=>import("../parts/elements/agenda/month.mjs"));export{t as d,a as l,e as m};
