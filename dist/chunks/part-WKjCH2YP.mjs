/*! civic-widgets 0.1.0, licences.txt */
const o=globalThis[Symbol.for("civic-widgets 0.1.0 79e2fbe0")][4],e=globalThis[Symbol.for("civic-widgets 0.1.0 79e2fbe0")][16];function i(i){let l;const t={get:()=>l,load:()=>e(i(),o=>l=o)};return o&&t.load(),t}export{i as c};
