/*! civic-widgets 0.1.0, licences.txt */
function t(t,c=n()){try{const{href:n}=new URL(t,c);return e.test(n)?n:void 0}catch{return}}const e=/^(https?|file):/,n=()=>e.test(document.URL)?document.URL:document.baseURI;export{n as d,t as r};
