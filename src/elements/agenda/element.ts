import type { PropertyDeclarations } from 'lit';
import { itemIdOf } from '../../data/address.js';
import type { FeedEventMap } from '../../data/feed-controller.js';
import { FeedList, type FeedListModule } from '../feed/feed-list.js';

/** What is listed: events together with the posts to help at, or one of them alone. */
export type AgendaVariant = 'all' | 'events' | 'posts';

/**
 * Lists what takes place in a community and where people can help: by day or as a month, with free places, changes of time
 * and cancellations, filters that a link keeps, and files for calendars.
 *
 * @summary What takes place, when and where, and all posts that can still be taken.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart views - The buttons for list and month.
 * @csspart filters - The boxes to choose by.
 * @csspart month - The month as a grid.
 * @csspart day - What takes place on one day.
 * @csspart event - One event or post.
 * @csspart title - Its title.
 * @csspart details - The disclosure with what else is known.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-display-font] - Font of titles and figures. Default: the page's own.
 */
export class CivicAgenda extends FeedList {
  static override properties: PropertyDeclarations = {
    item: {},
    variant: {},
    view: {},
    kind: {},
    organiser: {},
    area: {},
    filters: {},
    calendar: {},
    jsonLd: { type: Boolean, attribute: 'json-ld' },
  };

  /** Id of the one event to show, whole. Default: the fragment of `src`, else all. */
  declare item?: string | null;
  /** `all`, `events` or `posts`. Default `all`. */
  declare variant?: AgendaVariant | null;
  /** `list` or `month`: what is shown until a reader chooses. Default `list`. */
  declare view?: 'list' | 'month' | null;
  /** Shows events of this kind (`meeting`, or a `category` of the feed), or `post`. */
  declare kind?: string | null;
  /** Shows what this member or office organises, by its name. */
  declare organiser?: string | null;
  /** Shows what takes place in this area. */
  declare area?: string | null;
  /** `on`, `off`, or `auto`: where there are more than eight entries. What readers choose stands in the page's address. Default `auto`. */
  declare filters?: 'on' | 'off' | 'auto' | null;
  /** Address of an iCalendar file of the agenda, as a collector gives it, that readers can subscribe to. */
  declare calendar?: string | null;
  /** Describes the event for search engines, in the page. Default false. */
  declare jsonLd?: boolean;

  /** With what it shows nearly always: one after the other they would each wait for a slow network. */
  protected override async loadView(): Promise<FeedListModule> {
    const shown = itemIdOf(this) ? import('./lazy/details.js') : import('./lazy/list.js');
    const [view] = await Promise.all([import('./lazy/view.js'), shown]);
    return view;
  }
}

/** The events of `<civic-agenda>` by name. */
export type CivicAgendaEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-agenda': CivicAgenda;
  }
}
