/*! civic-widgets 0.1.0, licences.txt */
async function e(e){try{return await navigator.clipboard.writeText(e),!0}catch{const t=document.createElement("textarea");t.value=e,document.body.append(t),t.select();const c=document.execCommand("copy");return t.remove(),c}}export{e as c};
