import type { TemplateResult } from 'lit';
import type { EditorNotes } from '../../data/editor-notes.js';
import type { Feed } from '../../data/feed.js';
import type { FeedListHost, FeedListView, Kit } from '../feed/feed-list-view.js';
import type { MemberCardVariant } from '../member-card/civic-member-card.js';
import { type MemberFilter } from './select-members.js';
export { memberListStyles as styles } from './member-list-styles.js';
interface Host extends FeedListHost, MemberFilter {
    readonly variant: MemberCardVariant;
    readonly search: string;
}
/** The members of a list: taken from the feed as they are needed, in groups, frame by frame. */
export declare class View implements FeedListView {
    #private;
    constructor(kit: Kit, host: Host);
    update(feed: Feed): void;
    drawn(): void;
    editorNotes(feed: Feed): EditorNotes;
    render(feed: Feed, stale: HTMLElement | undefined): TemplateResult | undefined;
}
