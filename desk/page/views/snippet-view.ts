import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { errorsIn } from '../../checks/finding.js';
import { entryName } from '../../shared/items.js';
import { isObject, textOf } from '../../shared/json.js';
import { sectionsOf } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { renderButton, renderChooser, renderOptions, valueOf, type Option } from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { chosenAmong, elementsFor } from '../preview/elements.js';
import {
  createSnippet,
  pageWith,
  snippetKinds,
  type Snippet,
  type SnippetFacts,
  type SnippetKind,
} from '../snippet/snippets.js';
import { usedTheme } from '../snippet/theme.js';
import { copyText } from '../transfer.js';

/** What an editor takes along: for the template, for an article, as a frame, as plain HTML. */
export class SnippetView extends DeskElement {
  @state() protected accessor kind: SnippetKind = 'template';
  @state() protected accessor element = '';
  @state() protected accessor site =
    localStorage.getItem('civic-desk-site') ?? new URL('.', document.baseURI).href;
  /** Undefined until it is loaded: a snippet that is copied earlier would lack the integrity attribute. */
  @state() protected accessor integrity: Record<string, string> | undefined;
  @state() protected accessor copied: '' | 'snippet' | 'template' = '';

  override connectedCallback(): void {
    super.connectedCallback();
    // Who takes the code is about to publish: now all findings count.
    this.store.checks?.revealAll();
    void fetch(new URL('dist/integrity.json', document.baseURI))
      .then((response) => response.json() as Promise<Record<string, string>>)
      .catch(() => ({}))
      .then((integrity) => (this.integrity = integrity));
  }

  protected override render(): TemplateResult {
    const { words, store, integrity } = this;
    const path = this.#itemPath();
    const item = path && store.read(path);
    const choices = path ? elementsFor(path[0], store.open?.document) : [];
    const element = chosenAmong(choices, this.element);
    if (!path || !isObject(item) || !element)
      return html`<section class="snippet">
        <h2>${words.views.snippet}</h2>
        <p>${words.snippet.nothing}</p>
      </section>`;
    if (!integrity) return html`<p class="loading">${words.loading}</p>`;
    const { name: feedName, document: feed, isChanged } = store.open!;
    const facts: SnippetFacts = {
      element,
      id: textOf(item['id']),
      title: entryName(item).trim() || feedName,
      feedName,
      feed,
      site: this.site,
      theme: store.theme,
      integrity,
      mark: words.snippet.mark,
    };
    const snippet = createSnippet(this.kind, facts);
    const isWrong = errorsIn(store.checks!.findings, path).length > 0;
    const isCounted =
      ['pledges', 'activities', 'forms'].includes(path[0]) || store.listOf('live').length > 0;
    return html`<section class="snippet">
      <h2>${words.views.snippet}</h2>
      ${isChanged ? html`<p class="advice"><span class="tone">${words.tones.advice}</span> ${words.snippet.unsaved}</p>` : nothing}
      <div class="controls">
        ${this.#renderItems(path)}
        ${
          choices.length > 1
            ? renderChooser(
                words.preview.controls.element,
                choices.map(({ name, label }): Option => [name, label[store.language]]),
                element.name,
                (name) => (this.element = name),
              )
            : nothing
        }
      </div>
      <div class="kinds" role="group" aria-label=${words.snippet.where}>
        ${snippetKinds.map((kind) =>
          renderButton(words.snippet.kinds[kind].name, () => this.#choose(kind), '', {
            isPressed: kind === this.kind,
          }),
        )}
      </div>
      <p class="hint">${words.snippet.kinds[this.kind].about}</p>
      ${isCounted ? html`<p class="hint">${words.snippet.counts}</p>` : nothing}
      ${snippet ? this.#renderSnippet(snippet, facts) : html`<p>${isWrong ? words.snippet.notYetStatic : words.snippet.noStatic}</p>`}
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
    const { text, rich } = snippet;
    const isArticle = this.kind === 'article';
    return html`<pre
        class="code-box"
        tabindex="0"
        aria-label=${words.snippet.code}
      ><code>${isArticle && rich ? rich : text}</code></pre>
      ${isArticle ? html`<p class="hint">${words.snippet.plainToo} <code>${text}</code></p>` : nothing}
      <p class="actions">
        <button
          type="button"
          class="primary"
          data-copy
          @click=${() => this.#copy('snippet', text, rich)}
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
    const { snippet } = this.words;
    const isThemed = usedTheme(theme).length > 0;
    return html`<h3>${snippet.template}</h3>
      <p class="hint">${isThemed ? snippet.templateThemed : snippet.templateHint}</p>
      <pre class="code-box" tabindex="0" aria-label=${snippet.template}><code>${text}</code></pre>
      <p class="actions">
        <button type="button" data-copy-template @click=${() => this.#copy('template', text)}>
          ${snippet.copyTemplate}
        </button>
        <span role="status">${this.copied === 'template' ? snippet.copied : nothing}</span>
      </p>`;
  }

  #renderItems([section, index]: [string, number]): TemplateResult {
    const { store, words } = this;
    const optionsOf = (one: string): Option[] =>
      store
        .listOf(one)
        .slice(0, 1000)
        .map((item, at) => [`${one}/${at}`, entryName(item) || words.entry(at + 1)]);
    return html`<label class="choose">
      <span>${words.snippet.item}</span>
      <select @change=${this.#handleItem}>
        ${sectionsOf(store.schema)
          .filter((one) => store.listOf(one).length > 0 && elementsFor(one).length > 0)
          .map(
            (one) =>
              html`<optgroup label=${labelOf([one], store.language)}>
                ${renderOptions(optionsOf(one), `${section}/${index}`)}
              </optgroup>`,
          )}
      </select>
    </label>`;
  }

  /** The item that was being edited, else the first that can be shown. */
  #itemPath(): [string, number] | undefined {
    const path = this.store.currentPath;
    if (path?.length === 2 && elementsFor(String(path[0])).length > 0)
      return path as [string, number];
    const section = this.store.firstShownSection;
    return section ? [section, 0] : undefined;
  }

  #choose(kind: SnippetKind): void {
    this.kind = kind;
    this.copied = '';
  }

  async #copy(which: 'snippet' | 'template', text: string, rich?: string): Promise<void> {
    this.copied = (await copyText(text, rich)) ? which : '';
    if (!this.copied) this.store.notifyError((words) => words.snippet.notCopied);
  }

  #tryOut(snippet: Snippet, { title, feed }: SnippetFacts): void {
    const page = pageWith(snippet.html, title, textOf(feed['lang']) || 'zh-Hans');
    // Not revoked: the page may be reloaded for as long as the desk is open.
    open(URL.createObjectURL(new Blob([page], { type: 'text/html;charset=utf-8' })), '_blank');
  }

  #handleItem(event: Event): void {
    const [section, index] = valueOf(event).split('/');
    this.store.navigate({ section, index: Number(index) });
  }

  #handleSite(event: Event): void {
    const typed = valueOf(event).trim();
    if (!/^https?:/.test(typed) || !URL.canParse(typed))
      return this.store.notifyError((words) => words.snippet.wrongSite);
    this.site = new URL('.', typed.endsWith('/') ? typed : `${typed}/`).href;
    localStorage.setItem('civic-desk-site', this.site);
  }
}
customElements.define('desk-snippet', SnippetView);
