import type { PropertyDeclarations } from 'lit';
import type { FeedEventMap } from '../../data/feed-controller.js';
import { FeedList, type FeedListModule } from '../feed/feed-list.js';
import type { MemberCardVariant } from '../member-card/element.js';

/**
 * Lists members of a feed: all, those that fit a filter, or those of a newspaper's series.
 *
 * @summary The people and units of a community, as a list with search or as a newspaper's spread.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart list - The grid; one for every sixty cards.
 * @csspart search - The search box with its label.
 * @cssproperty [--civic-column] - Least width of a column. Default 20em.
 */
export class CivicMemberList extends FeedList {
  static override properties: PropertyDeclarations = {
    kind: {},
    organisation: {},
    post: {},
    tag: {},
    series: {},
    variant: {},
    search: {},
    by: {},
  };

  /** `person` or `organisation`. Default: both. */
  declare kind?: string | null;
  /** Shows members whose organisation has these words in it. */
  declare organisation?: string | null;
  /** Shows members whose role has these words in it. */
  declare post?: string | null;
  /** Shows members that carry this tag. */
  declare tag?: string | null;
  /** Id of a series: its title and note above, its members in its order. */
  declare series?: string | null;

  /**
   * Variant of the cards: `compact`, `card` or `feature`. Or `honours`: who was honoured, by year and title. Or `directory`: the
   * services of a neighbourhood, with what is open now. Default `card`.
   */
  declare variant: MemberCardVariant | 'honours' | 'directory';

  /** `area`: the areas of the feed instead, with who sees to each, and a box that finds one's own by its building. */
  declare by?: 'area' | null;

  /** `on`, `off` or `auto`: where there are more than twelve members. Default `auto`. */
  declare search: 'on' | 'off' | 'auto';

  constructor() {
    super();
    this.variant = 'card';
    this.search = 'auto';
  }

  protected override loadView(): Promise<FeedListModule> {
    return import('./lazy/view.js');
  }
}

/** The events of `<civic-member-list>` by name. */
export type CivicMemberListEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-member-list': CivicMemberList;
  }
}
