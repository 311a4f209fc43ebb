/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 7f012fa3")][28],o=globalThis[Symbol.for("civic-widgets 0.1.0 7f012fa3")][29],s=globalThis[Symbol.for("civic-widgets 0.1.0 7f012fa3")][30];function t(t,e){if(void 0===e)return;const f="members",l=t.list(f)[t.position({key:f,table:{}},e)];return o(l)?i(80,s(l,"name"),[]):void 0}export{t as m};
