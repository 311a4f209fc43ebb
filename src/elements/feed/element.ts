import { ContextProvider } from '@lit/context';
import { html, nothing, type TemplateResult } from 'lit';
import { hostStyles } from '../../base/element/host-styles.js';
import { feedContext, FeedController, type FeedEventMap } from '../../data/feed-controller.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';
import { FeedElement } from '../../data/feed-element.js';
import type { FeedState } from '../../data/feed-store.js';
import { renderStale } from './stale-line.js';

/**
 * Reads one feed for all the elements inside it.
 *
 * @summary One fetch, shared by every element inside.
 * @slot - The page, with the elements that take their items from this feed.
 * @event {CustomEvent<CivicDataDetail>} civic-data - The feed was read, or read anew with a change.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - The feed could not be read and no copy is known.
 */
export class CivicFeed extends FeedElement {
  static override styles = hostStyles;

  readonly #feed = new FeedController(this, undefined);
  readonly #provider = new ContextProvider(this, {
    context: feedContext,
    initialValue: { status: 'waiting' },
  });

  /** It shows nothing of its own, and the elements inside wait for it. */
  protected override get needsFrameBudget(): boolean {
    return false;
  }

  protected override editorNotes(): EditorNotes {
    const { state } = this.#feed;
    return state.status === 'failed'
      ? { problem: state.problem, issues: [] }
      : { issues: state.status === 'ready' ? state.feed.issues : [] };
  }

  protected override render(): TemplateResult {
    const { state } = this.#feed;
    this.#provide(state);
    const stale = state.status === 'ready' ? state.stale : undefined;
    return html`<slot></slot
      >${stale ? html`<div class="base">${renderStale(stale, this.language)}</div>` : nothing}`;
  }

  #provide(state: FeedState): void {
    const given = this.#provider.value;
    // Without `stale`: that this is an older copy is said once here, not by every element inside.
    if (state.status !== 'ready') this.#provider.setValue(state);
    else if (given.status !== 'ready' || given.feed !== state.feed)
      this.#provider.setValue({ status: 'ready', feed: state.feed });
  }
}

/** The events of `<civic-feed>` by name. */
export type CivicFeedEventMap = FeedEventMap;

declare global {
  interface HTMLElementTagNameMap {
    'civic-feed': CivicFeed;
  }
}
