/*! civic-widgets 0.1.0, licences.txt */
const t="civic-photos";function e(e){try{e?localStorage.setItem(t,"1"):localStorage.removeItem(t)}catch{}}function o(){try{return null!==localStorage.getItem(t)}catch{return!1}}export{o as h,e as m};
