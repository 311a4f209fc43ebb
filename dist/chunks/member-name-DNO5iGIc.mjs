/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 d62e3963")][25],o=globalThis[Symbol.for("civic-widgets 0.1.0 d62e3963")][26],e=globalThis[Symbol.for("civic-widgets 0.1.0 d62e3963")][27];function s(s,t){if(void 0===t)return;const l="members",c=s.list(l)[s.position({key:l,table:{}},t)];return o(c)?i(80,e(c,"name"),[]):void 0}export{s as m};
