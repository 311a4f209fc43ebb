import { html, nothing, type TemplateResult } from 'lit';
import { exactNumber, formatMoment, shortNumber } from '../../base/format.js';
import { joined } from '../../base/joined.js';
import { wordsIn } from '../../base/words.js';
import type { Measure } from '../../contract/measure.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import {
  ItemController,
  notesOn,
  type ItemHost,
  type ItemState,
} from '../../data/item-controller.js';
import {
  countOf,
  isOld,
  isReached,
  progressOf,
  shareOf,
  sumOf,
  type Progress,
} from '../../data/progress.js';
import { measureSection } from '../../data/sections.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import { shared } from '../../locales/zh-Hans/shared.js';
import type { ProgressMeterWords } from '../../locales/words.js';
import { renderSource } from '../member-card/member-details.js';
import { progressMeterStyles } from './civic-progress-meter.styles.js';
import { renderBar, renderLine, renderRing, type Tick } from './shapes.js';

/** How a measure is drawn. */
export type ProgressShape = 'bar' | 'ring' | 'thermometer' | 'figure' | 'sparkline';

type Ready = Extract<ItemState<Measure>, { status: 'ready' }>;

/**
 * Shows how far a community has come with something that it counts.
 *
 * @summary A count with its goal: households visited, homes renovated, problems solved.
 * @slot - Shown without script, while the data loads and when there is none: a link or a line of text.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart label - What is counted.
 * @csspart figure - The number with its unit.
 * @csspart track - The drawing.
 * @csspart bar - What is filled of it.
 * @cssproperty [--civic-accent] - The one accent. Default: a deep red mixed from the text colour.
 * @cssproperty [--civic-font-size] - Default: the page's own, at least 14px.
 * @cssproperty [--civic-display-font] - Font of the figure. Default: the page's own.
 */
export class CivicProgressMeter extends FeedElement implements ItemHost {
  static override styles = [FeedElement.styles, progressMeterStyles];
  static override properties = { ...FeedElement.properties, item: {}, shape: {} };

  /** Id of the measure. Default: the fragment of `src`. */
  declare item?: string | null;
  /** `bar`, `ring`, `thermometer`, `figure` or `sparkline`. Default `bar`; a count without a goal is a figure. */
  declare shape: ProgressShape;

  readonly #item = new ItemController(this, measureSection, this.announceState);
  /** The measure that was shown last, and the best that was seen of it. */
  #watched: { readonly id: string; readonly best: number } | undefined;
  /** The goal that was reached while the page was open, in words. */
  #passed = '';

  constructor() {
    super();
    this.shape = 'bar';
  }

  protected override editorNotes(): EditorNotes {
    return notesOn(this.#item.state);
  }

  protected override render(): TemplateResult {
    const { state } = this.#item;
    return state.status === 'ready' ? this.#renderMeasure(state) : html`<slot></slot>`;
  }

  get #words(): ProgressMeterWords {
    return wordsIn(this.language, 'progressMeter', progressMeter);
  }

  #renderMeasure({ item: measure, feed, issues, stale }: Ready): TemplateResult {
    const { language, shape } = this;
    const words = this.#words;
    const {
      label,
      unit,
      approx,
      parts,
      minimum,
      asOf,
      period,
      note,
      history = [],
      source,
    } = measure;
    const count = countOf(measure, issues);
    // Below the floor nothing may give the figure away: not the bar, not the parts, not the history.
    const isKept = count! < minimum!;
    const value = isKept ? undefined : count;
    const progress = progressOf(measure, value ?? NaN);
    const way = progress && value !== undefined ? this.#way(progress, value, unit) : '';
    if (way) this.#watch(measure, value!, progress!);
    const date = (moment?: string): string => (moment ? formatMoment(moment, language) : '');
    const end = joined(
      ' · ',
      progress && words.goal(this.#full(progress.goal, unit, shortNumber), progress.falling),
      period && words.period(date(period.from), date(period.to)),
      asOf &&
        (isOld(measure) ? words.old : asOf === period?.to ? () => '' : words.asOf)(date(asOf)),
    );
    const short =
      value === undefined
        ? isKept
          ? words.floor(this.#full(minimum!, unit))
          : words.none
        : shortNumber(value, language);
    const exact = value === undefined ? short : exactNumber(value, language);
    // The digits large; 万 and 亿 go with the unit.
    const digits = value === undefined ? 0 : short.search(/\D*$/);
    const [before, between] = (value !== undefined &&
      approx &&
      wordsIn(language, 'shared', shared).approx[approx]) || ['', ''];
    return html`<div part="base" class="base ${way && shape}" lang=${feed.head.lang ?? language}>
      <p part="label" class="label" id="label">${label}</p>
      <data
        part="figure"
        class="figure"
        value=${value ?? nothing}
        title=${short === exact ? nothing : exact + this.#gap(unit)}
        ><span class="unit">${before}</span>${short.slice(0, digits)}<span class="unit"
          >${short.slice(digits) + (value === undefined ? '' : between + this.#gap(unit))}</span
        ></data
      >
      ${shape === 'sparkline' && !isKept && history.length > 1 ? this.#renderHistory(measure) : way && shape !== 'figure' ? this.#renderProgress(value!, progress!, way, unit) : nothing}
      <p class="end small" lang=${language}><span>${way}</span><span>${end}</span></p>
      ${[parts && value === sumOf(parts) && joined(' · ', ...parts.map((part) => `${part.label} ${this.#full(part.value, unit)}`)), note].map((text) => text && html`<p class="small">${text}</p>`)}
      ${renderSource(source, { language, base: feed.base })}
      <p class="passed" role="status" lang=${language}>${this.#passed}</p>
      ${this.renderStale(stale)}
    </div>`;
  }

  /** A unit after its number: English sets a space before a word, Chinese none, a percent sign never has one. */
  readonly #gap = (unit = ''): string =>
    (this.language === 'en' && unit && unit !== '%' ? ' ' : '') + unit;

  /** A number with its unit. */
  #full(value: number, unit?: string, format = exactNumber): string {
    return format(value, this.language) + this.#gap(unit);
  }

  /** How far it has come, in words. */
  #way(progress: Progress, value: number, unit?: string): string {
    const words = this.#words;
    const { goal, from, falling } = progress;
    if (falling && goal > from)
      return value > goal ? words.over(this.#full(value - goal, unit)) : words.within;
    // Cut, not rounded: 99.6 % is not the goal.
    const percent = Math.trunc(Number((shareOf(value, progress) * 100).toFixed(6)));
    return words[percent < 0 ? 'back' : 'done'](this.#full(Math.abs(percent), '%'));
  }

  /** Notices when a goal is reached for the first time since the page is open. */
  #watch({ id, label, unit }: Measure, value: number, { passed, falling }: Progress): void {
    const best = this.#watched?.id === id ? this.#watched.best : value;
    const furthest = passed[passed.length - 1];
    if (furthest !== undefined && !isReached(best, furthest, falling))
      this.#passed = this.#words.passed(label, this.#full(furthest, unit));
    this.#watched = { id, best: isReached(value, best, falling) ? value : best };
  }

  #renderProgress(value: number, progress: Progress, way: string, unit?: string): TemplateResult {
    const words = this.#words;
    const { from, goal, passed, falling } = progress;
    const [least, most] = goal < from ? [goal, from] : [from, goal];
    const shown = Math.min(most, Math.max(least, value));
    const done = shareOf(shown, progress);
    const isRing = this.shape === 'ring';
    return html`<svg
      part="track"
      role="meter"
      aria-labelledby="label"
      aria-valuemin=${least}
      aria-valuemax=${most}
      aria-valuenow=${shown}
      aria-valuetext=${joined(words.comma, this.#full(value, unit), words.goal(this.#full(goal, unit), falling), way)}
      viewBox=${isRing ? '0 0 100 100' : nothing}
      class=${passed[1] ? 'ticks' : ''}
    >
      ${
        isRing
          ? renderRing(done, way)
          : renderBar(
              done,
              passed
                .filter((one) => one !== goal)
                .map((one): Tick => [shareOf(one, progress), shortNumber(one, this.language)]),
            )
      }
    </svg>`;
  }

  #renderHistory({ history, unit }: Measure): TemplateResult {
    const readings = [...history!].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
    const ends = [readings[0]!, readings[readings.length - 1]!];
    return html`${renderLine(readings)}
      <p class="end small" lang=${this.language}>
        ${ends.map(({ at, value }) => html`<span>${formatMoment(at, this.language)} ${this.#full(value, unit, shortNumber)}</span>`)}
      </p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-meter': CivicProgressMeter;
  }
}
