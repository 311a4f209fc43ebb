/*! civic-widgets 0.1.0, licences.txt */
function e({renderRoot:e},t){const n=e,{styleSheet:o,cssText:s}=t;if(o&&"adoptedStyleSheets"in n)n.adoptedStyleSheets=[...n.adoptedStyleSheets,o];else{const e=document.createElement("style");e.textContent=s,n.append(e)}}export{e as a};
