/** The organiser's page: finds a pass, shows who it is for, and writes down who came. */
import { words } from './words.mjs';
import { outbox, passes } from './outbox.mjs';
import { renderPosts } from './render-posts.mjs';

const part = (id) => document.getElementById(id);
const [key, search, pass, message] = ['key', 'search', 'pass', 'message'].map(part);

/**
 * The code of the activity stays in this tab and goes with it. No other page of this site is told it, and nothing is
 * kept on the phone.
 */
const storage = {
  name: 'civic-check-in-code',
  keep: (code) => sessionStorage.setItem(storage.name, code),
  read: () => sessionStorage.getItem(storage.name),
  forget: () => sessionStorage.removeItem(storage.name),
};

/** What was scanned or typed: number, and code where it was scanned. */
let shown;

function say(text, kind = 'plain') {
  message.dataset.kind = kind;
  message.textContent = text;
}

const send = (path, body) =>
  fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${storage.read()}` },
    body: JSON.stringify(body),
  });

/** @returns `offline` where there is no network; nothing where it was refused, which is said. */
async function ask(path, body) {
  let response;
  try {
    response = await send(path, body);
  } catch {
    return 'offline';
  }
  if (response.ok) return response.json();
  if (response.status === 401) {
    storage.forget();
    passes.forget();
    show(undefined);
    lock(true);
  }
  say(words.problems[response.status] ?? words.problems.other, 'wrong');
  return undefined;
}

/** Without a code there is nothing to do but to give it. */
function lock(locked) {
  key.hidden = !locked;
  search.hidden = locked;
  if (locked) part('code').focus();
}

function show(found) {
  pass.hidden = !found;
  if (!found) return;
  part('who').textContent = `${found.names.join('、') || found.receipt}`;
  part('party').textContent = `${words.party(found.people)} · ${found.activity}`;
  part('receipt').textContent = found.receipt;
  part('posts').replaceChildren(...renderPosts(found, words, save));
}

async function find(what) {
  shown = what;
  show(undefined);
  say(words.waiting);
  let found = await ask('check-in/pass', what);
  if (!found) return;
  const isOffline = found === 'offline';
  if (isOffline) found = passes.find(what.receipt);
  if (!found) return say(words.problems.other, 'wrong');
  const today = found.posts.some(({ day }) => day === found.today);
  const usual = isOffline ? words.offline : '';
  say(found.test ? words.trial : today ? usual : words.noneToday, found.test ? 'wrong' : 'plain');
  show(found);
  if (!isOffline) void loadPasses();
  part('who').focus();
}

async function save(post, more) {
  say(words.saving);
  for (const button of pass.querySelectorAll('button')) button.disabled = true;
  const found = await ask('check-in', { ...shown, post, ...more });
  for (const button of pass.querySelectorAll('button')) button.disabled = false;
  if (found === 'offline') return saveForLater(post, more);
  if (!found) return;
  passes.update(found);
  show(found);
  say(more.people === 0 ? words.undone : words.saved);
  part('who').focus();
}

/** Numbers and hours are put right where there is a network: another steward may have done it meanwhile. */
function saveForLater(post, more) {
  const known = passes.find(shown.receipt);
  if (!known || Object.keys(more).length > 0) return say(words.problems.other, 'wrong');
  outbox.add({ ...shown, post, at: new Date().toISOString() });
  const posts = known.posts.map((one) =>
    one.post === post
      ? { ...one, state: 'attended', attended: known.people, hours: one.length }
      : one,
  );
  const now = { ...known, posts };
  passes.update(now);
  show(now);
  say(words.kept(outbox.all.length));
  part('who').focus();
}

/** Tells the server what was done without it. What it refuses is said, and not sent again. */
async function settle() {
  if (!storage.read()) return;
  const refused = [];
  for (const done of outbox.all) {
    let response;
    try {
      response = await send('check-in', done);
    } catch {
      return;
    }
    if (response.status === 401 || response.status === 429 || response.status >= 500) return;
    outbox.remove(done);
    if (!response.ok) refused.push(done.receipt);
  }
  if (refused.length > 0) say(words.refused(refused), 'wrong');
}

let loadedAt = -Infinity;

/** The passes of today, every five minutes while there is a network. */
async function loadPasses() {
  if (!storage.read() || Date.now() - loadedAt < 300_000) return;
  try {
    const response = await send('check-in/today', {});
    if (!response.ok) return;
    passes.keep((await response.json()).passes);
    loadedAt = Date.now();
  } catch {
    // The ones that are kept have to do.
  }
}

async function keepUp() {
  await settle();
  await loadPasses();
}

/** As it is printed, however it is typed: with spaces, in small or full-width letters. */
const plainCode = (typed) => typed.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '');

/**
 * `#<number>.<code>` of a pass, or `#activity=<code>` of the stewards' link. It is taken out of the address at once:
 * it must not stay in the history of this phone.
 */
function readAddress() {
  const fragment = location.hash.slice(1);
  if (!fragment) return;
  history.replaceState(null, '', location.pathname);
  const [, activity] = /^activity=(.+)$/.exec(fragment) ?? [];
  if (activity) storage.keep(plainCode(activity));
  else shown = readPass(fragment);
}

/** A number, or what the code of a pass says: an address with number and code. */
function readPass(text) {
  const [receipt, code] = text.trim().split('#').pop().split('.');
  return { receipt, ...(code && { code }) };
}

async function begin() {
  readAddress();
  const isKnown = Boolean(storage.read());
  lock(!isKnown);
  if (isKnown && shown) await find(shown);
  await keepUp();
}

document.documentElement.lang = words.lang;
document.title = words.title;
for (const element of document.querySelectorAll('[data-word]'))
  element.textContent = words[element.dataset.word];

key.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = plainCode(part('code').value);
  part('code').value = '';
  if (!typed) return say(words.problems[401], 'wrong');
  storage.keep(typed);
  say('');
  return void begin();
});
search.addEventListener('submit', (event) => {
  event.preventDefault();
  const typed = readPass(part('number').value);
  part('number').value = '';
  void find(typed);
});
addEventListener('hashchange', () => void begin());
addEventListener('online', () => void keepUp());
setInterval(() => void keepUp(), 15_000);
void begin();

// Browsers want to be told that this address is no resident's text.
const policy = globalThis.trustedTypes?.createPolicy('civic-check-in', {
  createScriptURL: () => '/check-in/offline.mjs',
}) ?? { createScriptURL: () => '/check-in/offline.mjs' };
// Without it, or on plain http, the page has to stay open.
navigator.serviceWorker
  ?.register(policy.createScriptURL(''), { scope: '/check-in' })
  .catch(() => undefined);
