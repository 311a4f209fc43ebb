import { html, nothing, type TemplateResult } from 'lit';
import { formatMoment } from '../../../base/text/format.js';
import { headingLevel } from '../../../base/element/dom.js';
import type { Language } from '../../../base/text/language.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Issue } from '../../../contract/issue.js';
import type { Measure } from '../../../contract/measure.js';
import { isDistribution } from '../../../contract/rules/counts.js';
import type { EditorNotes } from '../../../data/lazy/editor-notes.js';
import type { Feed } from '../../../data/feed.js';
import { progressMeter } from '../../../locales/zh-Hans/progress-meter.js';
import type { FeedListContext, FeedListView } from '../../feed/feed-list.js';
import { renderSource } from '../../feed/source-line.js';
import type { CivicProgressBoard } from '../element.js';
import { answersPart } from '../../progress-meter/meter-parts.js';
import { ledgerOf, selectMeasures, type Ledger } from './select-measures.js';

export { progressBoardStyles as styles } from './styles.js';

/** Renders the lines of a board, and once what all of them have in common. */
class ProgressBoardView implements FeedListView {
  readonly #host: CivicProgressBoard;
  #shown: { readonly feed: Feed; readonly filter: string } | undefined;
  #measures: readonly Measure[] = [];
  #ledger: Ledger | undefined;
  #issues: Issue[] = [];

  constructor(host: CivicProgressBoard) {
    this.#host = host;
  }

  update(feed: Feed): void {
    const { group, member } = this.#host;
    const items = this.#ids;
    const filter = JSON.stringify([group, member, items]);
    if (this.#shown?.feed === feed && this.#shown.filter === filter) return;
    this.#shown = { feed, filter };
    this.#issues = [...feed.issues];
    this.#measures = selectMeasures(feed, { group, member, items }, this.#issues);
    this.#ledger = ledgerOf(feed, this.#measures, this.#issues);
  }

  load(feed: Feed): Promise<unknown> | undefined {
    this.update(feed);
    return this.#measures.some(isDistribution) ? answersPart.load() : undefined;
  }

  editorNotes(feed: Feed): EditorNotes {
    const missing = this.#ids.find((id) => !this.#measures.some((measure) => measure.id === id));
    const problem = missing ? ({ code: 'item-missing', id: missing } as const) : undefined;
    return { problem, issues: this.#issues, feed, items: this.#measures };
  }

  render({ feed, language, stale }: FeedListContext): TemplateResult | undefined {
    const ledger = this.#ledger;
    if (!ledger?.lines.length) return undefined;
    const { shape, headingLevel: level } = this.#host;
    return html`<section
      part="base"
      class="base"
      lang=${feed.head.lang ?? language}
      aria-labelledby=${ledger.heading ? 'heading' : nothing}
    >
      ${ledger.heading ? html`<p part="heading" id="heading" role="heading" aria-level=${headingLevel(level)}>${ledger.heading}</p>` : nothing}
      <ul
        part="list"
        class=${this.#measures.some(isDistribution) ? 'list wide' : 'list'}
        role="list"
      >
        ${ledger.lines.map((line) => html`<li><civic-progress-meter lang=${language} .data=${line} .shape=${shape}></civic-progress-meter></li>`)}
      </ul>
      ${this.#renderFoot(ledger, feed, language)} ${stale}
    </section>`;
  }

  /** What all lines have in common: how people were asked, when it was counted, and who published it. */
  #renderFoot(
    { asOf, note, period, source }: Ledger,
    feed: Feed,
    language: Language,
  ): TemplateResult {
    const words = wordsIn(language, 'progressMeter', progressMeter);
    const date = (moment?: string): string => (moment ? formatMoment(moment, language) : '');
    const when = joinPresent(
      dot,
      period && words.period(date(period.from), date(period.to)),
      asOf && asOf !== period?.to ? words.asOf(date(asOf)) : '',
    );
    const answers = this.#measures.filter(isDistribution);
    return html`${answersPart.module?.renderMethod(feed, answers, note, language)}
    ${when ? html`<p class="small" lang=${language}>${when}</p>` : nothing}
    ${renderSource(source, { language, base: feed.base })}`;
  }

  get #ids(): readonly string[] {
    return this.#host.items?.match(/\S+/g) ?? [];
  }
}

export const createView = (host: CivicProgressBoard): FeedListView => new ProgressBoardView(host);
