/*! civic-widgets 0.1.0, licences.txt */
import{A as i,W as t,g as e}from"./shared-NQ0h8Axq.mjs";import{b as n}from"./sections-4C1TIbVo.mjs";function s(s,o,r,m){const a=s.find(n,o);return"item"in a?e`<civic-volunteer-signup .data="${new t(s,a.item)}" .post="${m}" .headingLevel="${Math.min(6,r+1)}"><p>${a.item.title}</p></civic-volunteer-signup>`:i}export{s as r};
