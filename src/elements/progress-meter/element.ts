import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import { css } from '../../base/element/css.js';
import { hostStyles } from '../../base/element/host-styles.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import type { Measure } from '../../contract/measure.js';
import { isDistribution } from '../../contract/rules/counts.js';
import type { FeedEventMap } from '../../data/feed-controller.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import {
  ItemController,
  notesOn,
  type ItemHost,
  type ItemState,
} from '../../data/item-controller.js';
import { measureSection } from '../../data/sections.js';
import type { followSigned } from '../../data/lazy/signed-count.js';
import { progressMeterStyles } from './styles.js';
import { answersPart, shapesPart } from './meter-parts.js';
import { renderMeasure } from './render-measure.js';

/** How a measure is drawn. */
export type ProgressShape = 'bar' | 'ring' | 'thermometer' | 'figure' | 'sparkline';

/**
 * Shows how far a community has come with something that it counts. The published answers to a question of a form, which are
 * measures with `form` and `parts`, it shows as bars: the standard's five levels (GB/T 39734) as one divided bar under the share
 * of the satisfied; with how many answered, how many were asked, when and how; what is kept back is said to be.
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
  static override styles = css([hostStyles, progressMeterStyles]);
  static override properties: PropertyDeclarations = { item: {}, shape: {} };

  /** Id of the measure, or of a pledge, whose signatures are then shown. Default: the fragment of `src`. */
  declare item?: string | null;
  /**
   * `bar`, `ring`, `figure` or `sparkline`. Default `bar`; a count without a goal is a figure, one with a limit a bar, answers are
   * bars of their own. `thermometer` is the bar by an older name.
   */
  declare shape: ProgressShape;

  readonly #item = new ItemController(this, measureSection);
  /** Ids of the measures that were shown, alone and with each goal that was reached. */
  readonly #seen = new Set<string>();
  /** The goal that was reached while the page was open, in words. */
  #passed = '';

  #signed: ReturnType<typeof followSigned> | undefined;

  constructor() {
    super();
    this.shape = 'bar';
  }

  /** What few meters need. */
  protected override loadParts(): Promise<unknown> | undefined {
    const state = this.#state;
    if (state.status === 'ready') {
      const { item } = state;
      if (isDistribution(item)) return answersPart.load();
      if (/ring|line/.test(this.shape) || item.steps || item.better) return shapesPart.load();
    } else if (state.status === 'failed' && state.feed && !this.#signed)
      return loadOptional(import('../../data/lazy/signed-count.js'), ({ followSigned }) => {
        this.#signed = followSigned(this);
      });
    return undefined;
  }

  protected override editorNotes(): EditorNotes {
    return notesOn(this.#state);
  }

  protected override render(): TemplateResult {
    const { language, shape } = this;
    const state = this.#state;
    if (state.status !== 'ready') return html`<slot></slot>`;
    const { item } = state;
    const watch = (reached: number | undefined, words: () => string): string => {
      const key = `${item.id} ${reached}`;
      if (reached !== undefined && this.#seen.has(item.id) && !this.#seen.has(key))
        this.#passed = words();
      this.#seen.add(item.id).add(key);
      return this.#passed;
    };
    return renderMeasure(
      this,
      state,
      language,
      shape,
      watch,
      isDistribution(item) && answersPart.module?.renderAnswers(this, state, language),
    );
  }

  /** A measure, or how many have signed a pledge. */
  get #state(): ItemState<Measure> {
    const { state } = this.#item;
    return this.#signed?.(state) ?? state;
  }
}

/** The events of `<civic-progress-meter>` by name. */
export type CivicProgressMeterEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-meter': CivicProgressMeter;
  }
}
