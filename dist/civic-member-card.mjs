/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/feed-element-R9Z4selK.mjs";export{C as CivicMemberCard}from"./chunks/civic-member-card.define-DDm2wrsm.mjs";import"./chunks/address-DYHYfE9D.mjs";
