/** The organiser's page: finds a pass, shows who it is for, and writes down who came. */
import { words } from './words.mjs';
import { renderPosts } from './render-posts.mjs';
import { keepToken, readToken, forgetToken } from './token.mjs';

const part = (id) => document.getElementById(id);
const [key, search, pass, message] = ['key', 'search', 'pass', 'message'].map(part);

/** What was scanned or typed: number, and code where it was scanned. */
let shown;

function say(text, kind = 'plain') {
  message.dataset.kind = kind;
  message.textContent = text;
}

async function ask(path, body) {
  const token = await readToken();
  if (!token) return undefined;
  let response;
  try {
    response = await fetch(`admin/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
  } catch {
    say(words.problems.other, 'wrong');
    return undefined;
  }
  if (response.ok) return response.json();
  if (response.status === 401) {
    forgetToken();
    show(undefined);
    lock(true);
  }
  say(words.problems[response.status] ?? words.problems.other, 'wrong');
  return undefined;
}

/** Without a token there is nothing to do but to give it. */
function lock(locked) {
  key.hidden = !locked;
  search.hidden = locked;
  if (locked) part('token').focus();
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

/** `#<number>.<code>`, taken out of the address at once: it must not stay in the history of this phone. */
function readAddress() {
  const [receipt, code] = location.hash.slice(1).split('.');
  if (receipt) {
    history.replaceState(null, '', location.pathname);
    shown = { receipt, ...(code && { code }) };
  }
}

async function begin() {
  readAddress();
  const token = await readToken();
  lock(!token);
  if (token && shown) await find(shown);
}

document.documentElement.lang = words.lang;
document.title = words.title;
for (const element of document.querySelectorAll('[data-word]'))
  element.textContent = words[element.dataset.word];

key.addEventListener('submit', (event) => {
  event.preventDefault();
  keepToken(part('token').value.trim());
  part('token').value = '';
  say('');
  void begin();
});
search.addEventListener('submit', (event) => {
  event.preventDefault();
  const receipt = part('number').value.trim();
  part('number').value = '';
  void find({ receipt });
});
addEventListener('hashchange', () => void begin());
void begin();
