import type { TemplateResult } from 'lit';
import type { EditorNotes } from '../../data/editor-notes.js';
import type { Feed } from '../../data/feed.js';
import type { FeedListHost, FeedListView, Kit } from '../feed/feed-list-view.js';
import type { ProgressShape } from '../progress-meter/civic-progress-meter.js';
export { progressBoardStyles as styles } from './progress-board-styles.js';
interface Host extends FeedListHost {
    readonly group?: string | null;
    readonly member?: string | null;
    readonly items?: string | null;
    readonly shape: ProgressShape;
}
/** The lines of a board, and what is said once for all of them. */
export declare class View implements FeedListView {
    #private;
    constructor(kit: Kit, host: Host);
    update(feed: Feed): void;
    editorNotes(feed: Feed): EditorNotes;
    render(feed: Feed, stale: HTMLElement | undefined): TemplateResult | undefined;
}
