/*! civic-widgets 0.1.0, licences.txt */
const e=e=>e?.public?e:void 0,a=e=>`tel:${e.normalize("NFKC").replace(/(\u8f6c|\u8f49|ext).*$/i,"").replace(/[^\d+*#]/g,"")}`,c=(e,a)=>e&&!e.public&&(e.tel??e.email)?[{path:[...a,"contact","public"],code:"private"}]:[];export{a as c,c as h,e as p};
