/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-CCLTo1e5.mjs";export{C as CivicMemberCard}from"./chunks/civic-member-card.define-ROU0brWK.mjs";import"./chunks/common-COlHibBU.mjs";import"./chunks/check-Dq99rG-g.mjs";import"./chunks/tables-CWUujfAW.mjs";import"./chunks/item-controller-lw0RftJG.mjs";import"./chunks/sections-DxD9lqQQ.mjs";import"./chunks/format-C1LfHY4e.mjs";
