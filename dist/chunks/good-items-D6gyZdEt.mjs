/*! civic-widgets 0.1.0, licences.txt */
function*t(t,e,s=[]){const{key:i}=e,d=new Set,{length:a}=t.list(i,s);for(let n=0;n<a;n++){const{item:a,issues:o}=t.at(e,n);s.push(...o),a&&(d.has(a.id)?s.push({path:[i,n,"id"],code:"duplicate"}):yield a,d.add(a.id))}}export{t as g};
