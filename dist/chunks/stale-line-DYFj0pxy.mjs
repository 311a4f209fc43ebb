/*! civic-widgets 0.1.0, licences.txt */
import{A as s,w as a,b as r,s as t}from"./shared-CCLTo1e5.mjs";import{a as e}from"./format-C1LfHY4e.mjs";function o(o,m){if(!o)return s;const l=a(m,"shared",t);return r`<p class="stale small" role="status" lang="${m}">${l.stale(e(o.since,m))}</p>`}export{o as r};
