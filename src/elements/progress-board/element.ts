import type { PropertyDeclarations } from 'lit';
import type { FeedEventMap } from '../../data/feed-controller.js';
import { FeedList, type FeedListModule } from '../feed/feed-list.js';
import type { ProgressShape } from '../progress-meter/element.js';

/**
 * Sets several measures of a feed side by side, as a newspaper prints a ledger. Of the answers to the questions of a form it says
 * once, under them, how people were asked and what is kept back.
 *
 * @summary A group of counts in columns, with what they have in common said once.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart heading - The heading: the group.
 * @csspart list - The list.
 * @cssproperty [--civic-column] - Least width of a column. Default 9.5em: two on a phone; with answers to questions 20em.
 * @cssproperty [--civic-display-font] - Font of heading and figures. Default: the page's own.
 */
export class CivicProgressBoard extends FeedList {
  static override properties: PropertyDeclarations = {
    group: {},
    member: {},
    items: {},
    shape: {},
  };

  /** Shows measures of this group. */
  declare group?: string | null;
  /** Shows measures of the member with this id. */
  declare member?: string | null;

  /** Ids of the measures to show, in this order, with spaces between them. */
  declare items?: string | null;

  /** Shape of the meters: `bar`, `ring`, `thermometer`, `figure` or `sparkline`. Default `bar`. */
  declare shape: ProgressShape;

  constructor() {
    super();
    this.shape = 'bar';
  }

  protected override loadView(): Promise<FeedListModule> {
    return import('./lazy/view.js');
  }
}

/** The events of `<civic-progress-board>` by name. */
export type CivicProgressBoardEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-progress-board': CivicProgressBoard;
  }
}
