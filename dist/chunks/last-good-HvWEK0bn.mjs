/*! civic-widgets 0.1.0, licences.txt */
import{g as s,s as a,c}from"./index-CfWJcOWM.mjs";let o;const e=()=>o??(o=c("civic-feeds","last-good")),t=async a=>s(a,e()),i=async(s,c)=>a(s,c,e());export{t as recall,i as remember};
