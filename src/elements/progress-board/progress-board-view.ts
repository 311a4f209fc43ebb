import type { TemplateResult } from 'lit';
import { headingLevel } from '../../base/heading-level.js';
import { joined } from '../../base/joined.js';
import type { Issue } from '../../contract/issue.js';
import type { Measure } from '../../contract/measure.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import type { Feed, FeedItem } from '../../data/feed.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import type { FeedListHost, FeedListView, Kit } from '../feed/feed-list-view.js';
import type { ProgressShape } from '../progress-meter/civic-progress-meter.js';
import { ledgerOf, selectMeasures, type Ledger } from './select-measures.js';

export { progressBoardStyles as styles } from './progress-board-styles.js';

interface Host extends FeedListHost {
  readonly group?: string | null;
  readonly member?: string | null;
  readonly items?: string | null;
  readonly shape: ProgressShape;
}

/** The lines of a board, and what is said once for all of them. */
export class View implements FeedListView {
  readonly #kit: Kit;
  readonly #host: Host;
  #shown: { readonly feed: Feed; readonly filter: string } | undefined;
  #measures: readonly Measure[] = [];
  #ledger: Ledger | undefined;
  #lines: readonly FeedItem<Measure>[] = [];
  #issues: Issue[] = [];

  constructor(kit: Kit, host: Host) {
    this.#kit = kit;
    this.#host = host;
  }

  get #ids(): readonly string[] {
    return this.#host.items?.match(/\S+/g) ?? [];
  }

  update(feed: Feed): void {
    const { group, member } = this.#host;
    const items = this.#ids;
    const filter = JSON.stringify([group, member, items]);
    if (this.#shown?.feed === feed && this.#shown.filter === filter) return;
    const kit = this.#kit;
    this.#shown = { feed, filter };
    this.#issues = [...feed.issues];
    this.#measures = selectMeasures(kit, feed, { group, member, items }, this.#issues);
    this.#ledger = ledgerOf(kit, feed, this.#measures, this.#issues);
    this.#lines = this.#ledger.lines.map((line) => new kit.FeedItem(feed, line));
  }

  editorNotes(feed: Feed): EditorNotes {
    const missing = this.#ids.find((id) => !this.#measures.some((measure) => measure.id === id));
    const problem = missing ? ({ code: 'item-missing', id: missing } as const) : undefined;
    return { problem, issues: this.#issues, feed, items: this.#measures };
  }

  render(feed: Feed, stale: HTMLElement | undefined): TemplateResult | undefined {
    const ledger = this.#ledger;
    if (!ledger || this.#lines.length === 0) return undefined;
    const { html, nothing } = this.#kit;
    const { language, shape, headingLevel: level } = this.#host;
    return html`<section
      part="base"
      class="base"
      lang=${feed.head.lang ?? language}
      aria-labelledby=${ledger.heading ? 'heading' : nothing}
    >
      ${ledger.heading ? html`<p part="heading" id="heading" role="heading" aria-level=${headingLevel(level)}>${ledger.heading}</p>` : nothing}
      <ul part="list" class="list" role="list">
        ${this.#lines.map((line) => html`<li><civic-progress-meter .data=${line} .shape=${shape}></civic-progress-meter></li>`)}
      </ul>
      ${this.#renderFoot(ledger, feed.base)} ${stale}
    </section>`;
  }

  /** What all lines have in common: when it was counted, and who published it. */
  #renderFoot({ asOf, period, source }: Ledger, base: string): TemplateResult {
    const { html, nothing, formatMoment, wordsIn, renderSource } = this.#kit;
    const { language, kept } = this.#host;
    const words = wordsIn(language, 'progressMeter', progressMeter);
    const date = (moment?: string): string => (moment ? formatMoment(moment, language) : '');
    const when = joined(
      ' · ',
      period && words.period(date(period.from), date(period.to)),
      asOf && asOf !== period?.to ? words.asOf(date(asOf)) : '',
    );
    return html`${when ? html`<p class="small" lang=${language}>${when}</p>` : nothing}
    ${renderSource(kept, source, { language, base })}`;
  }
}
