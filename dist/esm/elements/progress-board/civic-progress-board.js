import { FeedList } from '../feed/feed-list.js';
/**
 * Sets several measures of a feed side by side, as a newspaper prints a ledger.
 *
 * @summary A group of counts in columns, with what they have in common said once.
 * @slot - Shown without script, while the data loads and when there is none.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart heading - The heading: the group.
 * @csspart list - The list.
 * @cssproperty [--civic-column] - Least width of a column. Default 11em.
 * @cssproperty [--civic-display-font] - Font of heading and figures. Default: the page's own.
 */
export class CivicProgressBoard extends FeedList {
    static { this.properties = {
        group: {},
        member: {},
        items: {},
        shape: {},
    }; }
    constructor() {
        super();
        this.shape = 'bar';
    }
    static { this.load = () => import('./progress-board-view.js'); }
}
