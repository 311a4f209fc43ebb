import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { idsOf } from '../../shared/items.js';
import { writtenNow } from '../../shared/dates.js';
import { groupsIn, listIn, type Json } from '../../shared/json.js';
import type { Schema } from '../../shared/schema.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import { guessTarget } from '../../spreadsheet/columns.js';
import { readHsds, type HsdsServices } from '../../spreadsheet/read-hsds.js';
import { usualRotaRules } from '../../spreadsheet/rota-times.js';
import {
  rowSchema,
  sheetKey,
  sheetLabel,
  sheetsOf,
  targetsIn,
  type SheetKind,
} from '../../spreadsheet/sheets.js';
import { largestFile } from '../../spreadsheet/table.js';
import type { SheetFormat } from '../../spreadsheet/write-table.js';
import type { BuiltItems, SheetOverview } from '../../worker/worker.js';
import { JobProblem } from '../../worker/worker-client.js';
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
  /** Which sheet: the items of a section, or a list in them. */
  @state() protected accessor kind: SheetKind = { section: 'members' };
  @state() protected accessor table: SheetOverview | undefined;
  @state() protected accessor mapping: Mapping | undefined;
  @state() protected accessor built: BuiltItems | undefined;
  @state() protected accessor progress: number | undefined;
  /** What was read of a directory of services; `none` where a file has none. */
  @state() protected accessor services: HsdsServices | 'none' | undefined;
  @state() protected accessor problem: JobProblem['code'] | undefined;
  /** The item that the editor came from: where entries go whose row names none. */
  #owner: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const { route, schema } = this.store;
    // An address has no room for the slash in the name of a sheet: activities.posts.
    this.kind = sheetsOf(schema).get(route?.section?.replace('.', '/') ?? '') ?? this.kind;
    this.#owner = this.kind.list ? route?.index : undefined;
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
        this.#kinds.map((kind) => [sheetKey(kind), sheetLabel(kind, store.language)]),
        sheetKey(this.kind),
        (key) => this.#choose(sheetsOf(store.schema).get(key)!),
        'section',
      )}
      ${this.#renderIn()} ${this.#renderOut()}
    </section>`;
  }

  #renderIn(): TemplateResult {
    const { words, store, kind, table, mapping, built } = this;
    return html`<h3>${words.sheet.in}</h3>
      <p class="hint">${words.sheet.about}</p>
      <p>
        ${renderFileChooser('sheet-file', words.sheet.open, '.xlsx,.csv,.tsv,.txt', (file) =>
          this.#read(file),
        )}
      </p>
      ${kind.section === 'members' && !kind.list ? this.#renderServices() : nothing}
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
      ${mapping && isNoneMatched(mapping) ? renderError(words, words.sheet.noneMatched) : nothing}
      ${
        built && mapping && this.progress === undefined
          ? renderImportSummary(
              store,
              kind,
              mapping,
              built,
              (next) => this.#map(next),
              () => this.#take(built),
              () => this.#clear(),
            )
          : nothing
      }`;
  }

  /** A directory of services in the form in which others publish theirs. */
  #renderServices(): TemplateResult {
    const { words, services } = this;
    const { hsds } = words.sheet;
    return html`<p>
        ${renderFileChooser('hsds-file', hsds.open, '.json,.csv', (file) => this.#readServices(file))}
      </p>
      <p class="hint">${hsds.about}</p>
      ${services === 'none' ? renderError(words, hsds.none) : nothing}
      ${
        typeof services === 'object'
          ? html`<p role="status">${hsds.read(services.members.length, services.leftOut)}</p>
              ${
                services.problems.length
                  ? html`<p>${hsds.problems}</p>
                      <ul>
                        ${services.problems.slice(0, 20).map((place) => html`<li><code>${place}</code></li>`)}
                      </ul>`
                  : nothing
              }
              <p class="actions">
                <button
                  type="button"
                  class="primary"
                  data-take-services
                  ?disabled=${services.members.length === 0}
                  @click=${() => this.#takeServices(services)}
                >
                  ${hsds.take}
                </button>
              </p>`
          : nothing
      }`;
  }

  #renderOut(): TemplateResult {
    const { sheet } = this.words;
    if (this.#rowCount === 0)
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

  async #readServices(file: File): Promise<void> {
    this.#clear();
    if (file.size > largestFile) {
      this.problem = 'too-large';
      return;
    }
    const text = await file.text();
    try {
      this.services = readHsds(text, idsOf(this.store.listOf('members')));
    } catch {
      this.services = 'none';
    }
  }

  #takeServices({ members }: HsdsServices): void {
    const { store } = this;
    const before = store.listOf('members');
    this.#clear();
    store.change((feed) => feed.set(['members'], [...before, ...members]));
    store.navigate({ view: 'edit', section: 'members', index: before.length });
    store.notifyUndoable((words) => words.sheet.done(members.length, 0));
  }

  /** Lists have a sheet once there is an item for them to be in. */
  get #kinds(): SheetKind[] {
    const { store } = this;
    return [...sheetsOf(store.schema).values()].filter(
      ({ section, list }) => !list || store.listOf(section).length > 0,
    );
  }

  get #rowCount(): number {
    const { section, list } = this.kind;
    const items = groupsIn(this.store.open!.document, section);
    return list ? items.flatMap((item) => listIn(item, list)).length : items.length;
  }

  get #itemSchema(): Schema {
    return rowSchema(this.store.schema, this.kind);
  }

  #choose(kind: SheetKind): void {
    this.kind = kind;
    if (this.table) void this.#work(() => this.#guess(this.table!));
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
      await this.#guess(this.table);
    });
  }

  async #guess({ sample, headingRow, columnCount }: SheetOverview): Promise<void> {
    const { kind } = this;
    const schema = this.#itemSchema;
    const targets = targetsIn(schema, kind);
    const used = new Set<string>();
    const columns = Array.from({ length: columnCount }, (_, column) => {
      const key = guessTarget(
        sample[headingRow]?.[column] ?? null,
        kind.section,
        targets,
        kind.list,
      );
      const isTwice = used.has(key) && targets.find((one) => one.key === key)?.kind !== 'figure';
      used.add(key);
      return isTwice ? '' : key;
    });
    const mapping: Mapping = { ...kind, headingRow, columns, same: 'update', owner: this.#owner };
    if (kind.list !== 'posts') return this.#map(mapping);
    const rota = await this.store.jobs.run('lookAtRota', { kind, schema, headingRow });
    const today = writtenNow().slice(0, 10);
    this.#map({ ...mapping, isGrid: rota.isGrid, rota: usualRotaRules(today, rota.year) });
  }

  #map(mapping: Mapping): void {
    this.mapping = mapping;
    this.built = undefined;
    if (isNoneMatched(mapping)) return;
    void this.#work(async () => {
      const existing = groupsIn(this.store.open!.document, mapping.section);
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
  async #take({ text, first = 0, added, updated }: BuiltItems): Promise<void> {
    const { store } = this;
    const { section } = this.kind;
    const items = JSON.parse(text) as Json;
    this.#clear();
    await nextTask();
    store.change((feed) => feed.set([section], items));
    await nextTask();
    store.navigate({ view: 'edit', section, index: first });
    store.notifyUndoable((words) => words.sheet.done(added, updated));
  }

  #clear(): void {
    this.table = undefined;
    this.mapping = undefined;
    this.built = undefined;
    this.services = undefined;
    this.problem = undefined;
  }

  async #export(format: SheetFormat): Promise<void> {
    const { store, kind } = this;
    const { section, list } = kind;
    const { language } = store;
    const items = groupsIn(store.open!.document, section);
    const schema = this.#itemSchema;
    await this.#work(async () => {
      const file = await store.jobs.run('write', { items, kind, schema, format, language });
      const ending = format === 'xlsx' ? 'xlsx' : 'csv';
      saveFile(file, `${[store.open!.name, section, ...(list ? [list] : [])].join('-')}.${ending}`);
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

const isNoneMatched = ({ columns, isGrid }: Mapping): boolean =>
  !isGrid && columns.every((key) => !key);

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
