/*! civic-widgets 0.1.0, licences.txt */
const e=({value:e,parts:r},a)=>{return void 0===e&&r?.length&&!a.some(({path:e})=>e.includes("parts"))?(s=r.map(e=>e.value),Number(s.reduce((e,r)=>e+r,0).toPrecision(15))):e;var s},r=({form:e,parts:r})=>!(!e||!r);export{e as c,r as i};
