import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { DeskView } from './desk-view.js';
import './views/editor-view.js';
import './views/home-view.js';
import { Tour } from './views/tour.js';

/** The whole desk: what is open, or the list of feeds; over both the notices and the tour. */
export class DeskApp extends DeskView {
  @state() protected accessor touring = Tour.isDue();

  readonly #skip = (event: Event): void => {
    // The address is the desk's place; the jump is made by hand.
    event.preventDefault();
    const main = this.querySelector<HTMLElement>('#main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  };

  constructor() {
    super();
    this.addEventListener('desk-tour-end', () => (this.touring = false));
  }

  protected override render(): TemplateResult {
    if (!this.desk) return html``;
    const { desk, words } = this;
    const isOpen = desk.place !== undefined;
    document.title = isOpen && desk.open ? `${desk.open.name} · ${words.title}` : words.title;
    return html`<a class="skip" href="#main" @click=${this.#skip}>${words.skip}</a>
      <header class="masthead">
        ${isOpen ? html`<p class="name"><a href="#">${words.title}</a></p>` : html`<h1 class="name">${words.title}</h1>`}
        <p class="tools">
          <a href="pages.html">${words.samplePages}</a>
          <button type="button" class="plain" @click=${() => (this.touring = true)}>
            ${words.tour.again}
          </button>
          <button
            type="button"
            class="plain"
            lang=${desk.language === 'zh' ? 'en' : 'zh-Hans'}
            @click=${() => desk.setLanguage(desk.language === 'zh' ? 'en' : 'zh')}
          >
            ${desk.language === 'zh' ? 'English' : '中文'}
          </button>
        </p>
      </header>
      ${
        desk.storage.writable
          ? nothing
          : html`<p class="notice error" role="alert">
              <span class="tone">${words.tones.error}</span> ${words.cannotWrite}
            </p>`
      }
      <div class="notices" role="status">${this.#renderNotice()}</div>
      ${isOpen ? html`<desk-editor .desk=${desk}></desk-editor>` : html`<desk-home .desk=${desk}></desk-home>`}
      ${this.touring ? html`<desk-tour .desk=${desk}></desk-tour>` : nothing}`;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { notice } = this.desk;
    if (!notice) return nothing;
    const { words } = this;
    return html`<p class="notice ${notice.tone}">
      ${notice.tone === 'error' ? html`<span class="tone">${words.tones.error}</span>` : nothing}
      <span class="text">${notice.text(words)}</span>
      ${
        notice.action
          ? html`<button type="button" class="plain" @click=${notice.action.run}>
              ${notice.action.label(words)}
            </button>`
          : nothing
      }
      <button type="button" class="plain" @click=${() => this.desk.tell(undefined)}>
        ${words.close}
      </button>
    </p>`;
  }
}
customElements.define('civic-desk', DeskApp);
