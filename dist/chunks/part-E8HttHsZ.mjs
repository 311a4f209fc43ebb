/*! civic-widgets 0.1.0, licences.txt */
const o=globalThis[Symbol.for("civic-widgets 0.1.0 89897fb0")][4],i=globalThis[Symbol.for("civic-widgets 0.1.0 89897fb0")][14];function l(l){let t;const c={get:()=>t,load:()=>i(l(),o=>t=o)};return o&&c.load(),c}export{l as c};
