/*! civic-widgets 0.1.0, licences.txt */
const t=t=>/^[1-6]$/.test(String(t))?t:3;export{t as h};
