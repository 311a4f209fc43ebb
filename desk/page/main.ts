import * as intlFormats from '../../src/base/text/lazy/intl-formats.js';
import { useIntlFormats } from '../../src/base/text/words.js';
import type { Schema } from '../shared/schema.js';
import { deskWords } from '../words/desk-words.js';
import { DeskApp } from './desk-app.js';
import { BrowserStorage } from './storage/browser-storage.js';
import { openServerStorage } from './storage/server-storage.js';
import { Drafts } from './store/drafts.js';
import { EditorStore } from './store/editor-store.js';

// The desk has all words at hand, in all languages.
useIntlFormats(intlFormats);

async function begin(): Promise<void> {
  const [storage, schema, drafts] = await Promise.all([
    openServerStorage(),
    fetch(new URL('dist/civic-feed.schema.json', document.baseURI)).then(
      (response) => response.json() as Promise<Schema>,
    ),
    Drafts.open(),
  ]);
  const app = new DeskApp();
  app.store = new EditorStore(storage ?? new BrowserStorage(), schema, drafts);
  document.querySelector('civic-desk')!.replaceWith(app);
  keepFocus(app);
}

/** Where what had the focus is removed, moves it to the heading of what replaces it, not to the top of the page. */
function keepFocus(root: HTMLElement): void {
  let last: Element | null = null;
  const isLost = (): boolean => document.activeElement === document.body;
  document.addEventListener('focusin', ({ target }) => (last = target as Element));
  new MutationObserver(() => {
    if (!last || last.isConnected || !isLost()) return;
    // Whoever took it away may know better where to go, and does so before the next frame.
    requestAnimationFrame(() => {
      // Not yet drawn: the next change of the page tries again.
      if (!isLost()) return;
      const heading = ['#item-title', 'main h2', 'h1']
        .map((selector) => root.querySelector<HTMLElement>(selector))
        .find((found) => found?.checkVisibility());
      heading?.setAttribute('tabindex', '-1');
      heading?.focus();
    });
  }).observe(document.body, { childList: true, subtree: true });
}

begin().catch((error: unknown) => {
  console.error(error);
  // Before there is a desk, there is no language to ask for.
  const message = document.createElement('p');
  message.className = 'loading';
  message.setAttribute('role', 'alert');
  message.textContent = `${deskWords.zh.notBegun} ${deskWords.en.notBegun}`;
  document.querySelector('civic-desk')?.replaceChildren(message);
});
// The first number that a browser writes out loads the rules of the language, a tenth of a second on a busy
// machine: better now than at the first keystroke.
setTimeout(() => new Intl.NumberFormat('zh-Hans').format(1), 1000);
