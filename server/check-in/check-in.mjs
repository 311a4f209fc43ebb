/** The organiser's page: finds a pass, shows who it is for, and writes down who came. */
import { words } from './words.mjs';
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

async function ask(path, body) {
  let response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${storage.read()}` },
      body: JSON.stringify(body),
    });
  } catch {
    say(words.problems.other, 'wrong');
    return undefined;
  }
  if (response.ok) return response.json();
  if (response.status === 401) {
    storage.forget();
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
  const found = await ask('check-in/pass', what);
  if (!found) return;
  const today = found.posts.some(({ day }) => day === found.today);
  say(found.test ? words.trial : today ? '' : words.noneToday, found.test ? 'wrong' : 'plain');
  show(found);
  part('who').focus();
}

async function save(post, more) {
  say(words.saving);
  for (const button of pass.querySelectorAll('button')) button.disabled = true;
  const found = await ask('check-in', { ...shown, post, ...more });
  for (const button of pass.querySelectorAll('button')) button.disabled = false;
  if (!found) return;
  show(found);
  say(more.people === 0 ? words.undone : words.saved);
  part('who').focus();
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
void begin();
