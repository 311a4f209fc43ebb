import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { groupsIn, type Json } from '../../shared/json.js';
import { schemaAt, sectionsOf, type Schema } from '../../shared/schema.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import { guessTarget, targetsOf } from '../../spreadsheet/columns.js';
import { largestFile } from '../../spreadsheet/table.js';
import type { SheetFormat } from '../../spreadsheet/write-table.js';
import type { BuiltItems, SheetOverview } from '../../worker/worker.js';
import { JobProblem } from '../../worker/worker-client.js';
import { labelOf } from '../../words/field-words.js';
import {
  allowDrop,
  renderChooser,
  renderError,
  renderFileChooser,
  renderProgress,
  takeDropped,
} from '../controls.js';
import { DeskElement } from '../desk-element.js';
import { renderMapping } from '../sheet/mapping-table.js';
import { renderImportSummary } from '../sheet/import-summary.js';
import { saveFile } from '../transfer.js';

/** A sheet in, a sheet out. What is read is shown first; the feed changes when the editor says so. */
export class SheetView extends DeskElement {
  @state() protected accessor section = 'members';
  @state() protected accessor table: SheetOverview | undefined;
  @state() protected accessor mapping: Mapping | undefined;
  @state() protected accessor built: BuiltItems | undefined;
  @state() protected accessor progress: number | undefined;
  @state() protected accessor problem: JobProblem['code'] | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { route, schema } = this.store;
    this.section = sectionsOf(schema).find((section) => section === route?.section) ?? 'members';
  }

  protected override render(): TemplateResult {
    const { words, store } = this;
    return html`<section
      class="sheet"
      @dragover=${allowDrop}
      @drop=${(event: DragEvent) => takeDropped(event, (file) => this.#read(file))}
    >
      <h2>${words.views.sheet}</h2>
      ${renderChooser(
        words.sheet.section,
        sectionsOf(store.schema).map((one) => [one, labelOf([one], store.language)]),
        this.section,
        (section) => this.#choose(section),
        'section',
      )}
      ${this.#renderIn()} ${this.#renderOut()}
    </section>`;
  }

  #renderIn(): TemplateResult {
    const { words, store, section, table, mapping, built } = this;
    return html`<h3>${words.sheet.in}</h3>
      <p class="hint">${words.sheet.about}</p>
      <p>
        ${renderFileChooser('sheet-file', words.sheet.open, '.xlsx,.csv,.tsv,.txt', (file) =>
          this.#read(file),
        )}
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
      ${renderProgress(words, words.sheet.working, this.progress, () => store.jobs.stop())}
      ${this.problem ? renderError(words, words.sheet.problems[this.problem]) : nothing}
      ${table && mapping ? renderMapping(store, table, mapping, (next) => this.#map(next)) : nothing}
      ${mapping?.columns.every((key) => !key) ? renderError(words, words.sheet.noneMatched) : nothing}
      ${
        built && mapping && this.progress === undefined
          ? renderImportSummary(
              store,
              section,
              built,
              () => this.#take(built),
              () => this.#clear(),
            )
          : nothing
      }`;
  }

  #renderOut(): TemplateResult {
    const { sheet } = this.words;
    if (this.store.listOf(this.section).length === 0)
      return html`<h3>${sheet.out}</h3>
        <p class="hint">${sheet.nothingOut}</p>`;
    return html`<h3>${sheet.out}</h3>
      <p class="actions">
        ${(['xlsx', 'csv', 'csv-gbk'] as const).map(
          (format) =>
            html`<button type="button" data-export=${format} @click=${() => this.#export(format)}>
              ${sheet.formats[format]}
            </button>`,
        )}
      </p>`;
  }

  get #itemSchema(): Schema {
    return schemaAt(this.store.schema, [this.section])!.items!;
  }

  #choose(section: string): void {
    this.section = section;
    if (this.table) this.#guess(this.table);
  }

  async #read(file: File): Promise<void> {
    // Refused before it is read: fifty megabytes would only fill the memory.
    if (file.size > largestFile) {
      this.#clear();
      this.problem = 'too-large';
      return;
    }
    const bytes = await file.arrayBuffer();
    await this.#readWith({ bytes }, [bytes]);
  }

  async #readWith(
    input: { bytes: ArrayBuffer } | { pasted: string },
    transfer: Transferable[] = [],
  ): Promise<void> {
    this.#clear();
    await this.#work(async () => {
      this.table = await this.store.jobs.run('read', input, { transfer });
      this.#guess(this.table);
    });
  }

  #guess({ sample, headingRow, columnCount }: SheetOverview): void {
    const targets = targetsOf(this.#itemSchema);
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
      const existing = groupsIn(this.store.open!.document, this.section);
      const built = await this.store.jobs.run(
        'build',
        { mapping, schema: this.#itemSchema, existing },
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
  async #take({ text, count, added, updated }: BuiltItems): Promise<void> {
    const { store, section } = this;
    const items = JSON.parse(text) as Json;
    this.#clear();
    await nextTask();
    store.change((feed) => feed.set([section], items));
    await nextTask();
    store.navigate({ view: 'edit', section, index: Math.max(0, count - added) });
    store.notifyUndoable((words) => words.sheet.done(added, updated));
  }

  #clear(): void {
    this.table = undefined;
    this.mapping = undefined;
    this.built = undefined;
    this.problem = undefined;
  }

  async #export(format: SheetFormat): Promise<void> {
    const { store, section } = this;
    const { language } = store;
    const items = groupsIn(store.open!.document, section);
    const schema = this.#itemSchema;
    await this.#work(async () => {
      const file = await store.jobs.run('write', { items, section, schema, format, language });
      const ending = format === 'xlsx' ? 'xlsx' : 'csv';
      saveFile(file, `${store.open!.name}-${section}.${ending}`);
    });
  }

  #handlePaste(event: ClipboardEvent): void {
    const pasted = event.clipboardData?.getData('text/plain') ?? '';
    if (!pasted.trim()) return;
    event.preventDefault();
    void this.#readWith({ pasted });
  }
}
customElements.define('desk-sheet', SheetView);

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
