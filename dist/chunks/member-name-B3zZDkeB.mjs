/*! civic-widgets 0.1.0, licences.txt */
const i=globalThis[Symbol.for("civic-widgets 0.1.0 89897fb0")][26],o=globalThis[Symbol.for("civic-widgets 0.1.0 89897fb0")][27],s=globalThis[Symbol.for("civic-widgets 0.1.0 89897fb0")][28];function t(t,b){if(void 0===b)return;const e="members",l=t.list(e)[t.position({key:e,table:{}},b)];return o(l)?i(80,s(l,"name"),[]):void 0}export{t as m};
