/*! civic-widgets 0.1.0, licences.txt */
const n="notice",e=(n,e)=>n.find(({forms:n})=>n?.includes(e))??n.find(({forms:n})=>!n);function i({version:n,handler:e,contact:{name:i="",tel:s="",email:o="",url:r=""},purpose:t,kinds:a,recipients:c=[],kept:p,rights:d}){return[n,e,i,s,o,r,t,...[a,c].map(n=>n.join("\n")),p,d].join("\x1f")}export{i as a,e as b,n};
