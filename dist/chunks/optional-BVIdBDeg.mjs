/*! civic-widgets 0.1.0, licences.txt */
async function t(t,a){try{return await a(await t)}catch{return}}export{t as o};
