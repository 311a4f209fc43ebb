import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { isObject, type Json, type JsonObject } from '../../shared/json.js';
import { schemaAt, sectionsOf } from '../../shared/schema.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import { guessTarget, targetsOf } from '../../spreadsheet/columns.js';
import { largestFile } from '../../spreadsheet/table.js';
import type { SheetFormat } from '../../spreadsheet/write-table.js';
import type { BuiltAnswer, ReadAnswer } from '../../worker/messages.js';
import { JobProblem } from '../../worker/worker-client.js';
import { labelOf } from '../../words/field-words.js';
import { DeskView } from '../desk-view.js';
import { saveFile } from '../save-file.js';
import { renderMapping } from '../sheet/mapping-table.js';
import { renderBuilt } from '../sheet/built-summary.js';

/** A sheet in, a sheet out. What is read is shown first; the feed changes when the editor says so. */
export class SheetView extends DeskView {
  @state() protected accessor section = 'members';
  @state() protected accessor table: ReadAnswer | undefined;
  @state() protected accessor mapping: Mapping | undefined;
  @state() protected accessor built: BuiltAnswer | undefined;
  @state() protected accessor progress: number | undefined;
  @state() protected accessor problem: JobProblem['code'] | undefined;

  readonly #handleFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void this.#read(file);
    input.value = '';
  };

  readonly #handleDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer?.files ?? [];
    if (file) void this.#read(file);
  };

  readonly #handlePaste = (event: ClipboardEvent): void => {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!pasted.trim()) return;
    event.preventDefault();
    void this.#readWith({ pasted });
  };

  override connectedCallback(): void {
    super.connectedCallback();
    const { place, schema } = this.desk;
    if (sectionsOf(schema).includes(place?.section ?? '')) this.section = place!.section!;
  }

  protected override render(): TemplateResult {
    const { words } = this;
    return html`<section
      class="sheet"
      @dragover=${(event: DragEvent) => event.preventDefault()}
      @drop=${this.#handleDrop}
    >
      <h2>${words.views.sheet}</h2>
      <label class="choose">
        <span>${words.sheet.section}</span>
        <select
          data-control="section"
          @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}
        >
          ${sectionsOf(this.desk.schema).map(
            (section) =>
              html`<option value=${section} ?selected=${section === this.section}>
                ${labelOf([section], this.desk.language)}
              </option>`,
          )}
        </select>
      </label>
      ${this.#renderIn()} ${this.#renderOut()}
    </section>`;
  }

  #renderIn(): TemplateResult {
    const { words, table, mapping, built } = this;
    return html`<h3>${words.sheet.in}</h3>
      <p class="hint">${words.sheet.about}</p>
      <p>
        <label class="button" for="sheet-file">${words.sheet.open}</label>
        <input
          id="sheet-file"
          class="visually-hidden"
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          @change=${this.#handleFile}
        />
      </p>
      <div class="field">
        <label for="sheet-paste">${words.sheet.paste}</label>
        <textarea
          id="sheet-paste"
          rows="3"
          spellcheck="false"
          placeholder=${words.sheet.pasteHere}
          @paste=${this.#handlePaste}
        ></textarea>
      </div>
      ${
        this.progress === undefined
          ? nothing
          : html`<p role="status">
              <progress
                max="1"
                value=${this.progress || nothing}
                aria-label=${words.sheet.working}
              ></progress>
              ${words.sheet.working}
              <button type="button" class="plain" data-stop @click=${() => this.desk.jobs.stop()}>
                ${words.stop}
              </button>
            </p>`
      }
      ${
        this.problem
          ? html`<p class="error" role="alert">
              <span class="tone">${words.tones.error}</span> ${words.sheet.problems[this.problem]}
            </p>`
          : nothing
      }
      ${
        table && mapping
          ? renderMapping({
              table,
              mapping,
              desk: this.desk,
              change: (next) => this.#map(next),
            })
          : nothing
      }
      ${mapping?.columns.every((key) => !key) ? html`<p class="error" role="alert"><span class="tone">${words.tones.error}</span> ${words.sheet.noneMatched}</p>` : nothing}
      ${
        built && mapping && this.progress === undefined
          ? renderBuilt({
              built,
              section: this.section,
              desk: this.desk,
              take: () => void this.#take(built),
              leave: () => this.#clear(),
            })
          : nothing
      }`;
  }

  #renderOut(): TemplateResult {
    const { words } = this;
    const list = this.desk.open?.document[this.section];
    const count = Array.isArray(list) ? list.length : 0;
    return html`<h3>${words.sheet.out}</h3>
      ${
        count === 0
          ? html`<p class="hint">${words.sheet.nothingOut}</p>`
          : html`<p class="actions">
              ${(['xlsx', 'csv', 'csv-gbk'] as const).map(
                (format) =>
                  html`<button
                    type="button"
                    data-export=${format}
                    @click=${() => void this.#export(format)}
                  >
                    ${words.sheet.formats[format]}
                  </button>`,
              )}
            </p>`
      }`;
  }

  #choose(section: string): void {
    this.section = section;
    if (this.table) this.#guess(this.table);
  }

  async #read(file: File): Promise<void> {
    // Said before a byte of it is read: fifty megabytes would only fill the memory.
    if (file.size > largestFile) {
      this.#clear();
      this.problem = 'too-large';
      return;
    }
    const bytes = await file.arrayBuffer();
    await this.#readWith({ bytes }, [bytes]);
  }

  async #readWith(
    ask: { bytes: ArrayBuffer } | { pasted: string },
    transfer: Transferable[] = [],
  ): Promise<void> {
    this.#clear();
    await this.#work(async () => {
      this.table = await this.desk.jobs.ask('read', ask, { transfer });
      this.#guess(this.table);
    });
  }

  #guess({ sample, headingRow, columnCount }: ReadAnswer): void {
    const targets = targetsOf(schemaAt(this.desk.schema, [this.section])!.items!);
    const used = new Set<string>();
    const columns = Array.from({ length: columnCount }, (_, column) => {
      const key = guessTarget(sample[headingRow]?.[column] ?? null, this.section, targets);
      const isTwice = used.has(key) && targets.find((one) => one.key === key)?.kind !== 'figure';
      used.add(key);
      return isTwice ? '' : key;
    });
    this.#map({ section: this.section as Mapping['section'], headingRow, columns, same: 'update' });
  }

  #map(mapping: Mapping): void {
    this.mapping = mapping;
    this.built = undefined;
    if (mapping.columns.every((key) => !key)) return;
    void this.#work(async () => {
      const list = this.desk.open!.document[this.section];
      const existing = (Array.isArray(list) ? list : []).filter(isObject);
      const schema = schemaAt(this.desk.schema, [this.section])!.items!;
      const built = await this.desk.jobs.ask(
        'build',
        { mapping, schema, existing },
        { onProgress: (share) => (this.progress = share) },
      );
      // Another mapping may have been chosen meanwhile.
      if (this.mapping === mapping) this.built = built;
    });
  }

  async #work(work: () => Promise<void>): Promise<void> {
    this.progress = 0;
    this.problem = undefined;
    try {
      await work();
    } catch (error) {
      this.problem = error instanceof JobProblem ? error.code : 'failed';
      if (this.problem === 'stopped') this.table = undefined;
    }
    this.progress = undefined;
  }

  /** In steps, so that thousands of items hold nothing up: the page draws and hears keys in between. */
  async #take({ text, count, added, updated }: BuiltAnswer): Promise<void> {
    const { desk, section } = this;
    const items = JSON.parse(text) as Json;
    this.#clear();
    await nextTask();
    desk.change((feed) => feed.set([section], items));
    await nextTask();
    desk.go({ view: 'edit', section, index: Math.max(0, count - added) });
    desk.tell({
      tone: 'info',
      text: (words) => words.sheet.done(added, updated),
      action: {
        label: (words) => words.editor.undo,
        run: () => {
          desk.change((feed) => feed.undo());
          desk.tell(undefined);
        },
      },
    });
  }

  #clear(): void {
    this.table = undefined;
    this.mapping = undefined;
    this.built = undefined;
    this.problem = undefined;
  }

  async #export(format: SheetFormat): Promise<void> {
    const { desk, section } = this;
    const items = (desk.open!.document[section] as JsonObject[]).filter(isObject);
    const schema = schemaAt(desk.schema, [section])!.items!;
    await this.#work(async () => {
      const file = await desk.jobs.ask('write', {
        items,
        section,
        schema,
        format,
        language: desk.language,
      });
      const ending = format === 'xlsx' ? 'xlsx' : 'csv';
      saveFile(file, `${desk.open!.name}-${section}.${ending}`);
    });
  }
}
customElements.define('desk-sheet', SheetView);

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
