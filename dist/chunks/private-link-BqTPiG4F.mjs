/*! civic-widgets 0.1.0, licences.txt */
function e(e,c,t){const o=void 0===t?"":`${t}\\.`,[,r,$]=new RegExp(`[#&?/]${c}=${o}([\\w-]+)\\.([\\w-]+)`).exec(e)??[];return r&&$?{receipt:r,secret:$}:void 0}const c=(e,{receipt:c,secret:t},o)=>`${location.href.replace(/#.*/,"")}#${e}=${void 0===o?"":`${o}.`}${c}.${t}`;export{e as k,c as p};
