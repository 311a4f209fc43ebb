/*! civic-widgets 0.1.0, licences.txt */
const t=new Map;function e(e,s){const n=t.get(e);if(n)return n.cloneNode(!0);const o=s();return t.size>50&&t.clear(),t.set(e,t.has(e)?o.cloneNode(!0):void 0),o}class s{constructor(){this.$myy3b=new Map}get(t,s,n){let o=this.$myy3b.get(t);return o?.[0]!==s&&this.$myy3b.set(t,o=[s,e(t+s,n)]),o[1]}}export{s as K};
