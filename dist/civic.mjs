/*! civic-widgets 0.1.0, licences.txt */
import"./civic-feed.mjs";import"./chunks/civic-member-card.define-DDm2wrsm.mjs";import"./civic-member-list.mjs";import"./chunks/feed-element-R9Z4selK.mjs";import"./chunks/address-DYHYfE9D.mjs";
