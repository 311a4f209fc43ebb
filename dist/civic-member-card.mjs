/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/feed-element-CtOguwY2.mjs";export{C as CivicMemberCard}from"./chunks/civic-member-card.define-DATi1h3z.mjs";import"./chunks/common-COlHibBU.mjs";import"./chunks/check-Dq99rG-g.mjs";import"./chunks/tables-CWUujfAW.mjs";import"./chunks/format-C1LfHY4e.mjs";import"./chunks/item-controller-wTMa5zvy.mjs";import"./chunks/sections-DxD9lqQQ.mjs";
