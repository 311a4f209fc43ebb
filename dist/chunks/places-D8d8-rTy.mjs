/*! civic-widgets 0.1.0, licences.txt */
const a=a=>({...a,capacity:Math.floor(a.capacity??0),taken:Math.ceil(a.taken??0),waitlist:Math.floor(a.waitlist??0),waiting:Math.ceil(a.waiting??0)}),t=({people:a=1})=>Math.floor(a);export{t as l,a as w};
