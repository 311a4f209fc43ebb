/*! civic-widgets 0.1.0, licences.txt */
import{w as s,g as a,s as c,c as o}from"../../chunks/index-CJ370oxW.mjs";let e;const n=()=>e??(e=o("civic-feeds","last-good")),t=async c=>s(a(c,n())),i=async(s,a)=>c(s,a,n());export{t as recall,i as remember};
