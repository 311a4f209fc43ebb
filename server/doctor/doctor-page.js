/* global document, location, FormData, fetch, URL, URLSearchParams */
/** The page of the doctor: asks the server to look at an address, and makes the bookmarklet. */
const form = document.querySelector('#doctor');
const state = document.querySelector('#state');
const list = document.querySelector('#findings');

function show(findings) {
  list.replaceChildren(
    ...findings.map((finding) => {
      const item = document.createElement('li');
      const english = document.createElement('span');
      english.lang = 'en';
      english.textContent = finding.en;
      item.append(finding['zh-Hans'], document.createElement('br'), english);
      item.dataset.code = finding.code;
      return item;
    }),
  );
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  list.replaceChildren();
  state.textContent = '正在检查……';
  try {
    const response = await fetch(`check?${new URLSearchParams(new FormData(form))}`);
    if (!response.ok) throw new Error(String(response.status));
    show(await response.json());
    state.textContent = '检查完了。';
  } catch {
    state.textContent =
      '没有检查成。这项检查只在本机运行的演示里有；请用下面的书签，或者稍后再试。';
  }
});

const script = new URL('civic-doctor.js', location.href).href;
document.querySelector('#bookmarklet').href =
  `javascript:(function(){var s=document.createElement('script');s.charset='utf-8';s.src=${JSON.stringify(script)};s.onerror=function(){alert('Content-Security-Policy: ${script}')};document.body.appendChild(s)})()`;
