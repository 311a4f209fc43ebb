/*! civic-widgets 0.1.0, licences.txt */
import{w as s,g as a,s as c,c as o}from"./index-CJ370oxW.mjs";let e;const t=()=>e??(e=o("civic-feeds","last-good")),i=async c=>s(a(c,t())),n=async(s,a)=>c(s,a,t());export{i as recall,n as remember};
