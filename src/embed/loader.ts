/**
 * `loader.js`, the one script of a site: finds elements of the kit and links to items wherever they appear, and loads what
 * they need from beside itself. Options are `data-*` attributes of its script tag: `data-origins` (more origins whose links
 * are upgraded), `data-base` (where the kit is), `data-links="off"`. Without the tag any element with `data-civic` will do.
 */
import { version } from '../base/element/define.js';
import { askEarly } from './early-feeds.js';
import { isLink, upgradeLink } from './upgrade-links.js';

type LegacyField = typeof import('./legacy-field.js');

const stamp = Symbol.for('civic-widgets.loader');
const page = document as Document & { [stamp]?: string };

const current = document.currentScript as HTMLScriptElement | null;
/** A page that evaluates the script's text, as jQuery's `getScript` does, has a tag without an address. */
const script = current?.src
  ? current
  : document.querySelector<HTMLElement & { src?: string }>('[data-civic],script[src*="loader.js"]');
const own = new URL(script?.src || 'loader.js', document.baseURI);
const options = script?.dataset ?? {};
const followsLinks = options['links'] !== 'off';
const base = new URL(options['base'] ?? '.', options['base'] ? document.baseURI : own);
const origins = [location.origin, own.origin, ...(options['origins'] ?? '').split(/[\s,]+/)];

const warn = (error: unknown): void => console.warn('civic-widgets cannot be loaded', error);

/** All elements in one classic script, which needs no CORS headers and no MIME type for modules. */
function loadWhole(): void {
  const tag = document.createElement('script');
  tag.onerror = warn;
  tag.src = new URL('civic-whole.js', base).href;
  document.head.appendChild(tag);
}

let isLoading = false;

/** All elements in one module: with a file for each, what they share would be a way there and back more (docs/adr/0095). */
function loadKit(tag: string): void {
  if (isLoading) return;
  isLoading = true;
  import(new URL('civic.mjs', base).href)
    // Another copy may have defined it meanwhile.
    .catch(() => customElements.get(tag) ?? loadWhole())
    // A policy for Trusted Types refuses the address of a script.
    .catch(warn);
}

const watched = new Set<Node>();

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((changes) => {
    // The parser adds node by node. What is in one of them is looked at together with it.
    const added = new Set<Node>();
    for (const { target, addedNodes } of changes)
      for (const node of addedNodes) {
        if (!added.has(target) && node.isConnected) scan(node);
        added.add(node);
      }
  }).observe(root, { childList: true, subtree: true });
  scan(root);
}

/** Where the module cannot be had the portal does without. */
function followField(element: Element): void {
  const module = import(new URL('civic-legacy-field.mjs', base).href) as Promise<LegacyField>;
  module.then(({ follow }) => follow(element)).catch(() => {});
}

/** An element that is defined later may have a shadow root only then. */
function visit(element: Element): void {
  const { localName: tag, shadowRoot } = element;
  if (tag.startsWith('civic-')) {
    if (!customElements.get(tag)) {
      loadKit(tag);
      askEarly(element);
    }
    if (element.hasAttribute('field')) followField(element);
  } else if (shadowRoot) watch(shadowRoot);
  else if (tag.includes('-') && !customElements.get(tag))
    void customElements
      .whenDefined(tag)
      .then(() => element.shadowRoot && watch(element.shadowRoot));
}

/** Links that are not upgraded yet; while the page is read, the last ones wait for the end of their line. */
let links: Node[] = [];

function scan(root: Node): void {
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = root; node; node = nodes.nextNode()) {
    if (node instanceof Element) visit(node);
    if (followsLinks && isLink(node)) links.push(node);
  }
  links = links.filter((link) => !upgradeLink(link, origins));
}

if (!page[stamp]) {
  page[stamp] = version;
  watch(document);
  // Text that came in pieces is not seen by the observer.
  document.addEventListener('DOMContentLoaded', () => scan(document));
} else if (page[stamp] !== version)
  console.warn(`civic-widgets ${version}: loader ${page[stamp]} was here first`);
