/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C8V52A7w.mjs";export{C as CivicMemberCard}from"./chunks/define-Dqbht1V5.mjs";import"./chunks/item-controller-DvODU3Vx.mjs";import"./chunks/sections-4C1TIbVo.mjs";
