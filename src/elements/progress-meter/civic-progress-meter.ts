import { html, nothing, type TemplateResult } from 'lit';
import { exactNumber, formatMoment, shortNumber } from '../../base/format.js';
import { joined } from '../../base/joined.js';
import { wordsIn } from '../../base/words.js';
import type { Measure } from '../../contract/measure.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import { ItemController, notesOn, type ItemHost, type ItemState } from '../../data/item-controller.js';
import { countOf, isReached, progressOf, sumOf, type Progress } from '../../data/progress.js';
import { measureSection } from '../../data/sections.js';
import { progressMeter } from '../../locales/zh-Hans/progress-meter.js';
import { shared } from '../../locales/zh-Hans/shared.js';
import type { ProgressMeterWords } from '../../locales/words.js';
import { renderSource } from '../member-card/member-details.js';
import { progressMeterStyles } from './civic-progress-meter.styles.js';
import { isOld } from './is-old.js';
import { inOrder, renderBar, renderRing, renderThermometer, trace } from './shapes.js';

/** How a measure is drawn. */
export type ProgressShape = 'bar' | 'ring' | 'thermometer' | 'figure' | 'sparkline';

type Rendered = TemplateResult | typeof nothing;
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
    const { state } = this.#item;
    return { ...notesOn(state), measures: state.status === 'ready' ? [state.item] : [] };
  }

  protected override render(): TemplateResult {
    const { state } = this.#item;
    return state.status === 'ready' ? this.#renderMeasure(state) : html`<slot></slot>`;
  }

  get #words(): ProgressMeterWords {
    return wordsIn(this.language, 'progressMeter', progressMeter);
  }

  #renderMeasure({ item: measure, feed, issues, stale }: Ready): TemplateResult {
    const { language } = this;
    const words = this.#words;
    const { label, unit, parts, minimum, asOf, period, note, history, source } = measure;
    const count = countOf(measure, issues);
    // Below the floor nothing may give the figure away: not the bar, not the parts, not the history.
    const isKept = count! < minimum!;
    const value = isKept ? NaN : (count ?? NaN);
    const progress = progressOf(measure, value);
    const isLine = !isKept && this.shape === 'sparkline' && (history?.length ?? 0) > 1;
    const old = isOld(measure) && words.old(formatMoment(asOf!, language));
    if (progress && !isKept) this.#watch(measure, value, progress);
    const end = joined(
      ' · ',
      progress && words.goal(this.#full(progress.goal, unit, shortNumber), progress.falling),
      period && words.period(formatMoment(period.from, language), period.to && formatMoment(period.to, language)),
      old || !asOf || asOf === period?.to ? '' : words.asOf(formatMoment(asOf, language)),
    );
    const way = progress && value === value ? this.#way(progress, value, unit) : '';
    return html`<div part="base" class="base ${isLine ? '' : this.shape}" lang=${feed.head.lang ?? language}>
      <p part="label" class="label" id="label">${label}</p>
      ${value === value ? this.#renderFigure(measure, value) : html`<p class="none" lang=${language}>${isKept ? words.floor(this.#full(minimum!, unit)) : words.none}</p>`}
      ${isLine ? this.#renderLine(measure) : way ? this.#renderProgress(measure, value, progress!, way) : nothing}
      ${way || end ? html`<p class="end small" lang=${language}><span>${way}</span><span>${end}</span></p>` : nothing}
      ${old ? html`<p class="small" lang=${language}>${old}</p>` : nothing}
      ${parts && value === sumOf(parts) ? html`<p class="small">${joined(' · ', ...parts.map((part) => `${part.label} ${this.#full(part.value, unit)}`))}</p>` : nothing}
      ${note && html`<p class="small">${note}</p>`} ${renderSource(source, { language, base: feed.base })}
      <p class="passed" role="status" lang=${language}>${this.#passed}</p>
      ${this.renderStale(stale)}
    </div>`;
  }

  /** A number with its unit; English sets a space before a word, Chinese none, a percent sign never has one. */
  #full(value: number, unit = '', format = exactNumber): string {
    return format(value, this.language) + (this.language === 'en' && unit && unit !== '%' ? ' ' : '') + unit;
  }

  /** How far it has come, in words. */
  #way({ share, goal, ceiling }: Progress, value: number, unit?: string): string {
    const words = this.#words;
    if (ceiling) return value > goal ? words.over(this.#full(value - goal, unit)) : words.within;
    // Cut, not rounded: 99.6 % is not the goal.
    const percent = Math.trunc(Number((share(value) * 100).toFixed(6)));
    return words[percent < 0 ? 'back' : 'done'](this.#full(Math.abs(percent), '%'));
  }

  /** Notices when a goal is reached for the first time since the page is open. */
  #watch({ id, label, unit }: Measure, value: number, { passed, falling }: Progress): void {
    const best = this.#watched?.id === id ? this.#watched.best : value;
    const furthest = passed[passed.length - 1];
    if (furthest !== undefined && !isReached(best, furthest, falling)) this.#passed = this.#words.passed(label, this.#full(furthest, unit));
    this.#watched = { id, best: isReached(value, best, falling) ? value : best };
  }

  #renderFigure({ unit = '', approx }: Measure, value: number): TemplateResult {
    const { language } = this;
    const short = shortNumber(value, language);
    const exact = exactNumber(value, language);
    // The digits large; 万 and 亿 go with the unit.
    const end = short.search(/\D*$/);
    const [before, between] = approx ? wordsIn(language, 'shared', shared).approx[approx] : ['', ''];
    const gap = language === 'en' && unit && unit !== '%' ? ' ' : '';
    return html`<data part="figure" class="figure" value=${String(value)} title=${short === exact ? nothing : exact + gap + unit}
      >${before && html`<span class="unit">${before}</span>`}${short.slice(0, end)}<span class="unit">${short.slice(end) + between + gap + unit}</span></data
    >`;
  }

  #renderProgress({ unit, baseline = 0 }: Measure, value: number, progress: Progress, way: string): Rendered {
    const { goal, passed, falling, share } = progress;
    const done = Math.min(1, Math.max(0, share(value)));
    const least = Math.min(baseline, goal);
    const most = Math.max(baseline, goal);
    const words = this.#words;
    const drawing = {
      share: done,
      percent: way,
      ticks: passed.filter((one) => one !== goal).map((one) => ({ share: share(one), label: shortNumber(one, this.language) })),
    };
    const { shape } = this;
    if (shape === 'figure') return nothing;
    return html`<svg
      part="track"
      class=${drawing.ticks.length ? 'ticks' : ''}
      role="meter"
      aria-labelledby="label"
      aria-valuemin=${least}
      aria-valuemax=${most}
      aria-valuenow=${Math.min(most, Math.max(least, value))}
      aria-valuetext=${joined(words.comma, this.#full(value, unit), words.goal(this.#full(goal, unit), falling), way)}
      viewBox=${shape === 'ring' ? '0 0 100 100' : nothing}
    >
      ${shape === 'ring' ? renderRing(drawing) : shape === 'thermometer' ? renderThermometer(drawing) : renderBar(drawing)}
    </svg>`;
  }

  #renderLine({ history, unit }: Measure): TemplateResult {
    const readings = inOrder(history);
    const name = ({ at, value }: { at: string; value: number }): string => `${formatMoment(at, this.language)} ${this.#full(value, unit, shortNumber)}`;
    return html`<svg part="track" class="line" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><path d=${trace(readings)} /></svg>
      <p class="end small" lang=${this.language}><span>${name(readings[0]!)}</span><span>${name(readings[readings.length - 1]!)}</span></p>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-meter': CivicProgressMeter;
  }
}
