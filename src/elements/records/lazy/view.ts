import { adoptStyles, html, isServer, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ClosedParts } from '../../../base/element/closed-parts.js';
import { headingLevel } from '../../../base/element/dom.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Feed } from '../../../data/feed.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { recordSection } from '../../../data/record-section.js';
import { records as chinese } from '../../../locales/zh-Hans/records.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import { commonSource } from '../../feed/common-source.js';
import { readChoice } from '../../feed/lazy/choice-address.js';
import { renderSource } from '../../feed/source-line.js';
import type { CivicRecords, RecordsVariant } from '../element.js';
import { details, head } from './parts.js';
import type { RecordContext } from './record-context.js';
import { firstBatch, RecordSelection } from './record-selection.js';
import { renderRecord } from './render-record.js';
import {
  choiceNames,
  kindsOf,
  listFor,
  listsOf,
  type Choice,
  type Entry,
  type ListName,
} from './select-records.js';
import { recordsStyles } from './styles.js';

export { recordsStyles as styles };

/** Records that are rendered in a later frame, at most. */
const laterBatch = 60;
/** Records that an engine lays out or skips together. */
const groupSize = 20;
/** With more records than these there are boxes to choose by. */
const manyRecords = 8;
/** Height of a closed record, in em: what is reserved for those that the engine skips. */
const usualHeight = 11;

/** Renders the records of a list: those that are chosen, the first at once and the rest frame by frame. */
class RecordsView implements FeedListView {
  readonly #host: CivicRecords;
  readonly #closed: ClosedParts;
  #selection: RecordSelection | undefined;
  /** What the selection was made by. */
  #key: string | undefined;
  /** What readers have chosen; what the element's attributes say stands above it. */
  #choice: Choice | undefined;
  /** Ids of the records whose details are open, are rendered, and that somebody is about to claim. */
  readonly #open = new Set<string>();
  readonly #detailed = new Set<string>();
  readonly #claimed = new Set<string>();
  #batch = firstBatch;

  #isListening = false;
  #adopted = 1;

  constructor(host: CivicRecords) {
    this.#host = host;
    this.#closed = new ClosedParts(
      Object.assign(host, { renderRest: () => this.#renderVisible() }),
    );
  }

  update(feed: Feed): void {
    const { item, src } = this.#host;
    this.#choice ??= isServer ? {} : readChoice(this.#host, choiceNames);
    const key = JSON.stringify([item, src, this.#variant]);
    const choice = { ...this.#choice, ...this.#fixed };
    if (this.#selection?.feed !== feed || this.#key !== key) {
      this.#key = key;
      this.#selection = new RecordSelection(feed, this.#variant, this.#id, choice);
      this.#batch = firstBatch;
    }
    this.#selection.choose(choice, this.#batch);
    this.#batch = firstBatch;
  }

  editorNotes(feed: Feed): EditorNotes {
    const { entries, issues } = this.#selection!;
    const id = this.#id;
    const problem = id && !entries.length ? ({ code: 'item-missing', id } as const) : undefined;
    return { problem, issues, feed, items: entries.map(({ record }) => record) };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    const { entries, now, categories, reports } = this.#selection!;
    const variant = this.#variant;
    // Until what it takes is here, the page's own text is in its place, and nothing moves later.
    if (!entries.length || !this.#areHere(this.#needed)) return undefined;
    const level = headingLevel(this.#host.headingLevel);
    const named = this.#id
      ? undefined
      : commonSource(
          feed,
          entries.map(({ record }) => record),
        );
    const context: RecordContext = {
      feed,
      base: feed.base,
      language,
      words: wordsIn(language, 'records', chinese),
      now,
      // Below the headings of the four lists.
      level: variant === 'match' ? Math.min(6, level + 1) : level,
      categories,
      reports,
      titleOf: (id) => titleOf(feed, id),
      named,
    };
    return html`<div part="base" class="base ${variant}" lang=${feed.head.lang ?? language}>
      ${this.#id ? this.#renderAlone(context) : this.#renderLists(context)}
      ${renderSource(named, context)} ${stale}
    </div>`;
  }

  rendered(): void {
    this.#listen();
    this.#adoptStyles();
    this.#closed.drawn();
    const selection = this.#selection;
    if (!selection?.isUnfinished) return;
    // The rest in later frames, so that a reader sees the first records at once.
    requestAnimationFrame(() => {
      if (this.#selection !== selection) return;
      selection.takeMore();
      this.#batch = laterBatch;
      this.#host.requestUpdate();
    });
  }

  #renderAlone(context: RecordContext): TemplateResult {
    const [entry] = this.#selection!.entries;
    const id = this.#id!;
    const { language, words, feed } = context;
    const isJoined = entry!.record.id !== id;
    return html`${
      isJoined
        ? html`<p class="joined">
            <span lang=${language}>${words.joined}</span>${titleOf(feed, id) ?? id}
          </p>`
        : nothing
    }
    ${renderRecord(
      entry!,
      context,
      { hasPhotosAbove: true, isAlone: true, isOpen: true, isDetailed: true },
      this.#claiming(entry!),
    )}`;
  }

  #renderLists(context: RecordContext): TemplateResult {
    const { entries, facets } = this.#selection!;
    const variant = this.#variant;
    const { filters } = this.#host;
    const fixed = this.#fixed;
    const above = head.get()!.renderHead(context, {
      variant,
      facets,
      records: facets === entries ? entries.filter(({ isChosen }) => isChosen) : [],
      fixed,
      choice: { ...this.#choice, ...fixed },
      canChoose: filters === 'on' || (filters !== 'off' && facets.length > manyRecords),
      change: (choice) => this.#change(choice),
    });
    const chosen = entries.filter(({ isChosen }) => isChosen);
    return html`${above} ${listsOf[variant].map((name) => this.#renderList(name, context))}
    ${variant === 'ledger' && chosen.length ? details.get()?.renderTable(chosen, context) : nothing}`;
  }

  #renderList(name: ListName, context: RecordContext): TemplateResult | typeof nothing {
    const variant = this.#variant;
    const all = this.#selection!.entries;
    const entries = all.filter((entry) => listFor(entry, variant) === name);
    if (!entries.length) return nothing;
    const groups: TemplateResult[] = [];
    for (let start = 0; start < entries.length; start += groupSize)
      groups.push(this.#renderGroup(entries.slice(start, start + groupSize), context));
    const list = html`<div
      role="list"
      class=${this.#selection!.facets.length > firstBatch ? 'long' : ''}
    >
      ${groups}
    </div>`;
    const { words, level, language } = context;
    return variant === 'match'
      ? html`<section class="part" ?hidden=${!entries.some(({ isChosen }) => isChosen)}>
          <p class="heading" role="heading" aria-level=${level - 1} lang=${language}>
            ${words.lists[name as keyof typeof words.lists]}
          </p>
          ${list}
        </section>`
      : list;
  }

  /** Rendered anew only where something in it has changed, as in few groups of a list of thousands. */
  #renderGroup(entries: readonly Entry[], context: RecordContext): TemplateResult {
    const { feed, language, level, named } = context;
    const shapes = entries.map(({ record: { id }, isChosen, isDrawn }) => ({
      isChosen,
      isDrawn,
      isOpen: this.#open.has(id),
      isDetailed: this.#detailed.has(id),
      isClaimed: this.#claimed.has(id),
      hasPhotosAbove: this.#variant === 'ledger',
      isAlone: false,
    }));
    const hasDetails = Boolean(details.get());
    const states = shapes.map(
      ({ isDrawn, isOpen, isDetailed, isClaimed }) =>
        // What is open or claimed looks different once its part is here; nothing else does.
        +isDrawn |
        (+isOpen << 1) |
        (+(isDetailed && hasDetails) << 2) |
        (+(isClaimed && hasDetails) << 3),
    );
    const chosen = shapes.filter(({ isChosen }) => isChosen).length;
    const common = [feed, language, level, named];
    const renderEntries = (): TemplateResult[] =>
      entries.map((entry, index) => {
        const shape = shapes[index]!;
        return html`<div role="listitem" class="item" ?hidden=${!shape.isChosen}>
          ${guard([entry, states[index], ...common], () =>
            shape.isDrawn ? renderRecord(entry, context, shape, this.#claiming(entry)) : nothing,
          )}
        </div>`;
      });
    return html`<div
      role="none"
      part="list"
      class="list"
      ?hidden=${!chosen}
      .style=${`contain-intrinsic-block-size: auto ${chosen * usualHeight}em`}
    >
      ${guard(
        [states.join(), shapes.map((shape) => +shape.isChosen).join(), ...entries, ...common],
        renderEntries,
      )}
    </div>`;
  }

  /** Before a search in the page: in a long list only what is near the view. */
  #renderVisible(): void {
    this.#areHere([details]);
    for (const node of this.#host.renderRoot.querySelectorAll<HTMLElement>('.record'))
      if (node.checkVisibility?.({ contentVisibilityAuto: true }) !== false)
        this.#detailed.add(node.dataset['id']!);
    this.#host.requestUpdate();
  }

  /** The parts that the first view takes. */
  get #needed() {
    const { item, src, variant } = this.#host;
    return (item ?? src?.includes('#'))
      ? [details]
      : variant === 'ledger'
        ? [head, details]
        : [head];
  }

  #areHere(
    parts: readonly { readonly get: () => unknown; readonly load: () => Promise<unknown> }[],
  ) {
    const missing = parts.filter((part) => !part.get());
    for (const part of missing)
      void part.load().then(() => part.get() && this.#host.requestUpdate());
    return missing.length === 0;
  }

  /** With those of the parts that have come. By lit itself: what adds styles elsewhere comes with what sends forms. */
  #adoptStyles(): void {
    const parts = [head.get()?.listHeadStyles, details.get()?.detailStyles];
    const styles = [recordsStyles, ...parts.filter((one) => one !== undefined)];
    if (styles.length === this.#adopted) return;
    this.#adopted = styles.length;
    adoptStyles(this.#host.renderRoot as ShadowRoot, styles);
  }

  get #variant(): RecordsVariant {
    const { variant } = this.#host;
    return variant && variant in kindsOf ? variant : 'cases';
  }

  get #id(): string | undefined {
    return this.#host.item ?? /#(.+)/.exec(this.#host.src ?? '')?.[1];
  }

  /** What the element's attributes choose. */
  get #fixed(): Choice {
    const { status, category, area, year } = this.#host;
    const all = Object.entries({ status, category, area, year });
    return Object.fromEntries(all.filter(([, value]) => value));
  }

  #claiming({ record: { id } }: Entry) {
    return {
      isClaimed: this.#claimed.has(id),
      claim: (): void => {
        this.#claimed.add(id);
        this.#areHere([details]);
        this.#host.requestUpdate();
      },
    };
  }

  /** On the root, where `toggle`, which does not bubble, is caught on its way down. A click comes before it. */
  #listen(): void {
    if (this.#isListening) return;
    this.#isListening = true;
    for (const type of ['click', 'toggle'])
      this.#host.renderRoot.addEventListener(type, (event) => this.#handleEvent(event), true);
  }

  #change(choice: Choice): void {
    this.#choice = { ...this.#choice, ...choice };
    head.get()!.writeChoice(this.#host, choiceNames, this.#choice);
    this.#host.requestUpdate();
  }

  #handleEvent({ type, target }: Event): void {
    const disclosure = (target as Element).closest('details');
    const id = disclosure?.closest<HTMLElement>('.record')?.dataset['id'];
    if (!id) return;
    this.#areHere([details]);
    this.#detailed.add(id);
    // At the click it is as it was before.
    if (type === 'toggle') this.#open[disclosure.open ? 'add' : 'delete'](id);
    this.#host.requestUpdate();
  }
}

const titleOf = (feed: Feed, id: string): string | undefined => {
  const found = feed.find(recordSection, id);
  return 'item' in found ? found.item.title : undefined;
};

export const createView = (host: CivicRecords): FeedListView => new RecordsView(host);
