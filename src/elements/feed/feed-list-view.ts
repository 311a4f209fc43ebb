import type { TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Feed } from '../../data/feed.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';

/** What a view draws from. */
export interface FeedListContext {
  readonly feed: Feed;
  readonly language: Language;
  /** Says that this is an older copy, where it is one. */
  readonly stale: unknown;
}

/** Selects items of a feed for a list or a board, and renders them. */
export interface FeedListView {
  /** Before each render: follows the feed and the element's properties. */
  update(feed: Feed): void;
  /** @returns nothing where there is nothing to show. */
  render(context: FeedListContext): TemplateResult | undefined;
  /** After each render. */
  rendered?(): void;
  editorNotes(feed: Feed): EditorNotes;
}
