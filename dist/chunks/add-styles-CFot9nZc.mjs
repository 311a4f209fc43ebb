/*! civic-widgets 0.1.0, licences.txt */
const e=new WeakMap;function t({renderRoot:t},n){const s=t;if(!s||e.get(n)?.has(s))return;e.set(n,(e.get(n)??new WeakSet).add(s));const{styleSheet:o,cssText:a}=n;if(o&&"adoptedStyleSheets"in s)s.adoptedStyleSheets=[...s.adoptedStyleSheets,o];else{const e=document.createElement("style");e.textContent=a,s.append(e)}}export{t as a};
