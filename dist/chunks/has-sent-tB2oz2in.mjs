/*! civic-widgets 0.1.0, licences.txt */
const t="civic-sent";function c(){try{localStorage.setItem(t,"1")}catch{}}function e(){try{return null!==localStorage.getItem(t)}catch{return!1}}export{e as m,c as n};
