/** The desk begins here. */
import type { Schema } from '../shared/schema.js';
import { Desk } from './store/desk.js';
import { Drafts } from './store/drafts.js';
import { BrowserStorage } from './storage/browser-storage.js';
import { serverStorage } from './storage/server-storage.js';
import { deskWords } from '../words/desk-words.js';
import { DeskApp } from './desk-app.js';
import { keepFocus } from './keep-focus.js';

async function begin(): Promise<void> {
  const [storage, schema, drafts] = await Promise.all([
    serverStorage(),
    fetch(new URL('dist/civic-feed.schema.json', document.baseURI)).then(
      (response) => response.json() as Promise<Schema>,
    ),
    Drafts.open(),
  ]);
  const app = new DeskApp();
  app.desk = new Desk(storage ?? new BrowserStorage(), schema, drafts);
  document.querySelector('civic-desk')!.replaceWith(app);
  keepFocus(app);
}

begin().catch((error: unknown) => {
  console.error(error);
  // Before there is a desk, there is no language to ask for.
  const said = document.createElement('p');
  said.className = 'loading';
  said.setAttribute('role', 'alert');
  said.textContent = `${deskWords.zh.notBegun} ${deskWords.en.notBegun}`;
  document.querySelector('civic-desk')?.replaceChildren(said);
});
// The first number that a browser writes out loads the rules of the language, a tenth of a second on a busy
// machine: better now than at the first keystroke.
setTimeout(() => new Intl.NumberFormat('zh-Hans').format(1), 1000);
