/*! civic-widgets 0.1.0, licences.txt */
const o=globalThis[Symbol.for("civic-widgets 0.1.0 0971a0a4")][4],a=globalThis[Symbol.for("civic-widgets 0.1.0 0971a0a4")][15];function i(i){let l;const t={get:()=>l,load:()=>a(i(),o=>l=o)};return o&&t.load(),t}export{i as c};
