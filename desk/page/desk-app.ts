import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { htmlLanguage } from '../words/desk-words.js';
import { renderButton } from './controls.js';
import { DeskElement } from './desk-element.js';
import './views/editor-view.js';
import './views/home-view.js';
import { Tour } from './views/tour.js';

/** The whole desk: what is open, or the list of feeds; over both the notices and the tour. */
export class DeskApp extends DeskElement {
  @state() protected accessor isTouring = Tour.isDue();

  protected override render(): TemplateResult {
    if (!this.store) return html``;
    const { store, words } = this;
    const isOpen = store.route !== undefined;
    const other = store.language === 'zh' ? 'en' : 'zh';
    document.title = isOpen && store.open ? `${store.open.name} · ${words.title}` : words.title;
    return html`<a class="skip" href="#main" @click=${this.#handleSkip}>${words.skip}</a>
      <header class="masthead">
        ${isOpen ? html`<p class="name"><a href="#">${words.title}</a></p>` : html`<h1 class="name">${words.title}</h1>`}
        <p class="tools">
          <a href="pages.html">${words.samplePages}</a>
          ${renderButton(words.tour.again, () => (this.isTouring = true), 'plain')}
          <button
            type="button"
            class="plain"
            lang=${htmlLanguage[other]}
            @click=${() => store.setLanguage(other)}
          >
            ${other === 'en' ? 'English' : '中文'}
          </button>
        </p>
      </header>
      ${
        store.storage.session.writable
          ? nothing
          : html`<p class="notice error" role="alert">
              <span class="tone">${words.tones.error}</span> ${words.cannotWrite}
            </p>`
      }
      <div class="notices" role="status">${this.#renderNotice()}</div>
      ${isOpen ? html`<desk-editor .store=${store}></desk-editor>` : html`<desk-home .store=${store}></desk-home>`}
      ${
        this.isTouring
          ? html`<desk-tour
              .store=${store}
              @desk-tour-end=${() => (this.isTouring = false)}
            ></desk-tour>`
          : nothing
      }`;
  }

  #renderNotice(): TemplateResult | typeof nothing {
    const { notice } = this.store;
    if (!notice) return nothing;
    const { words } = this;
    const { tone, text, action } = notice;
    return html`<p class="notice ${tone}">
      ${tone === 'error' ? html`<span class="tone">${words.tones.error}</span>` : nothing}
      <span class="text">${text(words)}</span>
      ${action ? renderButton(action.label(words), action.run, 'plain') : nothing}
      ${renderButton(words.close, () => this.store.notify(undefined), 'plain')}
    </p>`;
  }

  #handleSkip(event: Event): void {
    // The address says what the desk shows; the jump is made by hand.
    event.preventDefault();
    const main = this.querySelector<HTMLElement>('#main');
    main?.setAttribute('tabindex', '-1');
    main?.focus();
  }
}
customElements.define('civic-desk', DeskApp);
