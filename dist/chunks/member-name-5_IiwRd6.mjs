/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 0971a0a4")][26],o=globalThis[Symbol.for("civic-widgets 0.1.0 0971a0a4")][27],a=globalThis[Symbol.for("civic-widgets 0.1.0 0971a0a4")][28];function s(s,t){if(void 0===t)return;const e="members",l=s.list(e)[s.position({key:e,table:{}},t)];return o(l)?i(80,a(l,"name"),[]):void 0}export{s as m};
