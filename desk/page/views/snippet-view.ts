import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isObject, type JsonObject, textOf } from '../../shared/json.js';
import { sectionsOf } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { DeskView } from '../desk-view.js';
import { entryName } from '../form/list-field.js';
import { elementsFor, type ElementChoice } from '../preview/elements.js';
import { copySnippet } from '../snippet/copy.js';
import {
  makeSnippet,
  pageWith,
  snippetKinds,
  type Snippet,
  type SnippetFacts,
  type SnippetKind,
} from '../snippet/snippets.js';
import { usedTheme } from '../snippet/theme.js';
import { currentPath } from './item-pane.js';

/** What an editor takes along: for the template, for an article, as a frame, as plain HTML. */
export class SnippetView extends DeskView {
  @state() protected accessor kind: SnippetKind = 'template';
  @state() protected accessor element = '';
  @state() protected accessor site =
    localStorage.getItem('civic-desk-site') ?? new URL('.', document.baseURI).href;
  /** Nothing until it is known: a snippet that was copied before would be without it. */
  @state() protected accessor integrity: Record<string, string> | undefined;
  /** Which of the two buttons copied last. */
  @state() protected accessor copied: '' | 'snippet' | 'template' = '';

  readonly #handleSite = (event: Event): void => {
    const typed = (event.target as HTMLInputElement).value.trim();
    if (!/^https?:/.test(typed) || !URL.canParse(typed))
      return this.desk.tell({ tone: 'error', text: (words) => words.snippet.wrongSite });
    this.site = new URL('.', typed.endsWith('/') ? typed : `${typed}/`).href;
    localStorage.setItem('civic-desk-site', this.site);
  };

  override connectedCallback(): void {
    super.connectedCallback();
    // Whoever takes the code along is about to publish.
    this.desk.tellAll();
    void fetch(new URL('dist/integrity.json', document.baseURI))
      .then((response) => response.json())
      .then((integrity: Record<string, string>) => (this.integrity = integrity))
      .catch(() => (this.integrity = {}));
  }

  protected override render(): TemplateResult {
    const { words, desk } = this;
    const path = this.#itemPath();
    const item = path && desk.open!.at(path);
    if (!path || !isObject(item))
      return html`<section class="snippet">
        <h2>${words.views.snippet}</h2>
        <p>${words.snippet.nothing}</p>
      </section>`;
    const choices = elementsFor(path[0]);
    const element = choices.find(({ name }) => name === this.element) ?? choices[0];
    if (!element) return html`<section class="snippet"><p>${words.snippet.nothing}</p></section>`;
    const { integrity } = this;
    if (!integrity) return html`<p class="loading">${words.loading}</p>`;
    const facts = this.#facts(element, item, integrity);
    const snippet = makeSnippet(this.kind, facts);
    return html`<section class="snippet">
      <h2>${words.views.snippet}</h2>
      ${desk.open!.isChanged ? html`<p class="advice"><span class="tone">${words.tones.advice}</span> ${words.snippet.unsaved}</p>` : nothing}
      <div class="controls">
        ${this.#renderItems(path)}
        ${choices.length > 1 ? this.#renderElements(choices, element) : nothing}
      </div>
      <div class="kinds" role="group" aria-label=${words.snippet.where}>
        ${snippetKinds.map(
          (kind) =>
            html`<button
              type="button"
              aria-pressed=${kind === this.kind ? 'true' : 'false'}
              @click=${() => {
                this.kind = kind;
                this.copied = '';
              }}
            >
              ${words.snippet.kinds[kind].name}
            </button>`,
        )}
      </div>
      <p class="hint">${words.snippet.kinds[this.kind].about}</p>
      ${path[0] === 'pledges' || path[0] === 'activities' || Array.isArray(desk.open!.document['live']) ? html`<p class="hint">${words.snippet.counts}</p>` : nothing}
      ${snippet ? this.#renderSnippet(snippet, facts) : this.#renderNoStatic(path)}
      <div class="field">
        <label for="snippet-site">${words.snippet.site}</label>
        <p class="hint" id="snippet-site-hint">${words.snippet.siteHint}</p>
        <input
          id="snippet-site"
          inputmode="url"
          spellcheck="false"
          autocomplete="off"
          aria-describedby="snippet-site-hint"
          .value=${this.site}
          @change=${this.#handleSite}
        />
      </div>
    </section>`;
  }

  #renderSnippet(snippet: Snippet, facts: SnippetFacts): TemplateResult {
    const { words } = this;
    return html`<pre
        class="code-box"
        tabindex="0"
        aria-label=${words.snippet.code}
      ><code>${snippet.rich && this.kind === 'article' ? snippet.rich : snippet.text}</code></pre>
      ${this.kind === 'article' ? html`<p class="hint">${words.snippet.plainToo} <code>${snippet.text}</code></p>` : nothing}
      <p class="actions">
        <button
          type="button"
          class="primary"
          data-copy
          @click=${() => void this.#copy(snippet, 'snippet')}
        >
          ${words.snippet.copy}
        </button>
        <button type="button" data-try @click=${() => this.#tryOut(snippet, facts)}>
          ${words.snippet.tryOut}
        </button>
        <span role="status">${this.copied === 'snippet' ? words.snippet.copied : nothing}</span>
      </p>
      ${snippet.template ? this.#renderTemplate(snippet.template, facts) : nothing}`;
  }

  /** What a link cannot carry stands in the site's template. */
  #renderTemplate(text: string, { theme }: SnippetFacts): TemplateResult {
    const { words } = this;
    const isThemed = usedTheme(theme).length > 0;
    return html`<h3>${words.snippet.template}</h3>
      <p class="hint">${isThemed ? words.snippet.templateThemed : words.snippet.templateHint}</p>
      <pre
        class="code-box"
        tabindex="0"
        aria-label=${words.snippet.template}
      ><code>${text}</code></pre>
      <p class="actions">
        <button
          type="button"
          data-copy-template
          @click=${() => void this.#copy({ text, html: text }, 'template')}
        >
          ${words.snippet.copyTemplate}
        </button>
        <span role="status">${this.copied === 'template' ? words.snippet.copied : nothing}</span>
      </p>`;
  }

  #renderNoStatic(path: [string, number]): TemplateResult {
    const { words, desk } = this;
    const isWrong = desk.findings.some(
      ({ tone, path: at }) => tone === 'error' && at[0] === path[0] && at[1] === path[1],
    );
    return html`<p>${isWrong ? words.snippet.notYetStatic : words.snippet.noStatic}</p>`;
  }

  #renderItems([section, index]: [string, number]): TemplateResult {
    const { document } = this.desk.open!;
    return html`<label class="choose">
      <span>${this.words.snippet.item}</span>
      <select
        @change=${(event: Event) => {
          const [to, at] = (event.target as HTMLSelectElement).value.split('/');
          this.desk.go({ section: to, index: Number(at) });
        }}
      >
        ${sectionsOf(this.desk.schema)
          .filter((one) => Array.isArray(document[one]) && elementsFor(one).length > 0)
          .map(
            (one) =>
              html`<optgroup label=${labelOf([one], this.desk.language)}>
                ${(document[one] as JsonObject[])
                  .slice(0, 1000)
                  .map(
                    (item, at) =>
                      html`<option
                        value="${one}/${at}"
                        ?selected=${one === section && at === index}
                      >
                        ${entryName(item) || this.words.entry(at + 1)}
                      </option>`,
                  )}
              </optgroup>`,
          )}
      </select>
    </label>`;
  }

  #renderElements(choices: readonly ElementChoice[], current: ElementChoice): TemplateResult {
    return html`<label class="choose">
      <span>${this.words.preview.controls.element}</span>
      <select
        @change=${(event: Event) => (this.element = (event.target as HTMLSelectElement).value)}
      >
        ${choices.map(
          ({ name, label }) =>
            html`<option value=${name} ?selected=${name === current.name}>
              ${label[this.desk.language]}
            </option>`,
        )}
      </select>
    </label>`;
  }

  /** The item that was being edited, else the first that can be shown. */
  #itemPath(): [string, number] | undefined {
    const path = currentPath(this.desk);
    if (path?.length === 2 && elementsFor(String(path[0])).length > 0)
      return path as [string, number];
    const { document } = this.desk.open!;
    const section = ['members', 'measures', 'pledges', 'activities', 'series'].find((one) => {
      const list = document[one];
      return Array.isArray(list) && list.length > 0;
    });
    return section ? [section, 0] : undefined;
  }

  #facts(
    element: ElementChoice,
    item: JsonObject,
    integrity: Record<string, string>,
  ): SnippetFacts {
    const { open, theme } = this.desk;
    const name = entryName(item).trim() || open!.name;
    return {
      element,
      id: textOf(item['id']),
      title: name,
      feedName: open!.name,
      feed: open!.document,
      site: this.site,
      theme,
      integrity,
      mark: this.words.snippet.mark,
    };
  }

  async #copy(snippet: Snippet, which: 'snippet' | 'template'): Promise<void> {
    this.copied = (await copySnippet(snippet)) ? which : '';
    if (!this.copied) this.desk.tell({ tone: 'error', text: (words) => words.snippet.notCopied });
  }

  #tryOut(snippet: Snippet, { title }: SnippetFacts): void {
    const lang = this.desk.open!.document['lang'];
    const page = pageWith(snippet.html, title, typeof lang === 'string' ? lang : 'zh-Hans');
    // Not revoked: the page may be reloaded for as long as the desk is open.
    open(URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' })), '_blank');
  }
}
customElements.define('desk-snippet', SnippetView);
