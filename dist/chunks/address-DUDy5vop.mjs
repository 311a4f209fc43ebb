/*! civic-widgets 0.1.0, licences.txt */
function t(t,r=s()){const c=r+"\n"+t;return e.has(c)||e.set(c,((t,e)=>{try{const{href:s}=new URL(t,e);return n.test(s)?s:void 0}catch{return}})(t,r)),e.get(c)}const e=new Map,n=/^(https?|file):/,s=()=>n.test(document.URL)?document.URL:document.baseURI;export{s as d,t as r};
