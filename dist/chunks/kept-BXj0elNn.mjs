/*! civic-widgets 0.1.0, licences.txt */
class t{constructor(){this.$myy3b=new Map}get(t,s,e){let y=this.$myy3b.get(t);return y?.[0]!==s&&this.$myy3b.set(t,y=[s,e()]),y[1]}}export{t as K};
