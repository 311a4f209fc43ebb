/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 739d2d9d")][27],o=globalThis[Symbol.for("civic-widgets 0.1.0 739d2d9d")][28],d=globalThis[Symbol.for("civic-widgets 0.1.0 739d2d9d")][29];function s(s,t){if(void 0===t)return;const e="members",l=s.list(e)[s.position({key:e,table:{}},t)];return o(l)?i(80,d(l,"name"),[]):void 0}export{s as m};
