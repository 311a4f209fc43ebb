import { adoptStyles, html, isServer, nothing, type TemplateResult } from 'lit';
import { ClosedParts } from '../../../base/element/closed-parts.js';
import { headingLevel } from '../../../base/element/dom.js';
import type { Part } from '../../../base/scheduling/part.js';
import { wordsIn } from '../../../base/text/words.js';
import { itemIdOf } from '../../../data/address.js';
import type { Feed } from '../../../data/feed.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import { recordSection } from '../../../data/record-section.js';
import { records as chinese } from '../../../locales/zh-Hans/records.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import type { LaterFrames } from '../../feed/lazy/portions.js';
import { renderSource } from '../../feed/source-line.js';
import type { CivicRecords, RecordsVariant } from '../element.js';
import type { ListSelection } from './list-selection.js';
import { details, lists } from './parts.js';
import type { Opened } from './record-list.js';
import type { RecordContext } from './record-context.js';
import { RecordSelection } from './record-selection.js';
import { renderRecord } from './render-record.js';
import { kindsOf, type Choice, type Entry } from './select-records.js';
import { recordsStyles } from './styles.js';

export { recordsStyles as styles };

/** Renders the records of a list: those that are chosen, the first at once and the rest frame by frame. */
class RecordsView implements FeedListView {
  readonly #host: CivicRecords;
  readonly #closed: ClosedParts;
  /** What is shown: of the record alone, or of lists. */
  #selection: RecordSelection | undefined;
  #list: ListSelection | undefined;
  /** What the selection was made by. */
  #key: string | undefined;
  /** What readers have chosen; what the element's attributes say stands above it. */
  #choice: Choice | undefined;
  readonly #opened: Opened = { open: new Set(), detailed: new Set(), claimed: new Set() };
  #laterFrames: LaterFrames | undefined;
  #isListening = false;
  #adopted = 1;

  constructor(host: CivicRecords) {
    this.#host = host;
    this.#closed = new ClosedParts(
      Object.assign(host, { renderRest: () => this.#renderVisible() }),
    );
    // lit tells a controller so only where the element has rendered before, and this view may come sooner.
    if (host.isConnected) this.#closed.hostConnected();
  }

  update(feed: Feed): void {
    // Until what it takes is here, the page's own text is in its place, and nothing moves later.
    if (!this.#areHere(this.#needed)) return;
    const { item, src } = this.#host;
    const key = JSON.stringify([item, src, this.#variant]);
    const isNew = this.#selection?.feed !== feed || this.#key !== key;
    this.#key = key;
    const id = this.#id;
    if (id !== undefined) {
      this.#list = undefined;
      if (isNew) this.#selection = new RecordSelection(feed).take(id);
      return;
    }
    const { LaterFrames, ListSelection, readChoice } = lists.module!;
    this.#laterFrames ??= new LaterFrames(this.#host);
    this.#choice ??= isServer ? {} : readChoice(this.#host);
    const choice = { ...this.#choice, ...this.#fixed };
    if (isNew) this.#selection = this.#list = new ListSelection(feed, this.#variant, choice);
    this.#list!.choose(choice);
  }

  editorNotes(feed: Feed): EditorNotes {
    const { entries = [], issues = feed.issues } = this.#selection ?? {};
    const id = this.#id;
    const problem =
      this.#selection && id && !entries.length
        ? ({ code: 'item-missing', id } as const)
        : undefined;
    return { problem, issues, feed, items: entries.map(({ record }) => record) };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    if (!this.#selection?.entries.length) return undefined;
    const { now, categories, reports } = this.#selection;
    const list = this.#list;
    const variant = this.#variant;
    const level = headingLevel(this.#host.headingLevel);
    const context: RecordContext = {
      details: details.module,
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
      named: list?.named,
    };
    return html`<div part="base" class="base ${variant}" lang=${feed.head.lang ?? language}>
      ${list ? this.#renderLists(list, context) : this.#renderAlone(context)}
      ${renderSource(context.named, context)} ${stale}
    </div>`;
  }

  rendered(): void {
    this.#listen();
    this.#adoptStyles();
    this.#closed.drawn();
    // The rest in later frames, so that a reader sees the first records at once.
    if (this.#list?.isUnfinished) void this.#laterFrames!.next(() => this.#list?.takeMore());
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

  #renderLists(list: ListSelection, context: RecordContext): TemplateResult {
    const fixed = this.#fixed;
    return lists.module!.renderLists(context, {
      variant: this.#variant,
      list,
      fixed,
      choice: { ...this.#choice, ...fixed },
      filters: this.#host.filters,
      opened: this.#opened,
      change: (choice) => this.#change(choice),
      claiming: (entry) => this.#claiming(entry),
    });
  }

  /** Before a search in the page: in a long list only what is near the view. */
  #renderVisible(): void {
    this.#areHere([details]);
    for (const node of this.#host.renderRoot.querySelectorAll<HTMLElement>('.record'))
      if (node.checkVisibility?.({ contentVisibilityAuto: true }) !== false)
        this.#opened.detailed.add(node.dataset['id']!);
    this.#host.requestUpdate();
  }

  /** The parts that the first view takes. */
  get #needed() {
    return this.#id ? [details] : this.#variant === 'ledger' ? [lists, details] : [lists];
  }

  #areHere(parts: readonly Part<unknown>[]) {
    const missing = parts.filter((part) => !part.module);
    for (const part of missing)
      void part.load()?.then(() => part.module && this.#host.requestUpdate());
    return missing.length === 0;
  }

  /** With those of the parts that have come. By lit itself: what adds styles elsewhere comes with what sends forms. */
  #adoptStyles(): void {
    const parts = [lists.module?.listStyles, details.module?.detailStyles];
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
    return itemIdOf(this.#host);
  }

  /** What the element's attributes choose. */
  get #fixed(): Choice {
    const { status, category, area, year } = this.#host;
    const all = Object.entries({ status, category, area, year });
    return Object.fromEntries(all.filter(([, value]) => value));
  }

  #claiming({ record: { id } }: Entry) {
    return {
      isClaimed: this.#opened.claimed.has(id),
      claim: (): void => {
        this.#opened.claimed.add(id);
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
    lists.module!.writeChoice(this.#host, this.#choice);
    this.#host.requestUpdate();
  }

  #handleEvent({ type, target }: Event): void {
    const disclosure = (target as Element).closest('details');
    const id = disclosure?.closest<HTMLElement>('.record')?.dataset['id'];
    if (!id) return;
    this.#areHere([details]);
    this.#opened.detailed.add(id);
    // At the click it is as it was before.
    if (type === 'toggle') this.#opened.open[disclosure.open ? 'add' : 'delete'](id);
    this.#host.requestUpdate();
  }
}

const titleOf = (feed: Feed, id: string): string | undefined => {
  const found = feed.find(recordSection, id);
  return 'item' in found ? found.item.title : undefined;
};

export const createView = (host: CivicRecords): FeedListView => new RecordsView(host);
