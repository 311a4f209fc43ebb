import { FeedList } from '../feed/feed-list.js';
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
    static { this.properties = {
        kind: {},
        organisation: {},
        post: {},
        tag: {},
        series: {},
        variant: {},
        search: {},
    }; }
    constructor() {
        super();
        this.variant = 'card';
        this.search = 'auto';
    }
    static { this.load = () => import('./member-list-view.js'); }
}
