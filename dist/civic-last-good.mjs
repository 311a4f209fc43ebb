/*! civic-widgets 0.1.0, licences.txt */
import{g as s,s as t,c as a}from"./chunks/index-CfWJcOWM.mjs";let e;const o=()=>e??(e=a("civic-feeds","last-good")),c=t=>s(t,o()),i=(s,a,e)=>t(s,{text:a,at:e},o());export{c as recall,i as remember};
