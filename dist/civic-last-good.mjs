/*! civic-widgets 0.1.0, licences.txt */
import{g as s,s as t,c as e}from"./chunks/index-CfWJcOWM.mjs";let o;const a=()=>o??(o=e("civic-feeds","last-good")),c=t=>s(t,a()),d=(s,e,o)=>t(s,{text:e,at:o},a());export{c as recall,d as remember};
