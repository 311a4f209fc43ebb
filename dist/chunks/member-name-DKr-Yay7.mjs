/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 092e9c5a")][26],o=globalThis[Symbol.for("civic-widgets 0.1.0 092e9c5a")][27],e=globalThis[Symbol.for("civic-widgets 0.1.0 092e9c5a")][28];function c(c,s){if(void 0===s)return;const t="members",l=c.list(t)[c.position({key:t,table:{}},s)];return o(l)?i(80,e(l,"name"),[]):void 0}export{c as m};
