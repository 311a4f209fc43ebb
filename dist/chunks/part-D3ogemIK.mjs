/*! civic-widgets 0.1.0, licences.txt */
const o=globalThis[Symbol.for("civic-widgets 0.1.0 092e9c5a")][4],c=globalThis[Symbol.for("civic-widgets 0.1.0 092e9c5a")][14];function i(i){let l;const t={get:()=>l,load:()=>c(i(),o=>l=o)};return o&&t.load(),t}export{i as c};
