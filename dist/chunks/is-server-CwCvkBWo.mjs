/*! civic-widgets 0.1.0, licences.txt */
const o=!1;export{o};
