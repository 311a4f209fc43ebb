/*! civic-widgets 0.1.0, licences.txt */
const n="guardian-name",s=n=>`post-${n}`,a=n=>`consent-${n}`,t="guardian-consent",e=n=>n.startsWith("consent-")||n===t;function i({fields:n},s){const a=n.find(({type:n})=>"name"===n);return String((a&&s.get(a.name))??"")}export{t as a,a as c,n as g,e as i,s as p,i as s};
