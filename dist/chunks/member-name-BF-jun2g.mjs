/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 79e2fbe0")][27],e=globalThis[Symbol.for("civic-widgets 0.1.0 79e2fbe0")][28],o=globalThis[Symbol.for("civic-widgets 0.1.0 79e2fbe0")][29];function s(s,t){if(void 0===t)return;const b="members",l=s.list(b)[s.position({key:b,table:{}},t)];return e(l)?i(80,o(l,"name"),[]):void 0}export{s as m};
