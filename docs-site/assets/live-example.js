const isEnglish = document.documentElement.lang === 'en';
const label = isEnglish ? 'The code of this example; change it' : '示例代码，可以修改';
const title = isEnglish ? 'What the code shows' : '代码的效果';
const stage = new URL('stage.html', import.meta.url).href;

/** Code that can be changed, and beside it what it shows, in a page of its own. */
class LiveExample extends HTMLElement {
  connectedCallback() {
    const code = this.querySelector('code');
    if (!code) return;
    const text = document.createElement('textarea');
    text.value = code.textContent.trim();
    text.rows = text.value.split('\n').length + 1;
    text.spellcheck = false;
    text.setAttribute('aria-label', label);
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.height = 240;
    this.replaceChildren(text, frame);

    const show = () => {
      const { contentDocument } = frame;
      contentDocument.documentElement.lang = document.documentElement.lang;
      const main = contentDocument.querySelector('main');
      main.innerHTML = text.value;
      this.follow ??= new ResizeObserver(([entry]) => {
        frame.height = Math.ceil(entry.contentRect.height) + 34;
      });
      this.follow.disconnect();
      this.follow.observe(main);
    };
    frame.addEventListener('load', show);
    frame.src = stage;
    let timer;
    text.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(show, 250);
    });
  }
}

export function defineLiveExample() {
  customElements.define('live-example', LiveExample);
}
