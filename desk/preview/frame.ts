/** Inside the preview's frame: shows what the desk sends with the kit as it is built. */
import { groupsIn, type JsonObject } from '../shared/json.js';
import { answerFor, fillIn, forgetShown, formFor } from './form-moments.js';
import { applyMedia } from './media-rules.js';
import type { FrameMessage, ShowMessage } from './messages.js';

type Shown = HTMLElement & { data: unknown; largeType: boolean; updateComplete?: Promise<unknown> };

const place = document.querySelector('#place')!;
let shown: Shown | undefined;
/** The last one whose first drawing is done: until then there is nothing in it, whatever the item is. */
let drawn: Shown | undefined;
let shownAs = '';
let current: ShowMessage | undefined;

const send = (message: FrameMessage): void => parent.postMessage(message, location.origin);

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
addEventListener('civic-data', () => current && applyLook(current));

async function show(message: ShowMessage): Promise<void> {
  const { tag, attributes, moment, look, lang, stamp } = message;
  // What is performed begins anew with each change; what is only looked at stays as it is.
  const isPerformed = moment !== 'open' && moment !== 'whole';
  const as = JSON.stringify([tag, attributes, moment, isPerformed && stamp]);
  const isNew = as !== shownAs || !shown?.isConnected;
  if (isNew) {
    shownAs = as;
    shown = document.createElement(tag) as Shown;
    for (const [name, value] of Object.entries(attributes)) shown.setAttribute(name, value);
    if (moment !== 'offline') shown.setAttribute('outbox', 'off');
  }
  document.documentElement.lang = lang;
  shown!.toggleAttribute('large-type', look === 'large');
  shown!.data = moment === 'open' ? message.feed : feedFor(message);
  const element = shown!;
  if (isNew) place.replaceChildren(element);
  await customElements.whenDefined(tag);
  await element.updateComplete;
  drawn = element;
  applyLook(message);
  if (moment === 'whole') showPages(shown!.shadowRoot);
  else if (isNew && moment !== 'open' && moment !== 'closed') await performMoment(moment);
  requestAnimationFrame(() => {
    send({ kind: 'shown', stamp, at: performance.timeOrigin + performance.now() });
    sendSize();
  });
}

/** An item that is not valid is left out: what remains is a page with nothing on it. */
function sendSize(): void {
  if (!shown) return;
  // Measured on the body: the document is never shorter than its frame.
  const height = Math.ceil(document.body.getBoundingClientRect().bottom + scrollY) + 8;
  send({
    kind: 'sized',
    height,
    isBlank: shown === drawn && !shown.shadowRoot?.textContent?.trim(),
  });
}
// Posts, pictures and what was sent come later than the element.
new ResizeObserver(sendSize).observe(document.body);

const feedFor = ({ feed, section, moment }: ShowMessage): JsonObject => ({
  ...feed,
  [section]: groupsIn(feed, section).map((form) => formFor(moment, form)),
});

/** Applies colours, theme, and the page's own media rules for the look that is chosen. */
function applyLook({ look, theme }: ShowMessage): void {
  const { style } = document.documentElement;
  style.colorScheme = look === 'dark' ? 'dark' : 'light';
  if (look !== 'dark' && look !== 'print') style.removeProperty('background');
  for (const name of [...style]) if (name.startsWith('--civic-')) style.removeProperty(name);
  for (const [name, value] of Object.entries(theme)) style.setProperty(name, value);
  // Elements reserve room by the height of the window, which is here as high as its content: it would only grow.
  style.setProperty('--civic-reserve', '0');
  applyMedia(document, look);
  if (look === 'print') dispatchEvent(new Event('beforeprint'));
}

const allPages = new CSSStyleSheet();
allPages.replaceSync('.page[hidden] { display: block }');

function showPages(root: ShadowRoot | null): void {
  if (root && !root.adoptedStyleSheets.includes(allPages))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, allPages];
}

/** Does what a resident would do, and waits for the parts that load on demand no longer than a person would. */
async function performMoment(moment: ShowMessage['moment']): Promise<void> {
  const root = shown?.shadowRoot;
  // Posts that are full say so themselves.
  if (!root || moment === 'full') return;
  shown!.dispatchEvent(new Event('pointerover'));
  shown!.dispatchEvent(new Event('focusin'));
  await waitFor(root, 'form');
  if (moment === 'invalid') root.querySelector('form')?.requestSubmit();
  else await fillInAndSend(root);
  await waitFor(root, '.state, .summary, .pass');
  if (current) applyLook(current);
  if (moment === 'offline') await forgetShown().catch(() => undefined);
}

/** Page by page, where a form has several. */
async function fillInAndSend(root: ShadowRoot): Promise<void> {
  const form = current && groupsIn(current.feed, current.section)[0];
  const pages = root.querySelectorAll('.steps .track span').length || 1;
  for (let page = 0; page < pages; page++) {
    fillIn(root, form);
    await shown!.updateComplete;
    // What is asked only because of these answers.
    fillIn(root, form);
    await shown!.updateComplete;
    root.querySelector('form')?.requestSubmit();
    if (page < pages - 1) await waitForPage(root);
  }
}

/** The next page, or what is wrong on this one. */
function waitForPage(root: ShadowRoot): Promise<void> {
  const step = (): string => root.querySelector('.steps')?.textContent ?? '';
  const before = step();
  return waitUntil(root, () => step() !== before || root.querySelector('.summary') !== null);
}

const waitFor = (root: ShadowRoot, selector: string): Promise<void> =>
  waitUntil(root, () => root.querySelector(selector) !== null);

function waitUntil(root: ShadowRoot, isThere: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(lookFor);
    const timer = setTimeout(end, 30_000);
    function end(): void {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    }
    function lookFor(): void {
      if (isThere()) end();
    }
    observer.observe(root, { childList: true, subtree: true, characterData: true });
    lookFor();
  });
}

send({ kind: 'ready' });
