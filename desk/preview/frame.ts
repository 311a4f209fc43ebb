/** Inside the preview's frame: shows what the desk sends with the kit as it is built. */
import { isObject, type JsonObject } from '../shared/json.js';
import { answerFor, fillAndSend, forgetShown, formFor } from './form-moments.js';
import { applyMedia } from './media-rules.js';
import type { FrameMessage, ShowMessage } from './messages.js';

type Shown = HTMLElement & { data: unknown; largeType: boolean; updateComplete?: Promise<unknown> };

const place = document.querySelector('#place')!;
let shown: Shown | undefined;
let shownAs = '';
let current: ShowMessage | undefined;

const tell = (message: FrameMessage): void => parent.postMessage(message, location.origin);

addEventListener('message', ({ data, origin, source }: MessageEvent<ShowMessage>) => {
  if (origin !== location.origin || source !== parent || data.kind !== 'show') return;
  current = data;
  void show(data);
});

// The form in the preview is for looking at: it is answered here, whatever the feed says.
addEventListener('civic-submit', (event) => {
  // Without a network nobody answers: that is what is to be seen, and its address is nobody's.
  if (current?.moment !== 'offline') answerFor(current?.moment ?? 'open', event);
});
addEventListener('civic-data', () => current && dress(current));

async function show(message: ShowMessage): Promise<void> {
  const { tag, attributes, moment, look, lang, stamp } = message;
  const as = JSON.stringify([tag, attributes, moment === 'open' ? '' : [moment, stamp]]);
  const isNew = as !== shownAs || !shown?.isConnected;
  if (isNew) {
    shownAs = as;
    shown = document.createElement(tag) as Shown;
    for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
    if (moment !== 'offline') shown.setAttribute('outbox', 'off');
  }
  document.documentElement.lang = lang;
  shown!.toggleAttribute('large-type', look === 'large');
  shown!.data = moment === 'open' ? message.feed : feedAt(message);
  if (isNew) place.replaceChildren(shown!);
  await customElements.whenDefined(tag);
  await shown!.updateComplete;
  dress(message);
  if (isNew && moment !== 'open' && moment !== 'closed') await play(moment);
  requestAnimationFrame(() => {
    tell({ kind: 'shown', stamp, at: performance.timeOrigin + performance.now() });
    tellSize();
  });
}

/** An item that is not valid is left out: what remains is a page with nothing on it. */
function tellSize(): void {
  if (!shown) return;
  // Of the body: the document is never shorter than its frame.
  const height = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY) + 8;
  tell({ kind: 'sized', height, isBlank: !shown.shadowRoot?.textContent?.trim() });
}
// Posts, pictures and what was sent come later than the element.
new ResizeObserver(tellSize).observe(document.body);

function feedAt({ feed, section, moment }: ShowMessage): JsonObject {
  const list = feed[section];
  if (!Array.isArray(list)) return feed;
  return {
    ...feed,
    [section]: list.map((item) => (isObject(item) ? formFor(moment, item) : item)),
  };
}

/** Puts on the colours, the theme and what is asked of the page's own media rules. */
function dress({ look, theme }: ShowMessage): void {
  const { style } = document.documentElement;
  style.colorScheme = look === 'dark' ? 'dark' : 'light';
  if (look !== 'dark' && look !== 'print') style.removeProperty('background');
  for (const name of [...style]) if (name.startsWith('--civic-')) style.removeProperty(name);
  for (const [name, value] of Object.entries(theme)) style.setProperty(name, value);
  // Room that is kept by the height of the window: here the window is as high as what is in it.
  style.setProperty('--civic-reserve', '0');
  applyMedia(document, {
    dark: look === 'dark',
    print: look === 'print',
    forced: look === 'forced',
  });
  if (look === 'print') dispatchEvent(new Event('beforeprint'));
}

/** What asks and what sends comes on demand: each is given time to come, and no more than a person waits. */
async function play(moment: ShowMessage['moment']): Promise<void> {
  const root = shown?.shadowRoot;
  // Posts that are full say so themselves.
  if (!root || moment === 'full') return;
  shown!.dispatchEvent(new Event('pointerover'));
  shown!.dispatchEvent(new Event('focusin'));
  await appears(root, 'form');
  fillAndSend(root, moment !== 'invalid');
  await appears(root, '.state, .summary, .pass');
  if (current) dress(current);
  if (moment === 'offline') await forgetShown().catch(() => undefined);
}

function appears(root: ShadowRoot, selector: string): Promise<void> {
  const isThere = (): boolean => root.querySelector(selector) !== null;
  if (isThere()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(() => isThere() && end());
    const timer = setTimeout(end, 3000);
    observer.observe(root, { childList: true, subtree: true });
  });
}

tell({ kind: 'ready' });
