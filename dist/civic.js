"use strict";(()=>{var Qt=s=>{throw TypeError(s)};var gt=(s,e,t)=>e.has(s)||Qt("Cannot "+t);var a=(s,e,t)=>(gt(s,e,"read from private field"),t?t.call(s):e.get(s)),m=(s,e,t)=>e.has(s)?Qt("Cannot add the same private member more than once"):e instanceof WeakSet?e.add(s):e.set(s,t),f=(s,e,t,r)=>(gt(s,e,"write to private field"),r?r.call(s,t):e.set(s,t),t),p=(s,e,t)=>(gt(s,e,"access private method"),t);var Ve="0.1.0";var yt=Symbol.for("civic-widgets.version"),Xt=!1;function se(s,e){let t=customElements.get(s);t?t[yt]!==Ve&&!Xt&&(Xt=!0,console.warn(`civic-widgets: <${s}> is already defined by version ${t[yt]??"(unknown)"}; version ${Ve} is left unused.`)):(Object.defineProperty(e,yt,{value:Ve}),customElements.define(s,e))}var F=class extends Event{constructor(e,t,r,n){super("context-request",{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t,this.callback=r,this.subscribe=n??!1}};var re=class{constructor(e,t,r,n){if(this.subscribe=!1,this.provided=!1,this.value=void 0,this.t=(i,o)=>{this.unsubscribe&&(this.unsubscribe!==o&&(this.provided=!1,this.unsubscribe()),this.subscribe||this.unsubscribe()),this.value=i,this.host.requestUpdate(),this.provided&&!this.subscribe||(this.provided=!0,this.callback&&this.callback(i,o)),this.unsubscribe=o},this.host=e,t.context!==void 0){let i=t;this.context=i.context,this.callback=i.callback,this.subscribe=i.subscribe??!1}else this.context=t,this.callback=r,this.subscribe=n??!1;this.host.addController(this)}hostConnected(){this.dispatchRequest()}hostDisconnected(){this.unsubscribe&&(this.unsubscribe(),this.unsubscribe=void 0)}dispatchRequest(){this.host.dispatchEvent(new F(this.context,this.host,this.t,this.subscribe))}};var Be=class{get value(){return this.o}set value(e){this.setValue(e)}setValue(e,t=!1){let r=t||!Object.is(e,this.o);this.o=e,r&&this.updateObservers()}constructor(e){this.subscriptions=new Map,this.updateObservers=()=>{for(let[t,{disposer:r}]of this.subscriptions)t(this.o,r)},e!==void 0&&(this.value=e)}addCallback(e,t,r){if(!r)return void e(this.value);this.subscriptions.has(e)||this.subscriptions.set(e,{disposer:()=>{this.subscriptions.delete(e)},consumerHost:t});let{disposer:n}=this.subscriptions.get(e);e(this.value,n)}clearCallbacks(){this.subscriptions.clear()}};var bt=class extends Event{constructor(e,t){super("context-provider",{bubbles:!0,composed:!0}),this.context=e,this.contextTarget=t}},ne=class extends Be{constructor(e,t,r){super(t.context!==void 0?t.initialValue:r),this.onContextRequest=n=>{if(n.context!==this.context)return;let i=n.contextTarget??n.composedPath()[0];i!==this.host&&(n.stopPropagation(),this.addCallback(n.callback,i,n.subscribe))},this.onProviderRequest=n=>{if(n.context!==this.context||(n.contextTarget??n.composedPath()[0])===this.host)return;let i=new Set;for(let[o,{consumerHost:l}]of this.subscriptions)i.has(o)||(i.add(o),l.dispatchEvent(new F(this.context,l,o,!0)));n.stopPropagation()},this.host=e,t.context!==void 0?this.context=t.context:this.context=t,this.attachListeners(),this.host.addController?.(this)}attachListeners(){this.host.addEventListener("context-request",this.onContextRequest),this.host.addEventListener("context-provider",this.onProviderRequest)}hostConnected(){this.host.dispatchEvent(new bt(this.context,this.host))}};var Je=globalThis,Ge=Je.ShadowRoot&&(Je.ShadyCSS===void 0||Je.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,xt=Symbol(),Yt=new WeakMap,$e=class{constructor(e,t,r){if(this._$cssResult$=!0,r!==xt)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(Ge&&e===void 0){let r=t!==void 0&&t.length===1;r&&(e=Yt.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),r&&Yt.set(t,e))}return e}toString(){return this.cssText}},es=s=>new $e(typeof s=="string"?s:s+"",void 0,xt),V=(s,...e)=>{let t=s.length===1?s[0]:e.reduce((r,n,i)=>r+(o=>{if(o._$cssResult$===!0)return o.cssText;if(typeof o=="number")return o;throw Error("Value passed to 'css' function must be a 'css' function result: "+o+". Use 'unsafeCSS' to pass non-literal values, but take care to ensure page security.")})(n)+s[i+1],s[0]);return new $e(t,s,xt)},ts=(s,e)=>{if(Ge)s.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let r=document.createElement("style"),n=Je.litNonce;n!==void 0&&r.setAttribute("nonce",n),r.textContent=t.cssText,s.appendChild(r)}},vt=Ge?s=>s:s=>s instanceof CSSStyleSheet?(e=>{let t="";for(let r of e.cssRules)t+=r.cssText;return es(t)})(s):s;var{is:fr,defineProperty:gr,getOwnPropertyDescriptor:yr,getOwnPropertyNames:br,getOwnPropertySymbols:xr,getPrototypeOf:vr}=Object,j=globalThis,ss=j.trustedTypes,$r=ss?ss.emptyScript:"",wr=j.reactiveElementPolyfillSupport,we=(s,e)=>s,$t={toAttribute(s,e){switch(e){case Boolean:s=s?$r:null;break;case Object:case Array:s=s==null?s:JSON.stringify(s)}return s},fromAttribute(s,e){let t=s;switch(e){case Boolean:t=s!==null;break;case Number:t=s===null?null:Number(s);break;case Object:case Array:try{t=JSON.parse(s)}catch{t=null}}return t}},ns=(s,e)=>!fr(s,e),rs={attribute:!0,type:String,converter:$t,reflect:!1,useDefault:!1,hasChanged:ns};Symbol.metadata??(Symbol.metadata=Symbol("metadata")),j.litPropertyMetadata??(j.litPropertyMetadata=new WeakMap);var T=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??(this.l=[])).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=rs){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let r=Symbol(),n=this.getPropertyDescriptor(e,r,t);n!==void 0&&gr(this.prototype,e,n)}}static getPropertyDescriptor(e,t,r){let{get:n,set:i}=yr(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:n,set(o){let l=n?.call(this);i?.call(this,o),this.requestUpdate(e,l,r)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??rs}static _$Ei(){if(this.hasOwnProperty(we("elementProperties")))return;let e=vr(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(we("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(we("properties"))){let t=this.properties,r=[...br(t),...xr(t)];for(let n of r)this.createProperty(n,t[n])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[r,n]of t)this.elementProperties.set(r,n)}this._$Eh=new Map;for(let[t,r]of this.elementProperties){let n=this._$Eu(t,r);n!==void 0&&this._$Eh.set(n,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let r=new Set(e.flat(1/0).reverse());for(let n of r)t.unshift(vt(n))}else e!==void 0&&t.push(vt(e));return t}static _$Eu(e,t){let r=t.attribute;return r===!1?void 0:typeof r=="string"?r:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??(this._$EO=new Set)).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let r of t.keys())this.hasOwnProperty(r)&&(e.set(r,this[r]),delete this[r]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return ts(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??(this.renderRoot=this.createRenderRoot()),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,r){this._$AK(e,r)}_$ET(e,t){let r=this.constructor.elementProperties.get(e),n=this.constructor._$Eu(e,r);if(n!==void 0&&r.reflect===!0){let i=(r.converter?.toAttribute!==void 0?r.converter:$t).toAttribute(t,r.type);this._$Em=e,i==null?this.removeAttribute(n):this.setAttribute(n,i),this._$Em=null}}_$AK(e,t){let r=this.constructor,n=r._$Eh.get(e);if(n!==void 0&&this._$Em!==n){let i=r.getPropertyOptions(n),o=typeof i.converter=="function"?{fromAttribute:i.converter}:i.converter?.fromAttribute!==void 0?i.converter:$t;this._$Em=n;let l=o.fromAttribute(t,i.type);this[n]=l??this._$Ej?.get(n)??l,this._$Em=null}}requestUpdate(e,t,r,n=!1,i){if(e!==void 0){let o=this.constructor;if(n===!1&&(i=this[e]),r??(r=o.getPropertyOptions(e)),!((r.hasChanged??ns)(i,t)||r.useDefault&&r.reflect&&i===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,r))))return;this.C(e,t,r)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:r,reflect:n,wrapped:i},o){r&&!(this._$Ej??(this._$Ej=new Map)).has(e)&&(this._$Ej.set(e,o??t??this[e]),i!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||r||(t=void 0),this._$AL.set(e,t)),n===!0&&this._$Em!==e&&(this._$Eq??(this._$Eq=new Set)).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??(this.renderRoot=this.createRenderRoot()),this._$Ep){for(let[n,i]of this._$Ep)this[n]=i;this._$Ep=void 0}let r=this.constructor.elementProperties;if(r.size>0)for(let[n,i]of r){let{wrapped:o}=i,l=this[n];o!==!0||this._$AL.has(n)||l===void 0||this.C(n,void 0,i,l)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(r=>r.hostUpdate?.()),this.update(t)):this._$EM()}catch(r){throw e=!1,this._$EM(),r}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&(this._$Eq=this._$Eq.forEach(t=>this._$ET(t,this[t]))),this._$EM()}updated(e){}firstUpdated(e){}};T.elementStyles=[],T.shadowRootOptions={mode:"open"},T[we("elementProperties")]=new Map,T[we("finalized")]=new Map,wr?.({ReactiveElement:T}),(j.reactiveElementVersions??(j.reactiveElementVersions=[])).push("2.1.2");var Se=globalThis,is=s=>s,Ke=Se.trustedTypes,os=Ke?Ke.createPolicy("lit-html",{createHTML:s=>s}):void 0,ps="$lit$",H=`lit$${Math.random().toFixed(9).slice(2)}$`,ms="?"+H,kr=`<${ms}>`,G=document,Ce=()=>G.createComment(""),_e=s=>s===null||typeof s!="object"&&typeof s!="function",Et=Array.isArray,Sr=s=>Et(s)||typeof s?.[Symbol.iterator]=="function",wt=`[ 	
\f\r]`,ke=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,as=/-->/g,ds=/>/g,B=RegExp(`>|${wt}(?:([^\\s"'>=/]+)(${wt}*=${wt}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),cs=/'/g,ls=/"/g,hs=/^(?:script|style|textarea|title)$/i,Rt=s=>(e,...t)=>({_$litType$:s,strings:e,values:t}),u=Rt(1),Fn=Rt(2),jn=Rt(3),K=Symbol.for("lit-noChange"),c=Symbol.for("lit-nothing"),us=new WeakMap,J=G.createTreeWalker(G,129);function fs(s,e){if(!Et(s)||!s.hasOwnProperty("raw"))throw Error("invalid template strings array");return os!==void 0?os.createHTML(e):e}var Cr=(s,e)=>{let t=s.length-1,r=[],n,i=e===2?"<svg>":e===3?"<math>":"",o=ke;for(let l=0;l<t;l++){let d=s[l],h,y,g=-1,R=0;for(;R<d.length&&(o.lastIndex=R,y=o.exec(d),y!==null);)R=o.lastIndex,o===ke?y[1]==="!--"?o=as:y[1]!==void 0?o=ds:y[2]!==void 0?(hs.test(y[2])&&(n=RegExp("</"+y[2],"g")),o=B):y[3]!==void 0&&(o=B):o===B?y[0]===">"?(o=n??ke,g=-1):y[1]===void 0?g=-2:(g=o.lastIndex-y[2].length,h=y[1],o=y[3]===void 0?B:y[3]==='"'?ls:cs):o===ls||o===cs?o=B:o===as||o===ds?o=ke:(o=B,n=void 0);let z=o===B&&s[l+1].startsWith("/>")?" ":"";i+=o===ke?d+kr:g>=0?(r.push(h),d.slice(0,g)+ps+d.slice(g)+H+z):d+H+(g===-2?l:z)}return[fs(s,i+(s[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),r]},Ae=class s{constructor({strings:e,_$litType$:t},r){let n;this.parts=[];let i=0,o=0,l=e.length-1,d=this.parts,[h,y]=Cr(e,t);if(this.el=s.createElement(h,r),J.currentNode=this.el.content,t===2||t===3){let g=this.el.content.firstChild;g.replaceWith(...g.childNodes)}for(;(n=J.nextNode())!==null&&d.length<l;){if(n.nodeType===1){if(n.hasAttributes())for(let g of n.getAttributeNames())if(g.endsWith(ps)){let R=y[o++],z=n.getAttribute(g).split(H),De=/([.?@])?(.*)/.exec(R);d.push({type:1,index:i,name:De[2],strings:z,ctor:De[1]==="."?St:De[1]==="?"?Ct:De[1]==="@"?_t:oe}),n.removeAttribute(g)}else g.startsWith(H)&&(d.push({type:6,index:i}),n.removeAttribute(g));if(hs.test(n.tagName)){let g=n.textContent.split(H),R=g.length-1;if(R>0){n.textContent=Ke?Ke.emptyScript:"";for(let z=0;z<R;z++)n.append(g[z],Ce()),J.nextNode(),d.push({type:2,index:++i});n.append(g[R],Ce())}}}else if(n.nodeType===8)if(n.data===ms)d.push({type:2,index:i});else{let g=-1;for(;(g=n.data.indexOf(H,g+1))!==-1;)d.push({type:7,index:i}),g+=H.length-1}i++}}static createElement(e,t){let r=G.createElement("template");return r.innerHTML=e,r}};function ie(s,e,t=s,r){if(e===K)return e;let n=r!==void 0?t._$Co?.[r]:t._$Cl,i=_e(e)?void 0:e._$litDirective$;return n?.constructor!==i&&(n?._$AO?.(!1),i===void 0?n=void 0:(n=new i(s),n._$AT(s,t,r)),r!==void 0?(t._$Co??(t._$Co=[]))[r]=n:t._$Cl=n),n!==void 0&&(e=ie(s,n._$AS(s,e.values),n,r)),e}var kt=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:r}=this._$AD,n=(e?.creationScope??G).importNode(t,!0);J.currentNode=n;let i=J.nextNode(),o=0,l=0,d=r[0];for(;d!==void 0;){if(o===d.index){let h;d.type===2?h=new Ee(i,i.nextSibling,this,e):d.type===1?h=new d.ctor(i,d.name,d.strings,this,e):d.type===6&&(h=new At(i,this,e)),this._$AV.push(h),d=r[++l]}o!==d?.index&&(i=J.nextNode(),o++)}return J.currentNode=G,n}p(e){let t=0;for(let r of this._$AV)r!==void 0&&(r.strings!==void 0?(r._$AI(e,r,t),t+=r.strings.length-2):r._$AI(e[t])),t++}},Ee=class s{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,r,n){this.type=2,this._$AH=c,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=r,this.options=n,this._$Cv=n?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=ie(this,e,t),_e(e)?e===c||e==null||e===""?(this._$AH!==c&&this._$AR(),this._$AH=c):e!==this._$AH&&e!==K&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):Sr(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==c&&_e(this._$AH)?this._$AA.nextSibling.data=e:this.T(G.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:r}=e,n=typeof r=="number"?this._$AC(e):(r.el===void 0&&(r.el=Ae.createElement(fs(r.h,r.h[0]),this.options)),r);if(this._$AH?._$AD===n)this._$AH.p(t);else{let i=new kt(n,this),o=i.u(this.options);i.p(t),this.T(o),this._$AH=i}}_$AC(e){let t=us.get(e.strings);return t===void 0&&us.set(e.strings,t=new Ae(e)),t}k(e){Et(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,r,n=0;for(let i of e)n===t.length?t.push(r=new s(this.O(Ce()),this.O(Ce()),this,this.options)):r=t[n],r._$AI(i),n++;n<t.length&&(this._$AR(r&&r._$AB.nextSibling,n),t.length=n)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let r=is(e).nextSibling;is(e).remove(),e=r}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},oe=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,r,n,i){this.type=1,this._$AH=c,this._$AN=void 0,this.element=e,this.name=t,this._$AM=n,this.options=i,r.length>2||r[0]!==""||r[1]!==""?(this._$AH=Array(r.length-1).fill(new String),this.strings=r):this._$AH=c}_$AI(e,t=this,r,n){let i=this.strings,o=!1;if(i===void 0)e=ie(this,e,t,0),o=!_e(e)||e!==this._$AH&&e!==K,o&&(this._$AH=e);else{let l=e,d,h;for(e=i[0],d=0;d<i.length-1;d++)h=ie(this,l[r+d],t,d),h===K&&(h=this._$AH[d]),o||(o=!_e(h)||h!==this._$AH[d]),h===c?e=c:e!==c&&(e+=(h??"")+i[d+1]),this._$AH[d]=h}o&&!n&&this.j(e)}j(e){e===c?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},St=class extends oe{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===c?void 0:e}},Ct=class extends oe{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==c)}},_t=class extends oe{constructor(e,t,r,n,i){super(e,t,r,n,i),this.type=5}_$AI(e,t=this){if((e=ie(this,e,t,0)??c)===K)return;let r=this._$AH,n=e===c&&r!==c||e.capture!==r.capture||e.once!==r.once||e.passive!==r.passive,i=e!==c&&(r===c||n);n&&this.element.removeEventListener(this.name,this,r),i&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},At=class{constructor(e,t,r){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=r}get _$AU(){return this._$AM._$AU}_$AI(e){ie(this,e)}};var _r=Se.litHtmlPolyfillSupport;_r?.(Ae,Ee),(Se.litHtmlVersions??(Se.litHtmlVersions=[])).push("3.3.3");var gs=(s,e,t)=>{let r=t?.renderBefore??e,n=r._$litPart$;if(n===void 0){let i=t?.renderBefore??null;r._$litPart$=n=new Ee(e.insertBefore(Ce(),i),i,void 0,t??{})}return n._$AI(s),n};var Re=globalThis,O=class extends T{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){var t;let e=super.createRenderRoot();return(t=this.renderOptions).renderBefore??(t.renderBefore=e.firstChild),e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=gs(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return K}};O._$litElement$=!0,O.finalized=!0,Re.litElementHydrateSupport?.({LitElement:O});var Ar=Re.litElementPolyfillSupport;Ar?.({LitElement:O});(Re.litElementVersions??(Re.litElementVersions=[])).push("4.2.2");var Ze=Symbol.for("civic-feed");function C(s,e=Te()){try{let t=new URL(s,e);return/^https?:$/.test(t.protocol)||t.protocol===new URL(e).protocol?t.href:void 0}catch{return}}function Te(){return/^(https?|file):/.test(document.URL)?document.URL:document.baseURI}var Er=/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/,Rr=/^T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;function ys(s){let[,e,t="01",r="01"]=Er.exec(s)??[];if(e===void 0)return!1;let n=new Date(`${e}-${t}-${r}T00:00:00Z`);return!Number.isNaN(n.getTime())&&n.toISOString().startsWith(`${e}-${t}-${r}`)}var Tr=/^[a-z0-9]+(?:-[a-z0-9]+)*$/,Pr=/^[\u0000-\u0020]+|[\t\n\r]/g,Tt={empty:s=>/\S/.test(s),id:s=>Tr.test(s),link:s=>{let e=/^([a-z][a-z0-9+.-]*):/i.exec(s.replace(Pr,""))?.[1];return Tt.empty(s)&&(e===void 0||/^https?$/i.test(e))},date:ys,moment:s=>{let e=s.slice(10);return ys(s.slice(0,10))&&(e===""||Rr.test(e))}};var P=Symbol("left out"),Ir=(s,e)=>Object.prototype.hasOwnProperty.call(s,e);function Pt(s,e,t,r=[]){let n=It(s,e,t,r);return n===P?void 0:n}function It(s,e,t,r){let n=i=>(t.push(e===void 0?{path:r,code:"missing"}:{path:r,code:"type",expected:i}),P);switch(s[0]){case"text":return typeof e=="string"?Lr(s,e,t,r):n("text");case"number":return typeof e=="number"&&Number.isFinite(e)?Mr(s,e,t,r):n("number");case"yes-no":return typeof e=="boolean"?e:n("yes-no");case"choice":{let i=s.slice(1);return i.includes(e)?e:(t.push(e===void 0?{path:r,code:"missing"}:{path:r,code:"choice",choices:i}),P)}case"list":return Array.isArray(e)?zr(s,e,t,r):n("list");case"group":return typeof e=="object"&&e!==null&&!Array.isArray(e)?Fr(s[1],e,t,r):n("group")}}function Lr([,s,e],t,r,n){let i=r.length;return t.length>s&&r.push({path:n,code:"long",limit:s}),Tt[e](t)||r.push({path:n,code:e}),r.length===i?t:P}function Mr([,s,e],t,r,n){let i=r.length;return s!=null&&t<s&&r.push({path:n,code:"small",limit:s}),e!=null&&t>e&&r.push({path:n,code:"big",limit:e}),r.length===i?t:P}function zr([,s,e,t],r,n,i){e!==null&&r.length>e&&n.push({path:i,code:"many",limit:e}),t!==void 0&&r.length<t&&n.push({path:i,code:"few",limit:t});let o=[];for(let l=0;l<r.length;l++){let d=It(s,r[l],n,[...i,l]);d!==P&&(e===null||o.length<e)&&o.push(d)}return t!==void 0&&o.length<t?P:o}function Fr(s,e,t,r){let n={},i=!0;for(let o of Object.keys(s)){let l=o.endsWith("?"),d=l?o.slice(0,-1):o,h=Ir(e,d)?e[d]:void 0;if(h===void 0&&l)continue;let y=It(s[o],h,t,[...r,d]);y!==P?n[d]=y:l||(i=!1)}return i?n:P}var bs=["group",{"$schema?":["text",2e3,"empty"],civic:["choice",1],"lang?":["text",35,"empty"],"updated?":["text",40,"moment"],"source?":["group",{name:["text",120,"empty"],"title?":["text",200,"empty"],"date?":["text",10,"date"],"page?":["text",40,"empty"],"url?":["text",2e3,"link"]}],"community?":["group",{"id?":["text",64,"id"],name:["text",120,"empty"],"parent?":["text",120,"empty"]}]}],xs=["group",{id:["text",64,"id"],title:["text",120,"empty"],"note?":["text",1200,"empty"],"date?":["text",10,"date"],"page?":["text",40,"empty"],"credits?":["list",["group",{role:["text",40,"empty"],name:["text",80,"empty"]}],20],"members?":["list",["text",64,"id"],2e3],"source?":["group",{name:["text",120,"empty"],"title?":["text",200,"empty"],"date?":["text",10,"date"],"page?":["text",40,"empty"],"url?":["text",2e3,"link"]}]}],vs=["group",{id:["text",64,"id"],"kind?":["choice","person","organisation"],name:["text",80,"empty"],"role?":["text",120,"empty"],"organisation?":["text",120,"empty"],"tags?":["list",["text",20,"empty"],20],"photo?":["group",{src:["text",2e3,"link"],"alt?":["text",200,"empty"],"caption?":["text",200,"empty"],"credit?":["text",80,"empty"],"width?":["number",1,2e4],"height?":["number",1,2e4]}],"summary?":["text",300,"empty"],"story?":["list",["text",4e3,"empty"],60],"quote?":["text",300,"empty"],"facts?":["list",["group",{label:["text",60,"empty"],value:["number"],"unit?":["text",20,"empty"],"approx?":["choice","over","about","nearly"],"asOf?":["text",10,"date"],"source?":["group",{name:["text",120,"empty"],"title?":["text",200,"empty"],"date?":["text",10,"date"],"page?":["text",40,"empty"],"url?":["text",2e3,"link"]}]}],60],"honours?":["list",["group",{title:["text",120,"empty"],"by?":["text",120,"empty"],"date?":["text",10,"date"]}],40],"dispatches?":["list",["group",{at:["text",40,"moment"],"place?":["text",80,"empty"],text:["text",600,"empty"]}],60],"links?":["list",["group",{label:["text",80,"empty"],url:["text",2e3,"link"]}],20],"source?":["group",{name:["text",120,"empty"],"title?":["text",200,"empty"],"date?":["text",10,"date"],"page?":["text",40,"empty"],"url?":["text",2e3,"link"]}]}];var b=class extends Error{constructor(t){super(t.code);this.problem=t}};var Qe=s=>typeof s=="object"&&s!==null&&!Array.isArray(s),$s=s=>Qe(s)?s.id:void 0,de,Pe,k,ae,Xe,Z=class{constructor(e,t){this.base=t;m(this,k);m(this,de);m(this,Pe,new Map);if(!Qe(e))throw new b({code:"not-feed"});let r=[],n=Pt(bs,e,r);if(!n){let i=e.civic;throw new b(i===void 0?{code:"not-feed"}:{code:"version",version:String(JSON.stringify(i)).slice(0,20)})}this.head=n,this.issues=r,f(this,de,e)}find(e,t){let r=this.position(e,t);if(r<0)return{problem:{code:"item-missing",id:t}};let{item:n,issues:i}=p(this,k,Xe).call(this,e,p(this,k,ae).call(this,e.key)[r],r);return n?{item:n,issues:i}:{problem:{code:"item-invalid",id:t,issues:i}}}only(e){let t=p(this,k,ae).call(this,e.key);if(t.length!==1)return{problem:{code:"item-missing",id:""}};let{item:r,issues:n}=p(this,k,Xe).call(this,e,t[0],0);return r?{item:r,issues:n}:{problem:{code:"item-invalid",id:String($s(t[0])).slice(0,64),issues:n}}}*items(e,t=[]){let r=p(this,k,ae).call(this,e.key,t),n=new Set;for(let i=0;i<r.length;i++){let{item:o,issues:l}=p(this,k,Xe).call(this,e,r[i],i);for(let d of l)t.push(d);o&&(n.has(o.id)?t.push({path:[e.key,i,"id"],code:"duplicate"}):yield o,n.add(o.id))}}position(e,t){return p(this,k,ae).call(this,e.key).findIndex(r=>$s(r)===t)}nameAt(e,t){let r=p(this,k,ae).call(this,e)[t],n=Qe(r)?r.name??r.title??r.label??r.id:void 0;return typeof n=="string"?n.slice(0,40):void 0}};de=new WeakMap,Pe=new WeakMap,k=new WeakSet,ae=function(e,t){let r=Object.prototype.hasOwnProperty.call(a(this,de),e)?a(this,de)[e]:void 0;return Array.isArray(r)?r:(r!==void 0&&t?.push({path:[e],code:"type",expected:"list"}),[])},Xe=function(e,t,r){let n=a(this,Pe).get(t);if(!n){let i=[];n={item:Pt(e.table,t,i,[e.key,r]),issues:i},Qe(t)&&a(this,Pe).set(t,n)}return n};function ws(s,e,t){return new Z({civic:1,[s.key]:[e]},t)}var _=class{constructor(e,t,r){this.feed=e;this.item=t;this.named=r}};function Mt(s){return new Promise((e,t)=>{s.oncomplete=s.onsuccess=()=>e(s.result),s.onabort=s.onerror=()=>t(s.error)})}function zt(s,e){let t,r=()=>{if(t)return t;let n=indexedDB.open(s);return n.onupgradeneeded=()=>n.result.createObjectStore(e),t=Mt(n),t.then(i=>{i.onclose=()=>t=void 0},()=>{t=void 0}),t};return(n,i)=>r().then(o=>i(o.transaction(e,n).objectStore(e)))}var Lt;function ks(){return Lt||(Lt=zt("keyval-store","keyval")),Lt}function Ss(s,e=ks()){return e("readonly",t=>Mt(t.get(s)))}function Cs(s,e,t=ks()){return t("readwrite",r=>(r.put(e,s),Mt(r.transaction)))}var _s,As=()=>_s??(_s=zt("civic-feeds","last-good"));async function Es(s){try{return await Ss(s,As())}catch{return}}async function Rs(s,e){try{await Cs(s,{text:e,at:Date.now()},As())}catch{}}var jr={timeLimit:1e4,pauses:[600,2e3],sizeLimit:16*1024*1024},Hr=s=>s.code==="network"||s.code==="time-limit"||s.code==="status"&&(s.status===429||s.status>=500);async function Ts(s,e={}){let{timeLimit:t,pauses:r,sizeLimit:n,signal:i}={...jr,...e};for(let o=0;;o++)try{return await Or(s,t,n,i)}catch(l){let d=r[o];if(!(l instanceof b)||!Hr(l.problem)||d===void 0||i?.aborted)throw l;await new Promise(h=>setTimeout(h,d*(.5+Math.random())))}}async function Or(s,e,t,r){let n=new AbortController,i=()=>n.abort();r?.addEventListener("abort",i);let o=!1,l=setTimeout(()=>{o=!0,i()},e);try{let d=await fetch(s,{cache:"no-cache",signal:n.signal,headers:{Accept:"application/json"}});return await Nr(d,s,t,i)}catch(d){throw d instanceof b?d:new b({code:o?"time-limit":"network",address:s})}finally{clearTimeout(l),r?.removeEventListener("abort",i)}}async function Nr(s,e,t,r){if(!s.ok)throw new b({code:"status",address:e,status:s.status});let n=s.headers.get("content-type")??"";if(/\bhtml\b/i.test(n))throw new b({code:s.redirected?"login":"page-instead",address:e});let i=await Ur(s,e,t,r),o=qr(n).decode(i);if(/^\s*</.test(o))throw new b({code:s.redirected?"login":"page-instead",address:e});return o}async function Ur(s,e,t,r){let n=()=>{throw r(),new b({code:"too-large",address:e,limit:t})};if(Number(s.headers.get("content-length"))>t&&n(),!s.body)return new Uint8Array(await s.arrayBuffer());let i=s.body.getReader(),o=[],l=0;for(;;){let{done:y,value:g}=await i.read();if(y)break;l+=g.length,l>t&&n(),o.push(g)}let d=new Uint8Array(l),h=0;for(let y of o)d.set(y,h),h+=y.length;return d}function qr(s){let e=/charset\s*=\s*"?([^\s;"]+)/i.exec(s)?.[1]??"utf-8";try{return new TextDecoder(e)}catch{return new TextDecoder}}function Ye(s,e){try{return JSON.parse(s)}catch(t){throw new b({code:"not-json",address:e,line:Wr(t,s)})}}function Wr(s,e){let t=s instanceof Error?s.message:"",r=/\bline (\d+)/.exec(t)?.[1];if(r)return Number(r);let n=/\bposition (\d+)/.exec(t)?.[1];return n?e.slice(0,Number(n)).split(`
`).length:void 0}var Dr=5,ce,A,N,Ie,le,Q,v,et,Ft,Ps,tt,jt,Le,I=class I{constructor(e){this.address=e;m(this,v);this.state={status:"waiting"};m(this,A,new Map);m(this,N);m(this,Ie,0);m(this,le,!1);m(this,Q);m(this,Le,()=>{let e=[...a(this,A).values()].some(t=>t>0);document.hidden?clearTimeout(a(this,Q)):e&&p(this,v,et).call(this)})}static at(e){let t=e.replace(/#.*/s,""),r=a(I,ce).get(t);return r||a(I,ce).set(t,r=new I(t)),r}static forgetAll(){a(I,ce).clear()}subscribe(e,t=0){return a(this,A).set(e,t),this.state.status==="ready"&&e(this.state),a(this,N)===void 0?p(this,v,et).call(this):p(this,v,jt).call(this),a(this,A).size===1&&document.addEventListener("visibilitychange",a(this,Le)),()=>{a(this,A).delete(e),!(a(this,A).size>0)&&(clearTimeout(a(this,Q)),document.removeEventListener("visibilitychange",a(this,Le)))}}};ce=new WeakMap,A=new WeakMap,N=new WeakMap,Ie=new WeakMap,le=new WeakMap,Q=new WeakMap,v=new WeakSet,et=async function(){if(!a(this,le)){f(this,le,!0);try{let e=await Ts(this.address,I.readOptions);p(this,v,Ft).call(this,e,Date.now()),Rs(this.address,e)}catch(e){await p(this,v,Ps).call(this,e instanceof b?e.problem:{code:"network",address:this.address})}finally{f(this,le,!1),p(this,v,jt).call(this)}}},Ft=function(e,t,r){let n=r&&{since:t,problem:r};if(e===a(this,N)&&this.state.status==="ready")(this.state.stale||n)&&p(this,v,tt).call(this,{status:"ready",feed:this.state.feed,stale:n});else{let i=new Z(Ye(e,this.address),this.address);p(this,v,tt).call(this,{status:"ready",feed:i,stale:n})}f(this,N,e),f(this,Ie,t)},Ps=async function(e){let t=a(this,N)===void 0?await Es(this.address):{text:a(this,N),at:a(this,Ie)};if(t)try{p(this,v,Ft).call(this,t.text,t.at,e);return}catch{}p(this,v,tt).call(this,{status:"failed",problem:e})},tt=function(e){this.state=e;for(let t of[...a(this,A).keys()])t(e)},jt=function(){clearTimeout(a(this,Q));let e=1/0;for(let t of a(this,A).values())t>0&&(e=Math.min(e,Math.max(t,Dr)));e===1/0||document.hidden||f(this,Q,setTimeout(()=>{p(this,v,et).call(this)},e*1e3))},Le=new WeakMap,m(I,ce,new Map),I.readOptions={};var st=I;var rt={status:"waiting"},nt=s=>({status:"failed",problem:s}),S,L,U,ue,X,pe,Me,me,x,Ht,Ot,Is,Nt,Ls,Ms,zs,ze,q=class{constructor(e,t,r){this.host=e;this.section=t;this.onState=r;m(this,x);m(this,S,rt);m(this,L);m(this,U,null);m(this,ue,0);m(this,X,!1);m(this,pe);m(this,Me);m(this,me);m(this,ze,e=>{a(this,Me)&&(a(this,L)!=null||a(this,U)!==null)||(f(this,S,e),this.host.requestUpdate(),this.onState?.(e))});e.addController(this)}hostConnected(){f(this,X,!1),this.host.requestUpdate()}hostDisconnected(){p(this,x,Ot).call(this)}hostUpdate(){p(this,x,Ht).call(this)}get state(){return p(this,x,Ht).call(this),a(this,S)}};S=new WeakMap,L=new WeakMap,U=new WeakMap,ue=new WeakMap,X=new WeakMap,pe=new WeakMap,Me=new WeakMap,me=new WeakMap,x=new WeakSet,Ht=function(){let{data:e,src:t,refresh:r}=this.host;!this.host.isConnected&&e==null||a(this,X)&&e===a(this,L)&&t===a(this,U)&&r===a(this,ue)||(f(this,L,e),f(this,U,t),f(this,ue,r),f(this,X,!0),p(this,x,Ot).call(this),p(this,x,Is).call(this))},Ot=function(){var e;(e=a(this,pe))==null||e.call(this),f(this,pe,void 0),a(this,me)?.disconnect()},Is=function(){if(a(this,L)!=null){a(this,L)instanceof _||f(this,S,p(this,x,Nt).call(this,a(this,L)));return}let e=this.host.querySelector(':scope > script[type="application/json"]');e?f(this,S,p(this,x,Ls).call(this,e.textContent??"")):a(this,U)!==null?p(this,x,Ms).call(this,a(this,U)):p(this,x,zs).call(this)},Nt=function(e){try{return{status:"ready",feed:typeof e!="object"||e===null||"civic"in e||!this.section?new Z(e,Te()):ws(this.section,e,Te())}}catch(t){return nt(t instanceof b?t.problem:{code:"not-feed"})}},Ls=function(e){try{return p(this,x,Nt).call(this,Ye(e,Te()))}catch(t){return nt(t instanceof b?t.problem:{code:"not-feed"})}},Ms=function(e){let t=C(e);if(t===void 0){f(this,S,nt({code:"address",address:e}));return}a(this,S).status!=="ready"&&f(this,S,rt),f(this,pe,st.at(t).subscribe(a(this,ze),a(this,ue)))},zs=function(){let e=Fs(this.host);if(e){f(this,S,rt);let t=e.localName;customElements.whenDefined(t).then(()=>{a(this,Me)??f(this,Me,new re(this.host,{context:Ze,subscribe:!0,callback:a(this,ze)}))});return}f(this,S,document.readyState==="loading"?rt:nt({code:"no-source"})),a(this,me)??f(this,me,new MutationObserver(()=>{this.host.querySelector(':scope > script[type="application/json"]')&&(f(this,X,!1),this.host.requestUpdate())})),a(this,me).observe(this.host,{childList:!0})},ze=new WeakMap;function Fs(s){let e=s.parentElement?.closest("civic-feed");if(e)return e;let t=s.getRootNode();return t instanceof ShadowRoot?t.host.closest("civic-feed")??Fs(t.host):null}var js=V`
  :host {
    display: block !important;
    container-type: inline-size;
    /* Without it a float or flex parent, which asks for an intrinsic width, would leave a few pixels. */
    contain-intrinsic-inline-size: 20em;
    min-inline-size: min(100%, 12em);
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  :host([large-type]) {
    --civic-type-scale: 1.375;
    --civic-line-height: 1.8;
    /* 1.3 times the line height, as the ministry's specification for older readers asks. */
    --civic-paragraph-spacing: 2.34em;
    --civic-target: 56px;
  }
  .base {
    --_accent: var(--civic-accent, #a3201d);
    --_hairline: rgba(128, 128, 128, 0.45);
    --_tint: rgba(128, 128, 128, 0.12);
    --_target: var(--civic-target, 44px);
    box-sizing: border-box;
    font-size: calc(var(--civic-font-size, max(1em, 14px)) * var(--civic-type-scale, 1));
    font-style: normal;
    font-variant: normal;
    font-weight: 400;
    line-height: var(--civic-line-height, 1.65);
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    text-shadow: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: anywhere;
    line-break: strict;
    hyphens: manual;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  @supports (color: color-mix(in srgb, red, red)) {
    .base {
      --_accent: var(--civic-accent, color-mix(in srgb, currentColor 40%, #d1171c));
      --_hairline: color-mix(in srgb, currentColor 28%, transparent);
      --_tint: color-mix(in srgb, currentColor 8%, transparent);
    }
  }
  .base *,
  .base *::before {
    box-sizing: border-box;
  }
  p,
  dl,
  dd,
  ol,
  ul,
  figure,
  blockquote {
    margin: 0;
    padding: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  a {
    color: inherit;
    text-decoration: underline;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.2em;
  }
  a:hover {
    color: var(--_accent);
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  .small {
    font-size: 0.85em;
  }
  .editor {
    margin-block-start: 0.75em;
    padding: 0.75em;
    border: 2px dashed var(--_accent);
    font-size: 0.9em;
  }
  .editor li {
    margin-block-start: 0.25em;
  }
  @media (forced-colors: active) {
    .base {
      --_accent: LinkText;
      --_hairline: CanvasText;
      --_tint: Canvas;
    }
  }
  @media print {
    .base {
      --_accent: currentColor;
      break-inside: avoid;
    }
    a[href]::after {
      content: ' (' attr(href) ')';
      font-size: 0.85em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .base * {
      transition: none !important;
      animation: none !important;
    }
  }
`;function Ut(s){let e=s.closest("[lang]");if(e)return e.getAttribute("lang")??"";let t=s.getRootNode();return t instanceof ShadowRoot?Ut(t.host):""}function Hs(s){let e=s.toLowerCase();return e===""||e.startsWith("zh")?/hant|-(tw|hk|mo)\b/.test(e)?"zh-Hant":"zh-Hans":"en"}var Fe,Y=class extends O{constructor(){super();this.language="zh-Hans";m(this,Fe,!1);this.largeType=!1}static get observedAttributes(){return[...super.observedAttributes,"lang","dir"]}connectedCallback(){super.connectedCallback(),this.requestUpdate()}attributeChangedCallback(t,r,n){super.attributeChangedCallback(t,r,n),(t==="lang"||t==="dir")&&this.requestUpdate()}willUpdate(t){this.language=Hs(Ut(this))}performUpdate(){if(!a(this,Fe))try{super.performUpdate()}catch(t){f(this,Fe,!0),console.error(`civic-widgets: <${this.localName}> could not be shown; its fallback is.`,t),this.renderRoot.replaceChildren(document.createElement("slot"))}}};Fe=new WeakMap,Y.styles=js,Y.properties={largeType:{type:Boolean,reflect:!0,attribute:"large-type"}};function qt(s,e,t,r=!1){return s.dispatchEvent(new CustomEvent(e,{detail:t,bubbles:!0,composed:!0,cancelable:r}))}var Wt={"zh-Hans":"zh-Hans-CN","zh-Hant":"zh-Hant-TW",en:"en-GB"},Os=new Map;function Ns(s,e){let t=s+JSON.stringify(e),r=Os.get(t);return r||Os.set(t,r=new Intl.NumberFormat(Wt[s],e)),r}function Dt(s,e){let t=e==="en"?Math.abs(s)>=1e3:Math.abs(s)>=1e4;return Ns(e,{maximumFractionDigits:6,useGrouping:t}).format(s)}function Us(s,e){let t=Math.abs(s),r=t>=1e8?1e8:1e4;return e!=="en"&&t>=1e4&&Number.isInteger(s)&&s%(r/100)===0?Ns(e,{notation:"compact",maximumFractionDigits:2,useGrouping:!1}).format(s):Dt(s,e)}function he(s,e){let[t="",r]=s.split("T"),[,n,i]=t.split("-"),o=r?.slice(0,5),l=new Date(`${t}${n?i?"":"-01":"-01-01"}T${o??"00:00"}:00Z`),d={timeZone:"UTC",year:"numeric"};n&&(d.month="long"),i&&(d.day="numeric");let h=new Intl.DateTimeFormat(Wt[e],d).format(l);return o?`${h} ${o}`:h}function qs(s,e){return new Intl.DateTimeFormat(Wt[e],{month:"long",day:"numeric",hour:"2-digit",minute:"2-digit",hourCycle:"h23"}).format(s)}var Vr={heading:"\u7F16\u8F91\u63D0\u793A\uFF08\u8BBF\u5BA2\u770B\u4E0D\u5230\uFF09",item:(s,e,t)=>`${s}\u7B2C${e}\u9879${t?`\u201C${t}\u201D`:""}`,position:s=>`\u7B2C${s}\u9879`,step:" \u203A ",colon:"\uFF1A",fields:{members:"\u6210\u5458",series:"\u4E13\u680F",community:"\u793E\u533A",source:"\u6765\u6E90",updated:"\u66F4\u65B0\u65F6\u95F4",lang:"\u8BED\u8A00",civic:"\u7248\u672C",parent:"\u4E0A\u7EA7",id:"\u7F16\u53F7",kind:"\u7C7B\u522B",name:"\u540D\u79F0",role:"\u804C\u52A1",organisation:"\u5355\u4F4D",tags:"\u6807\u7B7E",photo:"\u7167\u7247",src:"\u56FE\u7247\u5730\u5740",alt:"\u66FF\u4EE3\u6587\u5B57",caption:"\u56FE\u6CE8",credit:"\u7F72\u540D",width:"\u5BBD",height:"\u9AD8",summary:"\u7B80\u4ECB",story:"\u4E8B\u8FF9",quote:"\u5F15\u8BED",facts:"\u6570\u5B57",label:"\u540D\u76EE",value:"\u6570\u503C",unit:"\u8BA1\u91CF\u5355\u4F4D",approx:"\u7EA6\u6570",asOf:"\u622A\u81F3\u65E5\u671F",honours:"\u8363\u8A89",title:"\u6807\u9898",by:"\u6388\u4E88\u5355\u4F4D",date:"\u65E5\u671F",dispatches:"\u89C1\u95FB",at:"\u65F6\u95F4",place:"\u5730\u70B9",text:"\u6B63\u6587",links:"\u94FE\u63A5",url:"\u7F51\u5740",note:"\u7F16\u8005\u6309",page:"\u7248\u9762",credits:"\u7F72\u540D"},expected:{text:"\u6587\u5B57",number:"\u6570\u5B57","yes-no":"\u201C\u662F\u201D\u6216\u201C\u5426\u201D",list:"\u5217\u8868",group:"\u4E00\u7EC4\u5185\u5BB9"},missing:"\u6CA1\u6709\u586B\u5199\u3002",type:s=>`\u8FD9\u91CC\u5E94\u4E3A${s}\u3002`,choice:s=>`\u53EA\u80FD\u662F\uFF1A${s}\u3002`,limit:{short:s=>`\u81F3\u5C11${s}\u4E2A\u5B57\u3002`,long:s=>`\u592A\u957F\uFF0C\u6700\u591A${s}\u4E2A\u5B57\u3002`,few:s=>`\u81F3\u5C11${s}\u9879\u3002`,many:s=>`\u592A\u591A\uFF0C\u6700\u591A${s}\u9879\u3002`,small:s=>`\u4E0D\u80FD\u5C0F\u4E8E${s}\u3002`,big:s=>`\u4E0D\u80FD\u5927\u4E8E${s}\u3002`},empty:"\u662F\u7A7A\u7684\u3002",id:"\u53EA\u80FD\u7528\u5C0F\u5199\u82F1\u6587\u5B57\u6BCD\u3001\u6570\u5B57\u548C\u8FDE\u5B57\u7B26\u3002",link:"\u53EA\u80FD\u662Fhttp\u3001https\u6216\u76F8\u5BF9\u5730\u5740\u3002",date:"\u4E0D\u662F\u6709\u6548\u7684\u65E5\u671F\uFF0C\u8BF7\u5199\u62102023\u30012023-07\u62162023-07-04\u3002",moment:"\u4E0D\u662F\u6709\u6548\u7684\u65F6\u95F4\uFF0C\u8BF7\u5199\u62102023-07-04\u62162023-07-04T20:30+08:00\u3002",duplicate:"\u7F16\u53F7\u91CD\u590D\uFF0C\u53EA\u663E\u793A\u7B2C\u4E00\u4E2A\u3002",reference:"\u6CA1\u6709\u8FD9\u4E2A\u7F16\u53F7\u3002",noSource:"\u6CA1\u6709\u6307\u660E\u6570\u636E\uFF1A\u8BF7\u5199src\uFF0C\u6216\u628A\u5B83\u653E\u8FDBcivic-feed\u91CC\u3002",address:s=>`\u6570\u636E\u5730\u5740\u5199\u5F97\u4E0D\u5BF9\uFF1A${s}`,network:s=>`\u8FDE\u4E0D\u4E0A\u6570\u636E\u5730\u5740\uFF0C\u8BF7\u68C0\u67E5\u7F51\u7EDC\u3001\u5730\u5740\u548C\u8DE8\u57DF\u8BBE\u7F6E\uFF1A${s}`,timeLimit:s=>`\u6570\u636E\u5730\u5740\u592A\u4E45\u6CA1\u6709\u56DE\u5E94\uFF1A${s}`,pageInstead:s=>`\u8FD9\u4E2A\u5730\u5740\u7ED9\u51FA\u7684\u662F\u7F51\u9875\uFF0C\u4E0D\u662F\u6570\u636E\uFF0C\u53EF\u80FD\u662F\u7F51\u7AD9\u7684\u9519\u8BEF\u9875\uFF1A${s}`,login:s=>`\u8FD9\u4E2A\u5730\u5740\u8F6C\u5230\u4E86\u767B\u5F55\u9875\uFF0C\u6570\u636E\u9700\u8981\u4E0D\u767B\u5F55\u4E5F\u80FD\u8BFB\u53D6\uFF1A${s}`,status:(s,e)=>`\u670D\u52A1\u5668\u56DE\u7B54${e}\uFF0C\u6CA1\u6709\u7ED9\u51FA\u6570\u636E\uFF1A${s}`,tooLarge:(s,e)=>`\u6570\u636E\u8D85\u8FC7${e}MB\uFF0C\u6CA1\u6709\u8BFB\u53D6\uFF1A${s}`,notJson:(s,e)=>`\u6570\u636E\u4E0D\u662F\u6709\u6548\u7684JSON${e?`\uFF0C\u7B2C${e}\u884C\u9644\u8FD1\u6709\u8BEF`:""}\uFF1A${s}`,notFeed:"\u8FD9\u4EFD\u6570\u636E\u4E0D\u662Fcivic\u6570\u636E\uFF1A\u7F3A\u5C11\u201Ccivic\u201D\u8FD9\u4E00\u9879\u3002",version:s=>`\u8FD9\u4EFD\u6570\u636E\u7684\u7248\u672C\u662F${s}\uFF0C\u8FD9\u91CC\u53EA\u8BA4\u5F97\u7248\u672C1\u3002`,itemMissing:s=>s?`\u6570\u636E\u91CC\u6CA1\u6709\u7F16\u53F7\u4E3A\u201C${s}\u201D\u7684\u5185\u5BB9\u3002`:"\u6570\u636E\u91CC\u4E0D\u6B62\u4E00\u9879\uFF0C\u8BF7\u5199\u660E\u8981\u54EA\u4E00\u9879\u7684\u7F16\u53F7\u3002",itemInvalid:s=>`\u7F16\u53F7\u4E3A\u201C${s}\u201D\u7684\u5185\u5BB9\u6709\u5FC5\u586B\u9879\u4E0D\u5BF9\uFF0C\u6CA1\u6709\u663E\u793A\u3002`},Br={heading:"\u7DE8\u8F2F\u63D0\u793A\uFF08\u8A2A\u5BA2\u770B\u4E0D\u5230\uFF09",item:(s,e,t)=>`${s}\u7B2C${e}\u9805${t?`\u300C${t}\u300D`:""}`,position:s=>`\u7B2C${s}\u9805`,step:" \u203A ",colon:"\uFF1A",fields:{members:"\u6210\u54E1",series:"\u5C08\u6B04",community:"\u793E\u5340",source:"\u4F86\u6E90",updated:"\u66F4\u65B0\u6642\u9593",lang:"\u8A9E\u8A00",civic:"\u7248\u672C",parent:"\u4E0A\u7D1A",id:"\u7DE8\u865F",kind:"\u985E\u5225",name:"\u540D\u7A31",role:"\u8077\u52D9",organisation:"\u55AE\u4F4D",tags:"\u6A19\u7C64",photo:"\u7167\u7247",src:"\u5716\u7247\u5730\u5740",alt:"\u66FF\u4EE3\u6587\u5B57",caption:"\u5716\u8AAA",credit:"\u7F72\u540D",width:"\u5BEC",height:"\u9AD8",summary:"\u7C21\u4ECB",story:"\u4E8B\u8E5F",quote:"\u5F15\u8A9E",facts:"\u6578\u5B57",label:"\u540D\u76EE",value:"\u6578\u503C",unit:"\u8A08\u91CF\u55AE\u4F4D",approx:"\u7D04\u6578",asOf:"\u622A\u81F3\u65E5\u671F",honours:"\u69AE\u8B7D",title:"\u6A19\u984C",by:"\u6388\u4E88\u55AE\u4F4D",date:"\u65E5\u671F",dispatches:"\u898B\u805E",at:"\u6642\u9593",place:"\u5730\u9EDE",text:"\u6B63\u6587",links:"\u9023\u7D50",url:"\u7DB2\u5740",note:"\u7DE8\u8005\u6309",page:"\u7248\u9762",credits:"\u7F72\u540D"},expected:{text:"\u6587\u5B57",number:"\u6578\u5B57","yes-no":"\u300C\u662F\u300D\u6216\u300C\u5426\u300D",list:"\u5217\u8868",group:"\u4E00\u7D44\u5167\u5BB9"},missing:"\u6C92\u6709\u586B\u5BEB\u3002",type:s=>`\u9019\u88E1\u61C9\u70BA${s}\u3002`,choice:s=>`\u53EA\u80FD\u662F\uFF1A${s}\u3002`,limit:{short:s=>`\u81F3\u5C11${s}\u500B\u5B57\u3002`,long:s=>`\u592A\u9577\uFF0C\u6700\u591A${s}\u500B\u5B57\u3002`,few:s=>`\u81F3\u5C11${s}\u9805\u3002`,many:s=>`\u592A\u591A\uFF0C\u6700\u591A${s}\u9805\u3002`,small:s=>`\u4E0D\u80FD\u5C0F\u65BC${s}\u3002`,big:s=>`\u4E0D\u80FD\u5927\u65BC${s}\u3002`},empty:"\u662F\u7A7A\u7684\u3002",id:"\u53EA\u80FD\u7528\u5C0F\u5BEB\u82F1\u6587\u5B57\u6BCD\u3001\u6578\u5B57\u548C\u9023\u5B57\u865F\u3002",link:"\u53EA\u80FD\u662Fhttp\u3001https\u6216\u76F8\u5C0D\u5730\u5740\u3002",date:"\u4E0D\u662F\u6709\u6548\u7684\u65E5\u671F\uFF0C\u8ACB\u5BEB\u62102023\u30012023-07\u62162023-07-04\u3002",moment:"\u4E0D\u662F\u6709\u6548\u7684\u6642\u9593\uFF0C\u8ACB\u5BEB\u62102023-07-04\u62162023-07-04T20:30+08:00\u3002",duplicate:"\u7DE8\u865F\u91CD\u8907\uFF0C\u53EA\u986F\u793A\u7B2C\u4E00\u500B\u3002",reference:"\u6C92\u6709\u9019\u500B\u7DE8\u865F\u3002",noSource:"\u6C92\u6709\u6307\u660E\u8CC7\u6599\uFF1A\u8ACB\u5BEBsrc\uFF0C\u6216\u628A\u5B83\u653E\u9032civic-feed\u88E1\u3002",address:s=>`\u8CC7\u6599\u5730\u5740\u5BEB\u5F97\u4E0D\u5C0D\uFF1A${s}`,network:s=>`\u9023\u4E0D\u4E0A\u8CC7\u6599\u5730\u5740\uFF0C\u8ACB\u6AA2\u67E5\u7DB2\u8DEF\u3001\u5730\u5740\u548C\u8DE8\u57DF\u8A2D\u5B9A\uFF1A${s}`,timeLimit:s=>`\u8CC7\u6599\u5730\u5740\u592A\u4E45\u6C92\u6709\u56DE\u61C9\uFF1A${s}`,pageInstead:s=>`\u9019\u500B\u5730\u5740\u7D66\u51FA\u7684\u662F\u7DB2\u9801\uFF0C\u4E0D\u662F\u8CC7\u6599\uFF0C\u53EF\u80FD\u662F\u7DB2\u7AD9\u7684\u932F\u8AA4\u9801\uFF1A${s}`,login:s=>`\u9019\u500B\u5730\u5740\u8F49\u5230\u4E86\u767B\u5165\u9801\uFF0C\u8CC7\u6599\u9700\u8981\u4E0D\u767B\u5165\u4E5F\u80FD\u8B80\u53D6\uFF1A${s}`,status:(s,e)=>`\u4F3A\u670D\u5668\u56DE\u7B54${e}\uFF0C\u6C92\u6709\u7D66\u51FA\u8CC7\u6599\uFF1A${s}`,tooLarge:(s,e)=>`\u8CC7\u6599\u8D85\u904E${e}MB\uFF0C\u6C92\u6709\u8B80\u53D6\uFF1A${s}`,notJson:(s,e)=>`\u8CC7\u6599\u4E0D\u662F\u6709\u6548\u7684JSON${e?`\uFF0C\u7B2C${e}\u884C\u9644\u8FD1\u6709\u8AA4`:""}\uFF1A${s}`,notFeed:"\u9019\u4EFD\u8CC7\u6599\u4E0D\u662Fcivic\u8CC7\u6599\uFF1A\u7F3A\u5C11\u300Ccivic\u300D\u9019\u4E00\u9805\u3002",version:s=>`\u9019\u4EFD\u8CC7\u6599\u7684\u7248\u672C\u662F${s}\uFF0C\u9019\u88E1\u53EA\u8A8D\u5F97\u7248\u672C1\u3002`,itemMissing:s=>s?`\u8CC7\u6599\u88E1\u6C92\u6709\u7DE8\u865F\u70BA\u300C${s}\u300D\u7684\u5167\u5BB9\u3002`:"\u8CC7\u6599\u88E1\u4E0D\u6B62\u4E00\u9805\uFF0C\u8ACB\u5BEB\u660E\u8981\u54EA\u4E00\u9805\u7684\u7DE8\u865F\u3002",itemInvalid:s=>`\u7DE8\u865F\u70BA\u300C${s}\u300D\u7684\u5167\u5BB9\u6709\u5FC5\u586B\u9805\u4E0D\u5C0D\uFF0C\u6C92\u6709\u986F\u793A\u3002`},Jr={heading:"For editors (visitors do not see this)",item:(s,e,t)=>`${s}, item ${e}${t?` \u201C${t}\u201D`:""}`,position:s=>`item ${s}`,step:" \u203A ",colon:": ",fields:{asOf:"as of",src:"picture address",alt:"alternative text",url:"web address",at:"time"},expected:{text:"text",number:"a number","yes-no":"true or false",list:"a list",group:"a group of values"},missing:"is not filled in.",type:s=>`should be ${s}.`,choice:s=>`can only be: ${s}.`,limit:{short:s=>`needs at least ${s} characters.`,long:s=>`is too long; ${s} characters at most.`,few:s=>`needs at least ${s} entries.`,many:s=>`has too many entries; ${s} at most.`,small:s=>`cannot be below ${s}.`,big:s=>`cannot be above ${s}.`},empty:"is empty.",id:"may have lower-case letters, digits and hyphens only.",link:"must be an http, https or relative address.",date:"is no date that exists; write 2023, 2023-07 or 2023-07-04.",moment:"is no time that exists; write 2023-07-04 or 2023-07-04T20:30+08:00.",duplicate:"is used twice; only the first one is shown.",reference:"is not the id of anything in this feed.",noSource:"No data is named: set src, or put this inside a civic-feed.",address:s=>`This is no address for data: ${s}`,network:s=>`The data cannot be reached; check the network, the address and the cross-origin settings: ${s}`,timeLimit:s=>`The data took too long to answer: ${s}`,pageInstead:s=>`A web page came instead of data, perhaps the site's error page: ${s}`,login:s=>`The address leads to a login page; the data must be readable without one: ${s}`,status:(s,e)=>`The server answered ${e} and gave no data: ${s}`,tooLarge:(s,e)=>`The data is larger than ${e} MB and was not read: ${s}`,notJson:(s,e)=>`The data is not valid JSON${e?`; look near line ${e}`:""}: ${s}`,notFeed:"This is no civic feed: the key \u201Ccivic\u201D is missing.",version:s=>`This feed is of version ${s}; only version 1 is known here.`,itemMissing:s=>s?`The feed has nothing with the id \u201C${s}\u201D.`:"The feed has more than one of these; name the id of the one to show.",itemInvalid:s=>`A required part of \u201C${s}\u201D is wrong, so it is not shown.`},fe={"zh-Hans":Vr,"zh-Hant":Br,en:Jr};var ge={"zh-Hans":{approx:{over:{before:"",between:"\u4F59"},about:{before:"\u7EA6",between:""},nearly:{before:"\u8FD1",between:""}},stale:s=>`\u6682\u65F6\u8054\u7CFB\u4E0D\u4E0A\u53D1\u5E03\u5355\u4F4D\uFF0C\u8FD9\u91CC\u663E\u793A\u7684\u662F${s}\u7684\u5185\u5BB9\u3002`,source:"\u6765\u6E90\uFF1A",work:s=>`\u300A${s}\u300B`},"zh-Hant":{approx:{over:{before:"",between:"\u9918"},about:{before:"\u7D04",between:""},nearly:{before:"\u8FD1",between:""}},stale:s=>`\u66AB\u6642\u806F\u7D61\u4E0D\u4E0A\u767C\u5E03\u55AE\u4F4D\uFF0C\u9019\u88E1\u986F\u793A\u7684\u662F${s}\u7684\u5167\u5BB9\u3002`,source:"\u4F86\u6E90\uFF1A",work:s=>`\u300A${s}\u300B`},en:{approx:{over:{before:"over ",between:""},about:{before:"about ",between:""},nearly:{before:"nearly ",between:""}},stale:s=>`The publisher cannot be reached just now. This is what was here on ${s}.`,source:"Source: ",work:s=>`\u201C${s}\u201D`}};function Vt(s,e,t){let r=fe[e],n=h=>typeof h=="number"?r.position(h+1):r.fields[h]??h,[i,o,...l]=s.path;return(typeof i=="string"&&typeof o=="number"?[r.item(n(i),o+1,t?.nameAt(i,o)),...l.map(n)]:s.path.map(n)).join(r.step)+r.colon+Gr(s,e)}function Gr(s,e){let t=fe[e];switch(s.code){case"type":return t.type(t.expected[s.expected]);case"choice":return t.choice(s.choices.join(", "));case"short":case"long":case"few":case"many":case"small":case"big":return t.limit[s.code](s.limit);default:return t[s.code]}}function Ws(s,e){let t=fe[e];switch(s.code){case"no-source":return t.noSource;case"address":case"network":case"login":return t[s.code](s.address);case"time-limit":return t.timeLimit(s.address);case"page-instead":return t.pageInstead(s.address);case"status":return t.status(s.address,s.status);case"too-large":return t.tooLarge(s.address,Math.round(s.limit/1024/1024));case"not-json":return t.notJson(s.address,s.line);case"not-feed":return t.notFeed;case"version":return t.version(s.version);case"item-missing":return t.itemMissing(s.id);case"item-invalid":return t.itemInvalid(s.id)}}var je,Bt,w=class extends Y{constructor(){super();m(this,je);this.announceState=t=>{t.status==="ready"&&qt(this,"civic-data",{stale:t.stale!==void 0}),t.status==="failed"&&qt(this,"civic-error",{code:t.problem.code})};this.src=null,this.refresh=0,this.debug=!1}renderFallback(t,r){return u`<slot></slot>${t&&this.debug?p(this,je,Bt).call(this,[Ws(t,this.language),..."issues"in t?t.issues.map(n=>Vt(n,this.language,r)):[]]):c}`}renderIssues(t,r){return!this.debug||t.length===0?c:p(this,je,Bt).call(this,t.map(n=>Vt(n,this.language,r)))}renderStale(t){if(!t)return c;let r=ge[this.language];return u`<p class="stale small" role="status" lang=${this.language}>${r.stale(qs(t.since,this.language))}</p>`}};je=new WeakSet,Bt=function(t){return u`<div class="base"><div class="editor" role="note" lang=${this.language}>
      <p><strong>${fe[this.language].heading}</strong></p>
      <ul>
        ${t.slice(0,50).map(r=>u`<li>${r}</li>`)}
      </ul>
    </div></div>`},w.properties={...Y.properties,data:{attribute:!1},src:{},refresh:{type:Number},debug:{type:Boolean}};var ot,ye,at,Ds,it=class extends w{constructor(){super(...arguments);m(this,at);m(this,ot,new q(this,void 0,this.announceState));m(this,ye,new ne(this,{context:Ze,initialValue:{status:"waiting"}}))}render(){let{state:t}=a(this,ot);if(p(this,at,Ds).call(this,t),t.status!=="ready")return this.renderFallback(t.status==="failed"?t.problem:void 0);let r=this.renderStale(t.stale);return u`<slot></slot>${r===c?r:u`<div class="base">${r}</div>`}`}};ot=new WeakMap,ye=new WeakMap,at=new WeakSet,Ds=function(t){let r=a(this,ye).value;t.status!=="ready"?a(this,ye).setValue(t):(r.status!=="ready"||r.feed!==t.feed)&&a(this,ye).setValue({status:"ready",feed:t.feed})};se("civic-feed",it);function Bs(s){let e=s.trim().split(/[\s·・]+/),t=Vs(e[0]??""),r=e.length>1?Vs(e[e.length-1]??""):"",n=t.toUpperCase();return n===t.toLowerCase()?t:n+r.toUpperCase()}function Vs(s){let{Segmenter:e}=Intl;if(e)for(let{segment:t}of new e(void 0,{granularity:"grapheme"}).segment(s))return t;return/^\P{M}\p{M}*/u.exec(s)?.[0]??""}var He=new Set,Jt=[];function Js(){for(let s of He)for(let e of s.renderRoot.querySelectorAll("details"))e.open||(e.open=!0,Jt.push(e))}function Gs(){for(let s of Jt)s.open=!1;Jt=[]}var dt=class{constructor(e){this.host=e;e.addController(this)}hostConnected(){He.size===0&&(addEventListener("beforeprint",Js),addEventListener("afterprint",Gs)),He.add(this.host)}hostDisconnected(){He.delete(this.host),!(He.size>0)&&(removeEventListener("beforeprint",Js),removeEventListener("afterprint",Gs))}};var Oe,lt,Ks,ct=class{constructor(e,t,r){this.host=e;this.section=t;m(this,lt);m(this,Oe);f(this,Oe,new q(e,t,r))}get state(){let{data:e}=this.host;if(e instanceof _)return{status:"ready",item:e.item,feed:e.feed,issues:[]};let{state:t}=a(this,Oe);if(t.status!=="ready")return t;let{feed:r,stale:n}=t,i=p(this,lt,Ks).call(this),o=i===void 0?r.only(this.section):r.find(this.section,i);return"problem"in o?{status:"failed",problem:o.problem,feed:r}:{status:"ready",...o,feed:r,stale:n}}};Oe=new WeakMap,lt=new WeakSet,Ks=function(){let{item:e,src:t}=this.host;return e??(/#(.+)$/s.exec(t??"")?.[1]||void 0)};var Ne={key:"members",table:vs},Ue={key:"series",table:xs};var ee={"zh-Hans":{story:"\u9605\u8BFB\u4E8B\u8FF9",dispatches:"\u4E00\u7EBF\u89C1\u95FB",honours:"\u8363\u8A89",links:"\u76F8\u5173\u94FE\u63A5",portrait:s=>`${s}\u7684\u7167\u7247`},"zh-Hant":{story:"\u95B1\u8B80\u4E8B\u8E5F",dispatches:"\u4E00\u7DDA\u898B\u805E",honours:"\u69AE\u8B7D",links:"\u76F8\u95DC\u9023\u7D50",portrait:s=>`${s}\u7684\u7167\u7247`},en:{story:"Read the story",dispatches:"From the scene",honours:"Honours",links:"Links",portrait:s=>`Picture of ${s}`}};var Zs=V`
  .base {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1em;
    padding-block: 1em;
    border-block-start: 1px solid var(--_hairline);
  }
  .base > * {
    flex: 1 1 100%;
    min-inline-size: 0;
  }

  .photo {
    flex: 0 0 auto;
    inline-size: 6em;
  }
  .photo img {
    display: block;
    inline-size: 100%;
    block-size: 8em;
    object-fit: cover;
    background: var(--_tint);
  }
  .photo.initials {
    display: grid;
    place-content: center;
    block-size: 6em;
    background: var(--_tint);
    border: 1px solid var(--_hairline);
  }
  .initials span {
    font-size: 2.25em;
    line-height: 1;
  }
  .base > header {
    flex: 1 1 12em;
  }

  .name {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }
  .post {
    margin-block-start: 0.125em;
    font-size: 0.9375em;
    line-height: 1.5;
  }
  .post span {
    display: inline-block;
    max-inline-size: 100%;
  }
  .summary {
    margin-block-start: 0.5em;
    max-inline-size: 38em;
    text-wrap: pretty;
  }

  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.75em;
  }
  .facts > div {
    display: flex;
    flex-direction: column-reverse;
    justify-content: flex-end;
  }
  .facts dt {
    font-size: 0.85em;
    line-height: 1.4;
  }
  .facts dd {
    line-height: 1.25;
  }
  .number {
    font-size: 1.625em;
    font-weight: 700;
    font-variant-numeric: proportional-nums;
    font-family: var(--civic-display-font, inherit);
  }
  .unit {
    font-size: 0.85em;
  }

  .quote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_accent);
  }
  .quote:lang(zh) p::before {
    content: '\\201c';
  }
  .quote:lang(zh) p::after {
    content: '\\201d';
  }
  .quote:lang(zh-Hant) p::before {
    content: '\\300c';
  }
  .quote:lang(zh-Hant) p::after {
    content: '\\300d';
  }

  details > * + * {
    margin-block-start: 0.75em;
  }
  summary {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    padding-inline-end: 0.75em;
    color: var(--_accent);
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    inline-size: 0.45em;
    block-size: 0.45em;
    margin-inline: 0.15em 0.6em;
    border: solid currentColor;
    border-width: 0 0.125em 0.125em 0;
    transform: rotate(-45deg);
    transition: transform 0.15s;
  }
  details[open] > summary::before {
    transform: rotate(45deg);
  }
  .story p {
    max-inline-size: 38em;
    text-wrap: pretty;
  }
  .story p + p {
    margin-block-start: var(--civic-paragraph-spacing, 0.8em);
  }
  .label {
    margin-block-start: 1.25em;
    font-weight: 700;
  }
  .dispatches {
    padding-inline-start: 1em;
    border-inline-start: 1px solid var(--_hairline);
  }
  .dispatches li {
    position: relative;
    max-inline-size: 38em;
  }
  .dispatches li + li {
    margin-block-start: 0.75em;
  }
  .dispatches li::before {
    content: '';
    position: absolute;
    inset-block-start: 0.55em;
    inset-inline-start: calc(-1em - 0.25em - 0.5px);
    inline-size: 0.5em;
    block-size: 0.5em;
    border-radius: 50%;
    background: var(--_accent);
    forced-color-adjust: none;
  }
  .when {
    font-size: 0.9em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .lines li + li {
    margin-block-start: 0.35em;
  }
  .lines a {
    display: inline-block;
    padding-block: 0.35em;
  }

  .compact {
    gap: 0.25em 0.75em;
    padding-block: 0.75em;
  }
  .compact .photo {
    inline-size: 3em;
  }
  .compact .photo img,
  .compact .photo.initials {
    block-size: 3em;
  }
  .compact .initials span {
    font-size: 1.25em;
  }
  .compact .name {
    font-size: 1.0625em;
  }
  .compact .summary {
    margin-block-start: 0.125em;
    font-size: 0.9375em;
  }

  .feature {
    gap: 1.25em 2em;
    padding-block: 1.5em;
    border-block-start: 3px solid currentColor;
  }
  .feature .photo {
    flex: 1 1 15em;
    max-inline-size: 24em;
  }
  .feature .photo img {
    block-size: auto;
  }
  .feature .photo.initials {
    flex: 0 0 9em;
    block-size: 12em;
  }
  .feature .initials span {
    font-size: 4em;
  }
  .feature figcaption {
    margin-block-start: 0.35em;
    line-height: 1.45;
  }
  .feature > header {
    flex: 2 1 18em;
  }
  .feature .name {
    font-family: var(--civic-display-font, inherit);
    font-size: clamp(1.75em, 6vw, 2.75em);
    line-height: 1.2;
    text-wrap: balance;
  }
  .feature .post {
    margin-block-start: 0.5em;
    font-size: 1em;
    color: var(--_accent);
    font-weight: 600;
  }
  .feature .summary {
    margin-block-start: 0.75em;
    font-size: 1.1875em;
    line-height: 1.7;
  }
  .feature > .facts {
    gap: 1em 2.5em;
    padding-block-start: 1em;
    border-block-start: 1px solid var(--_hairline);
  }
  .feature > .facts .number {
    font-size: 2.125em;
  }
  .feature .quote {
    font-size: 1.25em;
  }
  .feature .story {
    columns: 19em 2;
    column-gap: 2em;
  }
  .feature .story p {
    text-indent: 2em;
    max-inline-size: none;
  }
  .feature .story:not(:lang(zh)) p {
    text-indent: 0;
  }
  .feature .story p + p {
    margin-block-start: var(--civic-paragraph-spacing, 0);
  }

  /* Where there is room, everything but the face stands in one column beside it. */
  @container (min-inline-size: 30em) {
    .base.card {
      display: grid;
      grid-template-columns: 6em minmax(0, 1fr);
    }
    .card > * {
      grid-column: 2;
    }
    .card > .photo {
      grid-column: 1;
      grid-row: 1 / span 9;
    }
  }
  @container (min-inline-size: 40em) {
    .base.feature {
      display: grid;
      grid-template-columns: minmax(9em, 5fr) minmax(0, 7fr);
      grid-template-rows: auto auto auto 1fr;
    }
    .feature > * {
      grid-column: 2;
    }
    .feature > .photo {
      grid-column: 1;
      grid-row: 1 / span 4;
      inline-size: auto;
      max-inline-size: none;
    }
    .feature > .photo.initials {
      inline-size: 9em;
    }
    .feature > details,
    .feature > .source,
    .feature > .stale {
      grid-column: 1 / -1;
    }
  }

  @media (forced-colors: active) {
    .dispatches li::before {
      background: CanvasText;
    }
  }
  @media print {
    summary {
      display: none;
    }
    .base {
      padding-block: 0.75em;
    }
    .feature .photo {
      max-inline-size: 14em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    summary::before {
      transition: none;
    }
  }
`;function Kr(s,e){let{name:t,role:r,organisation:n,summary:i,photo:o,honours:l,links:d}=s,h=n?{"@type":"Organization",name:n}:void 0,y={"@context":"https://schema.org",name:t,description:i,image:o&&C(o.src,e),award:l?.map(g=>g.title),sameAs:d?.map(g=>C(g.url,e))};return s.kind==="organisation"?{...y,"@type":"Organization",parentOrganization:h}:{...y,"@type":"Person",jobTitle:r,worksFor:h}}var E,ut=class{constructor(e){this.host=e;m(this,E)}show(e,t){if(!e){a(this,E)?.remove(),f(this,E,void 0);return}a(this,E)||(f(this,E,document.createElement("script")),a(this,E).type="application/ld+json",this.host.append(a(this,E)));let r=JSON.stringify(Kr(e,t)).replace(/</g,"\\u003c");a(this,E).replaceChildren(document.createTextNode(r))}};E=new WeakMap;function Gt(s,e){return s.length===0?c:u`<dl part="facts" class="facts">
    ${s.map(t=>u`<div><dt>${t.label}</dt><dd>${Zr(t,e.language)}</dd></div>`)}
  </dl>`}function Zr({value:s,unit:e="",approx:t},r){let n=Us(s,r),i=Dt(s,r),{before:o,between:l}=t?ge[r].approx[t]:{before:"",between:""},d=r==="en"&&e&&e!=="%"?" ":"";return u`${o?u`<span class="unit">${o}</span>`:c}<data class="number" value=${String(s)} title=${n===i?c:i+e}>${n}</data
    ><span class="unit">${l}${d}${e}</span>`}function Qs(s,{language:e}){return s?.length?u`<p class="label" lang=${e}>${ee[e].dispatches}</p>
    <ol class="dispatches">
      ${s.map(({at:t,place:r,text:n})=>u`<li>
          <p class="when"><time datetime=${t} lang=${e}>${he(t,e)}</time>${r?u` <span>${r}</span>`:c}</p>
          <p>${n}</p>
        </li>`)}
    </ol>`:c}function Xs(s,{language:e}){return s?.length?u`<p class="label" lang=${e}>${ee[e].honours}</p>
    <ul class="lines">
      ${s.map(({title:t,by:r,date:n})=>u`<li>
          ${t}${r||n?u` <span class="small">${r}${r&&n?" \xB7 ":c}${n?u`<time datetime=${n} lang=${e}>${he(n,e)}</time>`:c}</span>`:c}
        </li>`)}
    </ul>`:c}function Ys(s,{language:e,base:t}){return s?.length?u`<p class="label" lang=${e}>${ee[e].links}</p>
    <ul class="lines">
      ${s.map(({label:r,url:n})=>u`<li><a href=${C(n,t)??c}>${r}</a></li>`)}
    </ul>`:c}function pt(s,{language:e,base:t}){if(!s)return c;let r=s.url&&C(s.url,t),n=s.title?ge[e].work(s.title):"";return u`<p class="source small">
    <span lang=${e}>${ge[e].source}</span>${s.name}${n||r?" ":c}${r?u`<a href=${r}>${n||s.url}</a>`:n}${s.date?u` <time datetime=${s.date} lang=${e}>${he(s.date,e)}</time>`:c}
  </p>`}var Qr=3,qe,mt,$,er,tr,sr,rr,nr,ir,be=class extends w{constructor(){super();m(this,$);m(this,qe,new ct(this,Ne,this.announceState));m(this,mt,new ut(this));this.item=null,this.variant="card",this.headingLevel=3,this.jsonLd=!1,new dt(this)}updated(t){super.updated(t);let{state:r}=a(this,qe);a(this,mt).show(this.jsonLd&&r.status==="ready"?r.item:void 0,r.status==="ready"?r.feed.base:"")}render(){let{state:t}=a(this,qe);return t.status==="ready"?p(this,$,er).call(this,t):this.renderFallback(t.status==="failed"?t.problem:void 0,t.status==="failed"?t.feed:void 0)}};qe=new WeakMap,mt=new WeakMap,$=new WeakSet,er=function({item:t,feed:r,issues:n,stale:i}){let o=this.variant==="compact"||this.variant==="feature"?this.variant:"card",l={language:this.language,base:r.base},d=Math.min(6,Math.max(1,Math.round(this.headingLevel)||3));return u`<article part="base" class="base ${o}" lang=${r.head.lang??this.language}>
        ${p(this,$,nr).call(this,t,r.base,o)}
        <header>
          <p part="name" class="name" role="heading" aria-level=${d}><bdi>${t.name}</bdi></p>
          ${t.organisation||t.role?u`<p class="post">${t.organisation?u`<span>${t.organisation}</span> `:c}${t.role?u`<span>${t.role}</span>`:c}</p>`:c}
          ${t.summary?u`<p class="summary">${t.summary}</p>`:c}
        </header>
        ${o==="compact"?c:p(this,$,tr).call(this,t,o,l)}
        ${this.renderStale(i)}
      </article>
      ${this.renderIssues(n,r)}`},tr=function(t,r,n){let i=t.facts??[],o=r==="feature"?i.length:Qr;return u`${Gt(i.slice(0,o),n)}
      ${t.quote?u`<blockquote class="quote"><p>${t.quote}</p></blockquote>`:c}
      ${p(this,$,sr).call(this,t,i.slice(o),r==="feature",n)}
      ${p(this,$,rr).call(this,t)?c:pt(t.source,n)}`},sr=function(t,r,n,i){let{story:o,dispatches:l,honours:d,links:h}=t;if(![o,l,d,h,r].some(g=>g?.length))return c;let y=ee[this.language];return u`<details part="story" ?open=${n}>
      <summary lang=${this.language}>${y.story}</summary>
      ${o?.length?u`<div class="story">${o.map(g=>u`<p>${g}</p>`)}</div>`:c}
      ${Gt(r,i)} ${Qs(l,i)} ${Xs(d,i)} ${Ys(h,i)}
    </details>`},rr=function({source:t}){let r=this.data instanceof _?this.data.named:void 0;return r!==void 0&&r.name===t?.name&&r.title===t.title&&r.url===t.url},nr=function(t,r,n){let{photo:i}=t,o=i&&C(i.src,r);return!i||!o||o===this.photoFailed?u`<div part="photo" class="photo initials" aria-hidden="true"><span>${Bs(t.name)}</span></div>`:u`<figure part="photo" class="photo">
      <img
        src=${o}
        alt=${i.alt??ee[this.language].portrait(t.name)}
        width=${i.width??600}
        height=${i.height??800}
        loading="lazy"
        decoding="async"
        @error=${()=>this.photoFailed=o}
      />
      ${n==="feature"?p(this,$,ir).call(this,i):c}
    </figure>`},ir=function(t){return!t.caption&&!t.credit?c:u`<figcaption class="small">${t.caption} ${t.credit?u`<span class="credit">${t.credit}</span>`:c}</figcaption>`},be.styles=[w.styles,Zs],be.properties={...w.properties,item:{},variant:{reflect:!0},headingLevel:{type:Number,attribute:"heading-level"},jsonLd:{type:Boolean,attribute:"json-ld"},photoFailed:{state:!0}};se("civic-member-card",be);var or={"zh-Hans":{search:"\u67E5\u627E\u59D3\u540D\u3001\u5355\u4F4D\u6216\u804C\u52A1",found:s=>`\u627E\u5230${s}\u4E2A`,none:"\u6CA1\u6709\u627E\u5230\u3002\u8BF7\u6362\u4E00\u4E2A\u8BCD\uFF0C\u6216\u6E05\u7A7A\u540E\u770B\u5168\u90E8\u3002"},"zh-Hant":{search:"\u67E5\u627E\u59D3\u540D\u3001\u55AE\u4F4D\u6216\u8077\u52D9",found:s=>`\u627E\u5230${s}\u500B`,none:"\u6C92\u6709\u627E\u5230\u3002\u8ACB\u63DB\u4E00\u500B\u8A5E\uFF0C\u6216\u6E05\u7A7A\u5F8C\u770B\u5168\u90E8\u3002"},en:{search:"Find a name, unit or post",found:s=>`${s} found`,none:"Nothing found. Try another word, or clear the box to see all."}};var ar=V`
  .list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--civic-column, 20em)), 1fr));
    gap: 0 2em;
  }
  .base.compact .list {
    --civic-column: 15em;
  }
  .base.feature .list {
    grid-template-columns: 100%;
  }
  .long li {
    /* Containment clips at the padding edge; focus rings need room. */
    padding-inline: 5px;
    margin-inline: -5px;
    content-visibility: auto;
    contain-intrinsic-size: auto 10em;
  }
  .compact .long li {
    contain-intrinsic-size: auto 4.5em;
  }
  li[hidden] {
    display: none;
  }
  civic-member-card {
    /* Already in the size around it. */
    --civic-type-scale: 1;
    --civic-font-size: 1em;
  }

  .search {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0.25em 1em;
    margin-block: 0.5em 0.75em;
    max-inline-size: 24em;
  }
  .search label {
    font-weight: 600;
  }
  .search input {
    order: 1;
    flex: 1 1 100%;
    min-inline-size: 0;
    min-block-size: var(--_target);
    padding: 0.25em 0.6em;
    border: 1px solid currentColor;
    border-radius: var(--civic-radius, 0);
    background: transparent;
    color: inherit;
    font: inherit;
    /* Below 16px, iOS zooms the page when the box is touched. */
    font-size: max(1em, 16px);
  }

  header.series {
    padding-block: 0.75em 1.25em;
    border-block-start: 3px double currentColor;
  }
  .title {
    font-family: var(--civic-display-font, inherit);
    font-size: clamp(1.5em, 5vw, 2.25em);
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }
  .dateline {
    display: flex;
    gap: 1em;
  }
  .note {
    max-inline-size: 38em;
    margin-block-start: 0.75em;
    text-wrap: pretty;
  }
  .note:lang(zh) {
    text-indent: 2em;
  }
  footer.series {
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_hairline);
  }
  .credits span {
    margin-inline-end: 1em;
  }

  @media (forced-colors: active) {
    .search input {
      border-color: ButtonText;
    }
  }
  @media print {
    .long li {
      content-visibility: visible;
    }
    li {
      break-inside: avoid;
    }
    .search {
      display: none;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .list {
      scroll-behavior: auto;
    }
  }
`;function*cr(s,e,t,r){for(let n of t?.members?Xr(s,t,r):s.items(Ne,r))Yr(n,e)&&(yield n)}function*Xr(s,e,t){let r=e.members??[];for(let n=0;n<r.length;n++){let i=r[n],o=s.find(Ne,i);"item"in o&&(yield o.item);let l="item"in o?o.issues:"issues"in o.problem?o.problem.issues:[];for(let d of l)t.push(d);"problem"in o&&o.problem.code==="item-missing"&&t.push({path:[Ue.key,s.position(Ue,e.id),"members",n],code:"reference"})}}function Yr(s,{kind:e,organisation:t,post:r,tag:n}){return(!e||(s.kind??"person")===e)&&(!t||(s.organisation??"").includes(t))&&(!r||(s.role??"").includes(r))&&(!n||(s.tags??[]).includes(n))}var ht=s=>s.normalize("NFKC").toLowerCase().trim(),dr=new WeakMap;function Kt({item:s},e){let t=ht(e);if(!t)return!0;let r=dr.get(s);if(r===void 0){let{name:n,id:i,role:o="",organisation:l="",tags:d=[],summary:h=""}=s;dr.set(s,r=ht([n,i,o,l,...d,h].join(`
`)))}for(let n of t.split(/\s+/))if(!r.includes(n))return!1;return!0}function lr(s,e,t){if(!s)return c;let{title:r,note:n,date:i,page:o}=s;return u`<header class="series">
    <p class="title" role="heading" aria-level=${Math.max(1,e-1)}>${r}</p>
    ${i||o?u`<p class="dateline small">${i?u`<time datetime=${i} lang=${t}>${he(i,t)}</time>`:c} ${o?u`<span>${o}</span>`:c}</p>`:c}
    ${n?u`<p class="note">${n}</p>`:c}
  </header>`}function ur(s,e,t){return s?u`<footer class="series">
    ${s.credits?.length?u`<p class="small credits">${s.credits.map(({role:r,name:n})=>u`<span>${r} ${n}</span> `)}</p>`:c} ${pt(s.source,{language:e,base:t})}
  </footer>`:c}var pr=24,en=60,tn=12,We,W,M,D,ve,te,Zt,mr,ft,xe=class extends w{constructor(){super();m(this,te);m(this,We,new q(this,void 0,this.announceState));m(this,W);m(this,M);m(this,D);m(this,ve,[]);m(this,ft,t=>{this.query=t.target.value});this.kind=this.organisation=this.post=this.tag=this.series=null,this.variant="card",this.search="auto",this.headingLevel=3,this.query="",this.members=[]}willUpdate(t){super.willUpdate(t);let{state:r}=a(this,We),n={kind:this.kind,organisation:this.organisation,post:this.post,tag:this.tag,series:this.series},i=JSON.stringify(n);if(r.status!=="ready"||a(this,W)?.feed===r.feed&&a(this,W).filter===i)return;f(this,W,{feed:r.feed,filter:i}),f(this,ve,[...r.feed.issues]);let o=this.series?r.feed.find(Ue,this.series):void 0;f(this,M,o&&"item"in o?o.item:void 0),f(this,D,cr(r.feed,n,a(this,M),a(this,ve))),this.members=p(this,te,Zt).call(this,[],r.feed,pr)}updated(t){super.updated(t);let{feed:r}=a(this,W)??{};!a(this,D)||!r||!t.has("members")||requestAnimationFrame(()=>{a(this,W)?.feed===r&&(this.members=p(this,te,Zt).call(this,this.members,r,en))})}render(){let{state:t}=a(this,We);if(t.status!=="ready")return this.renderFallback(t.status==="failed"?t.problem:void 0);if(this.series&&!a(this,M))return this.renderFallback({code:"item-missing",id:this.series},t.feed);if(this.members.length===0)return this.renderFallback();let r=Math.min(6,Math.max(1,Math.round(this.headingLevel)||3));return u`<div part="base" class="base ${this.variant}" lang=${t.feed.head.lang??this.language}>
        ${lr(a(this,M),r,this.language)} ${p(this,te,mr).call(this)}
        <ul part="list" class="list ${this.members.length>pr?"long":""}" role="list">
          ${this.members.map(n=>u`<li ?hidden=${!Kt(n,this.query)}>
              <civic-member-card .data=${n} .variant=${this.variant} .headingLevel=${r}></civic-member-card>
            </li>`)}
        </ul>
        ${ur(a(this,M),this.language,t.feed.base)} ${this.renderStale(t.stale)}
      </div>
      ${this.renderIssues(a(this,ve),t.feed)}`}};We=new WeakMap,W=new WeakMap,M=new WeakMap,D=new WeakMap,ve=new WeakMap,te=new WeakSet,Zt=function(t,r,n){let i=[...t];for(;a(this,D)&&n-- >0;){let o=a(this,D).next();o.done?f(this,D,void 0):i.push(new _(r,o.value,a(this,M)?.source))}return i},mr=function(){if(this.search==="off"||this.search!=="on"&&(this.series||this.members.length<=tn))return c;let t=or[this.language],r=this.members.filter(n=>Kt(n,this.query)).length;return u`<div part="search" class="search" role="search" lang=${this.language}>
      <label for="query">${t.search}</label>
      <input id="query" type="search" autocomplete="off" enterkeyhint="search" @input=${a(this,ft)} />
      <p role="status">${ht(this.query)?r?t.found(r):t.none:c}</p>
    </div>`},ft=new WeakMap,xe.styles=[w.styles,ar],xe.properties={...w.properties,kind:{},organisation:{},post:{},tag:{},series:{},variant:{},search:{},headingLevel:{type:Number,attribute:"heading-level"},query:{state:!0},members:{state:!0}};se("civic-member-list",xe);})();
/*! Bundled license information:

@lit/context/lib/context-request-event.js:
@lit/context/lib/create-context.js:
@lit/context/lib/controllers/context-consumer.js:
@lit/context/lib/value-notifier.js:
@lit/context/lib/controllers/context-provider.js:
@lit/context/lib/context-root.js:
  (**
   * @license
   * Copyright 2021 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/context/lib/decorators/provide.js:
@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/context/lib/decorators/consume.js:
lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
