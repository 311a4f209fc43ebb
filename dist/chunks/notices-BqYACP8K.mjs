/*! civic-widgets 0.1.0, licences.txt */
const n="notice",s=(n,s)=>n.find(({forms:n})=>n?.includes(s))??n.find(({forms:n})=>!n);function e({version:n,handler:s,contact:{name:e,tel:i,email:t,url:r},purpose:o,kinds:a,recipients:c=[],kept:f,rights:d}){const l=[n,s,[e,i,t,r],o,a,c,f,d];return JSON.stringify(l)}export{e as a,s as b,n};
