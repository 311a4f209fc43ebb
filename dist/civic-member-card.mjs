/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-D9-S-_v7.mjs";export{C as CivicMemberCard}from"./chunks/define-DZVHbclR.mjs";import"./chunks/is-server-CwCvkBWo.mjs";import"./chunks/closed-parts-BqsFswg2.mjs";import"./chunks/item-controller-Drtjwqjn.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/source-line-CvOFApfs.mjs";
