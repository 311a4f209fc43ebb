/*! civic-widgets 0.1.0, licences.txt */
import{A as i,B as e,e as t}from"./stale-line-D9-S-_v7.mjs";import{b as n}from"./sections-4C1TIbVo.mjs";function s(s,m,o){const r=s.find(n,m);return"item"in r?t`<civic-volunteer-signup .data="${new e(s,r.item)}" .headingLevel="${Math.min(6,o+1)}"><p>${r.item.title}</p></civic-volunteer-signup>`:i}export{s as r};
