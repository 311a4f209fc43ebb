import { html, nothing, type TemplateResult } from 'lit';
import { exactNumber, formatMoment, shortNumber } from '../../base/format.js';
import { joined } from '../../base/joined.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import type { Measure } from '../../contract/measure.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { ItemController, notesOn, type ItemHost, type ItemState } from '../../data/item-controller.js';
import { countOf, isOld, progressOf, shareOf, sumOf, type Progress } from '../../data/progress.js';
import { measureSection } from '../../data/sections.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import { shared } from '../../locales/zh-Hans/shared.js';
import type { ProgressMeterWords } from '../../locales/words.js';
import { renderSource } from '../member-card/member-details.js';
import { progressMeterStyles } from './civic-progress-meter.styles.js';
import { renderBar, renderRing, type Tick } from './shapes.js';

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
  /** Ids of measures that were shown, and with each the goals that were reached. */
  readonly #seen = new Set<string>();
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
    const { label, unit, minimum, note, history = [], source } = measure;
    const count = countOf(measure, issues);
    // Below the floor nothing may give the figure away: not the bar, not the parts, not the history.
    const isKept = count! < minimum!;
    const value = isKept ? undefined : count;
    const progress = progressOf(measure, value ?? NaN);
    const way = progress && value !== undefined ? this.#way(progress, value, unit) : '';
    if (way) this.#watch(measure, progress!.passed);
    const line = !isKept && shape === 'sparkline' && history[1];
    if (line) void optional(import('./history-line.js'), ({ drawHistory }) => drawHistory(this.renderRoot.querySelector('.line'), history, this.#gap(unit), language));
    return html`<div part="base" class="base ${way && shape}" lang=${feed.head.lang ?? language}>
      <p part="label" class="label" id="label">${label}</p>
      ${value === undefined ? html`<p lang=${language}>${isKept ? this.#words.floor(this.#full(minimum!, unit)) : this.#words.none}</p>` : this.#renderFigure(measure, value)}
      ${line ? html`<div class="line"></div>` : way && shape !== 'figure' ? this.#renderProgress(value!, progress!, way, unit) : nothing}
      <p class="end small" lang=${language}><span>${way}</span><span>${this.#end(measure, progress)}</span></p>
      ${[value !== undefined && this.#parts(measure, value), note].map((text) => text && html`<p class="small">${text}</p>`)}
      ${renderSource(source, { language, base: feed.base })}
      <p class="passed" role="status" lang=${language}>${this.#passed}</p>
      ${this.renderStale(stale)}
    </div>`;
  }

  /** A unit after its number: English sets a space before a word, Chinese none, a percent sign never has one. */
  #gap(unit = ''): string {
    return (this.language === 'en' && unit && unit !== '%' ? ' ' : '') + unit;
  }

  /** A number with its unit. */
  #full(value: number, unit?: string, format = exactNumber): string {
    return format(value, this.language) + this.#gap(unit);
  }

  /** How far it has come, in words. */
  #way(progress: Progress, value: number, unit?: string): string {
    const words = this.#words;
    const { goal, from, falling } = progress;
    if (falling && goal > from) return value > goal ? words.over(this.#full(value - goal, unit)) : words.within;
    // Cut, not rounded: 99.6 % is not the goal. What is added makes up for binary fractions.
    const percent = Math.floor(shareOf(value, progress) * 100 + 1e-9);
    return words[percent < 0 ? 'back' : 'done'](this.#full(Math.abs(percent), '%'));
  }

  /** The goal, and when it was counted. */
  #end({ unit, asOf, staleAfter, period }: Measure, progress?: Progress): string {
    const words = this.#words;
    const date = (moment?: string): string => (moment ? formatMoment(moment, this.language) : '');
    return joined(
      ' · ',
      progress && words.goal(this.#full(progress.goal, unit, shortNumber), progress.falling),
      period && words.period(date(period.from), date(period.to)),
      asOf && (isOld(asOf, staleAfter) ? words.old : asOf === period?.to ? joined : words.asOf)(date(asOf)),
    );
  }

  /** The parts, where they add up to what is shown. */
  #parts({ parts, unit }: Measure, value: number): string {
    return parts && sumOf(parts) === value ? joined(' · ', ...parts.map((part) => `${part.label} ${this.#full(part.value, unit)}`)) : '';
  }

  /** Notices when a goal is reached that was not yet when the page was opened. */
  #watch({ id, label, unit }: Measure, passed: readonly number[]): void {
    const last = passed[passed.length - 1];
    const key = `${id} ${last}`;
    if (last !== undefined && this.#seen.has(id) && !this.#seen.has(key)) this.#passed = this.#words.passed(label, this.#full(last, unit));
    this.#seen.add(id).add(key);
  }

  #renderFigure({ unit, approx }: Measure, value: number): TemplateResult {
    const { language } = this;
    const short = shortNumber(value, language);
    const exact = exactNumber(value, language);
    // The digits large; 万 and 亿 go with the unit.
    const end = short.search(/\D*$/);
    const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
    return html`<data part="figure" class="figure" value=${value} title=${short === exact ? nothing : exact + this.#gap(unit)}
      ><span class="unit">${before}</span>${short.slice(0, end)}<span class="unit">${short.slice(end) + between + this.#gap(unit)}</span></data
    >`;
  }

  #renderProgress(value: number, progress: Progress, way: string, unit?: string): TemplateResult {
    const words = this.#words;
    const { from, goal, passed, falling } = progress;
    const [least, most] = goal < from ? [goal, from] : [from, goal];
    const shown = Math.min(most, Math.max(least, value));
    const done = shareOf(shown, progress);
    return html`<svg
      part="track"
      role="meter"
      aria-labelledby="label"
      aria-valuemin=${least}
      aria-valuemax=${most}
      aria-valuenow=${shown}
      aria-valuetext=${joined(words.comma, this.#full(value, unit), words.goal(this.#full(goal, unit), falling), way)}
      class=${passed[1] ? 'ticks' : ''}
    >
      ${this.shape === 'ring' ? renderRing(done, way) : renderBar(done, passed.filter((one) => one !== goal).map((one): Tick => [shareOf(one, progress), shortNumber(one, this.language)]))}
    </svg>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-meter': CivicProgressMeter;
  }
}
