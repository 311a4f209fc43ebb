/*! civic-widgets 0.1.0, licences.txt */
import{g as s,s as c,c as a}from"../../chunks/index-CfWJcOWM.mjs";let o;const e=()=>o??(o=a("civic-feeds","last-good")),n=async c=>s(c,e()),t=async(s,a)=>c(s,a,e());export{n as recall,t as remember};
