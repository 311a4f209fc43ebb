import type { PropertyDeclarations } from 'lit';
import { itemIdOf } from '../../data/address.js';
import type { FeedEventMap } from '../../data/feed-controller.js';
import { FeedList, type FeedListModule } from '../feed/feed-list.js';

/** What is listed, and how: problems, projects with their pictures and money, needs and offers, decisions of meetings. */
export type RecordsVariant = 'cases' | 'ledger' | 'match' | 'decisions';

/**
 * Lists what has a state and a history: problems from report to solution, projects before and after, needs and offers that
 * are claimed, decisions with what became of them.
 *
 * @summary Problems, projects, needs and decisions of a community: where they stand and what was done.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart counts - How many there are of each state.
 * @csspart filters - The boxes to choose by.
 * @csspart list - The list; one for every twenty records.
 * @csspart record - One record.
 * @csspart title - Its title.
 * @csspart photos - A pair of pictures, or one.
 * @csspart details - The disclosure with its history.
 * @csspart table - The table of a ledger.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-display-font] - Font of titles and figures. Default: the page's own.
 */
export class CivicRecords extends FeedList {
  static override properties: PropertyDeclarations = {
    item: {},
    variant: {},
    status: {},
    category: {},
    area: {},
    year: {},
    filters: {},
  };

  /** Id of the one record to show, whole. Default: the fragment of `src`, else all. */
  declare item?: string | null;
  /** `cases`, `ledger`, `match` or `decisions`. Default `cases`. */
  declare variant?: RecordsVariant | null;
  /** Shows records in this state. */
  declare status?: string | null;
  /** Shows records of this category. */
  declare category?: string | null;
  /** Shows records of this area. */
  declare area?: string | null;
  /** Shows records of this year. */
  declare year?: string | null;
  /** `on`, `off`, or `auto`: where there are more than eight records. What readers choose stands in the page's address. Default `auto`. */
  declare filters?: 'on' | 'off' | 'auto' | null;

  /** With what it shows nearly always: one after the other they would each wait for a slow network. */
  protected override async loadView(): Promise<FeedListModule> {
    const shown = itemIdOf(this) ? import('./lazy/details.js') : import('./lazy/lists.js');
    const [view] = await Promise.all([import('./lazy/view.js'), shown]);
    return view;
  }
}

/** The events of `<civic-records>` by name. */
export type CivicRecordsEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-records': CivicRecords;
  }
}
