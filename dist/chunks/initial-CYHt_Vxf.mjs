/*! civic-widgets 0.1.0, licences.txt */
const e=e=>/\P{M}\p{M}*/u.exec(e.trim())?.[0]??"";export{e as i};
