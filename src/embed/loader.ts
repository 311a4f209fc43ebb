/**
 * `loader.js`, the one script of a site: finds elements of the kit and links to items wherever they appear, and loads what
 * they need from beside itself. Options are `data-*` attributes of its script tag: `data-origins` (more origins whose links
 * are upgraded), `data-base` (where the kit is), `data-links="off"`. Without the tag any element with `data-civic` will do.
 */
import { loadOptional } from '../base/scheduling/load-optional.js';
import { version } from '../base/element/define.js';
import { upgradeLinks } from './upgrade-links.js';

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
const base = new URL(options['base'] ?? '.', options['base'] ? document.baseURI : own);
const origins = [
  location.origin,
  own.origin,
  ...(options['origins'] ?? '').split(/[\s,]+/).filter(Boolean),
];

const asked = new Set<string>();
let everything: Promise<void> | undefined;

/** All elements in one classic script, which needs no CORS headers and no MIME type for modules. */
function loadEverything(): Promise<void> {
  everything ??= new Promise((resolve, reject) => {
    const tag = document.createElement('script');
    tag.onload = () => resolve();
    tag.onerror = reject;
    tag.src = new URL('civic-whole.js', base).href;
    document.head.appendChild(tag);
  });
  return everything;
}

async function load(tag: string): Promise<void> {
  if (asked.has(tag) || customElements.get(tag)) return;
  asked.add(tag);
  try {
    await import(new URL(`${tag}.mjs`, base).href);
  } catch (error) {
    // Another copy may have defined it meanwhile.
    if (customElements.get(tag)) return;
    try {
      await loadEverything();
    } catch {
      console.warn(`civic-widgets: <${tag}> could not be loaded`, error);
    }
  }
}

const watched = new Set<Node>();

function watch(root: Document | ShadowRoot): void {
  if (watched.has(root)) return;
  watched.add(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes) if (node.isConnected) scan(node);
  }).observe(root, { childList: true, subtree: true });
  scan(root);
}

/** An element that is defined later may have a shadow root only then. */
function visit(element: Element): void {
  const { localName: tag, shadowRoot } = element;
  if (tag.startsWith('civic-')) {
    void load(tag);
    if (element.hasAttribute('field'))
      void loadOptional(
        // An absolute address: a classic script from another origin has no base for a relative one.
        import(new URL('civic-legacy-field.mjs', base).href) as Promise<LegacyField>,
        ({ follow }) => follow(element),
      );
  } else if (shadowRoot) watch(shadowRoot);
  else if (tag.includes('-') && !customElements.get(tag))
    void customElements
      .whenDefined(tag)
      .then(() => element.shadowRoot && watch(element.shadowRoot));
}

function upgrade(root: Node): void {
  // Only a complete block shows whether a link stands alone in it.
  if (options['links'] !== 'off' && document.readyState !== 'loading') upgradeLinks(root, origins);
}

function scan(root: Node): void {
  upgrade(root);
  const elements = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = root; node; node = elements.nextNode())
    if (node instanceof Element) visit(node);
}

if (!page[stamp]) {
  page[stamp] = version;
  watch(document);
  document.addEventListener('DOMContentLoaded', () => upgrade(document));
} else if (page[stamp] !== version)
  console.warn(`civic-widgets ${version}: the loader ${page[stamp]} was here first`);
