/*! civic-widgets 0.1.0, licences.txt */
import{g as t,s,c as e}from"./chunks/idb-CfWJcOWM.mjs";let n;const o=()=>n??(n=e("civic-feeds","last-good"));async function a(s){const e=await t(s,o());return e&&{...e,text:await new Response(e.text).text()}}const c=(t,e)=>s(t,e,o());export{a as recall,c as remember};
