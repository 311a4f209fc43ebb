/*! civic-widgets 0.1.0, licences.txt */
function r({head:r},e){const o=e[0]?.source??r.source,s=JSON.stringify(o);return e.every(r=>!r.source||JSON.stringify(r.source)===s)?o:void 0}export{r as c};
