const input = document.querySelector('#search');
const found = document.querySelector('#found');
const folder = new URL('../pagefind/', import.meta.url).href;
const atMost = 12;

let index;

/** The index of the page's own language, with the other one's added: half of the pages are in English. */
async function load() {
  const pagefind = await import(`${folder}pagefind.js`);
  const other = document.documentElement.lang === 'en' ? 'zh-hans' : 'en';
  await pagefind.options({ excerptLength: 24 });
  await pagefind.mergeIndex(folder, { language: other }).catch(() => undefined);
  return pagefind;
}

function render(results) {
  const list = document.createElement('ul');
  for (const { url, meta, plain_excerpt: excerpt } of results) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = new URL(url.replace(/^\//, ''), new URL('../', import.meta.url)).href;
    link.textContent = meta.title;
    const text = document.createElement('div');
    text.textContent = excerpt;
    item.append(link, text);
    list.append(item);
  }
  found.replaceChildren(results.length > 0 ? list : input.dataset.none);
}

async function search() {
  const words = input.value.trim();
  found.hidden = words === '';
  if (words === '') return;
  index ??= load();
  const pagefind = await index;
  const { results } = await pagefind.search(words);
  const pages = await Promise.all(results.slice(0, atMost).map((result) => result.data()));
  if (input.value.trim() === words) render(pages);
}

export function startSearch() {
  let timer;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, 200);
  });
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void search();
  });
}
