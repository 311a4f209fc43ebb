import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import type { ChecklistItem, Form } from '../../../contract/questionnaire.js';
import { checklistWords } from '../../../locales/checklist.js';
import { civicForm } from '../../../locales/zh-Hans/civic-form.js';

/**
 * What is ticked when it is done. The ticks stay on the device, for longer than a visit; nobody else learns which they are,
 * and nothing here counts days or compares people.
 */
export class Checklist {
  readonly #host: ReactiveElement;
  readonly #isKept: boolean;
  #key = '';
  #items: readonly ChecklistItem[] = [];
  #ticked: ReadonlySet<string> = new Set();
  /** The picture to keep, and the address of its file. */
  #badge: { readonly picture: Element; readonly file?: string } | undefined;

  /** @param isKept false on a shared machine. */
  constructor(host: ReactiveElement, isKept: boolean) {
    this.#host = host;
    this.#isKept = isKept;
  }

  /** How many are ticked of those that there are now. */
  get count(): number {
    return this.#items.filter(({ id }) => this.#ticked.has(id)).length;
  }

  /** @param base the feed's address, which with the form's id says whose ticks these are. */
  follow({ id, items = [] }: Form, base: string): void {
    this.#items = items;
    const key = `civic-ticks ${base.replace(/#.*/, '')}#${id}`;
    if (key === this.#key) return;
    this.#key = key;
    this.#badge = undefined;
    this.#ticked = this.#isKept ? loadTicks(key) : new Set();
  }

  render(form: Form, language: Language): TemplateResult {
    const words = checklistWords[language];
    const { count } = this;
    return html`<div
      role="group"
      aria-label=${wordsIn(language, 'civicForm', civicForm).sheet}
      class="sheet"
    >
      <p class="tally" role="status" lang=${language}>${words.done(count, this.#items.length)}</p>
      <p class="small" lang=${language}>${this.#isKept ? words.here : words.notKept}</p>
      ${groupsOf(this.#items).map(
        ([group, items]) =>
          html`<fieldset class="group">
            ${group ? html`<legend>${group}</legend>` : nothing}
            ${items.map(
              ({ id, text }) =>
                html`<label class="tick"
                  ><input
                    type="checkbox"
                    .checked=${live(this.#ticked.has(id))}
                    @change=${(event: Event) => this.#handleTick(event, id)}
                  /><span>${text}</span></label
                >`,
            )}
          </fieldset>`,
      )}
      <p class="actions" lang=${language}>
        <button type="button" @click=${() => print()}>${words.print}</button>
        ${count ? html`<button type="button" @click=${() => this.#draw(form, language)}>${words.badge}</button>` : nothing}
      </p>
      ${this.#renderBadge(form, words.save)}
      ${
        count
          ? html`<details lang=${language}>
              <summary>${words.clear}</summary>
              <p class="actions">
                <button type="button" @click=${() => this.#set(new Set())}>
                  ${words.clearNow}
                </button>
              </p>
            </details>`
          : nothing
      }
    </div>`;
  }

  #renderBadge({ id }: Form, save: string): TemplateResult | typeof nothing {
    const badge = this.#badge;
    if (!badge) return nothing;
    return html`<div class="badge">
      ${badge.picture}
      ${badge.file ? html`<p><a href=${badge.file} download="${id}.png">${save}</a></p>` : nothing}
    </div>`;
  }

  #set(ticked: ReadonlySet<string>): void {
    this.#ticked = ticked;
    // It would say another number than the list.
    this.#badge = undefined;
    if (this.#isKept) saveTicks(this.#key, ticked);
    this.#host.requestUpdate();
  }

  async #draw(form: Form, language: Language): Promise<void> {
    await loadOptional(import('./badge.js'), ({ drawBadge }) =>
      drawBadge(
        form,
        this.count,
        language,
        getComputedStyle(this.#host).fontFamily,
        (picture, file = this.#badge?.file) => {
          this.#badge = { picture, file };
          this.#host.requestUpdate();
        },
      ),
    );
  }

  #handleTick(event: Event, id: string): void {
    const ticked = new Set(this.#ticked);
    ticked[(event.currentTarget as HTMLInputElement).checked ? 'add' : 'delete'](id);
    this.#set(ticked);
  }
}

/** Items under their headings, in the order of the feed. */
function groupsOf(items: readonly ChecklistItem[]): [string | undefined, ChecklistItem[]][] {
  const groups: [string | undefined, ChecklistItem[]][] = [];
  for (const item of items) {
    const last = groups[groups.length - 1];
    if (last && last[0] === item.group) last[1].push(item);
    else groups.push([item.group, [item]]);
  }
  return groups;
}

/** Storage may be refused (private window, sandboxed frame): then the ticks are there until the page is left. */
function saveTicks(key: string, ticked: ReadonlySet<string>): void {
  try {
    if (ticked.size) localStorage.setItem(key, JSON.stringify([...ticked]));
    else localStorage.removeItem(key);
  } catch {
    // See above.
  }
}

function loadTicks(key: string): Set<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return new Set(Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []);
  } catch {
    return new Set();
  }
}
