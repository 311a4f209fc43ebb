/*! civic-widgets 0.1.0, licences.txt */
import"./chunks/stale-line-DxnRhYpm.mjs";export{C as CivicProgressMeter}from"./chunks/define-C78E7Zgr.mjs";import"./chunks/counts-fJI2NnNx.mjs";import"./chunks/item-controller-CHaA6PaO.mjs";import"./chunks/sections-JF9zP-oR.mjs";import"./chunks/progress-6dl_Wwwt.mjs";import"./chunks/moments-7Gdkcl_F.mjs";import"./chunks/source-line-DtBgkvpW.mjs";
