/*! civic-widgets 0.1.0, licences.txt */
import{A as a,w as s,g as e,k as r,i as n,b as t}from"./stale-line-CI0pTJRM.mjs";function l(l,{language:o,base:u}){if(!l)return a;const{name:i,url:p,title:$,date:c}=l,m=s(o,"shared",e),f=p&&r(p,u),g=$?m.work($):f,d=c&&n(c,o);return t`<p class="source small"><span lang="${o}">${m.source}</span>${i} <a href="${f??a}">${g}</a> ${d}</p>`}export{l as r};
