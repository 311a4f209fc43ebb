/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/shared-C6ShF8Nh.mjs";export{C as CivicProgressMeter}from"./chunks/define-BHgPq62M.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-BGhBgfr_.mjs";import"./chunks/sections-4C1TIbVo.mjs";import"./chunks/progress-CQHfx7NK.mjs";
