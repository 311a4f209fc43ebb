import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { CivicElement } from '../base/civic-element.js';
import { dispatch } from '../base/dispatch.js';
import { formatInstant } from '../base/format.js';
import type { Issue } from '../contract/issue.js';
import { sharedWords } from '../locales/shared.js';
import { editorHeading, editorLines, loadEditorWords } from './editor-words.js';
import type { FeedHost } from './feed-controller.js';
import type { FeedState, Stale } from './feed-store.js';
import type { Feed } from './feed.js';
import type { Problem } from './problem.js';

/** Detail of `civic-data`: the element has data to show. */
export interface CivicDataDetail {
  /** Set while an older copy is shown. */
  readonly stale: boolean;
}

/** Detail of `civic-error`. */
export interface CivicErrorDetail {
  /** What went wrong, as a code. */
  readonly code: Problem['code'];
}

/** An element that shows something out of a feed. */
export abstract class FeedElement extends CivicElement implements FeedHost {
  static override properties = {
    ...CivicElement.properties,
    data: { attribute: false },
    src: {},
    refresh: { type: Number },
    debug: { type: Boolean },
  };

  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  declare data: unknown;
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  declare src: string | null;
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  declare refresh: number;
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  declare debug: boolean;

  constructor() {
    super();
    this.src = null;
    this.refresh = 0;
    this.debug = false;
  }

  /** Passes a change of the feed on to the page. */
  protected readonly announceState = (state: FeedState): void => {
    if (state.status === 'ready') dispatch<CivicDataDetail>(this, 'civic-data', { stale: state.stale !== undefined });
    if (state.status === 'failed') dispatch<CivicErrorDetail>(this, 'civic-error', { code: state.problem.code });
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('debug') && this.debug) void loadEditorWords().then(() => this.requestUpdate());
  }

  /** The page's own text: while waiting, and when there is nothing else to show. */
  protected renderFallback(problem?: Problem, feed?: Feed): TemplateResult {
    return html`<slot></slot>${this.renderEditorNotes(problem, problem && 'issues' in problem ? problem.issues : [], feed)}`;
  }

  /** For editors, with `debug`: why nothing is shown, or what was left out of what is. */
  protected renderEditorNotes(problem: Problem | undefined, issues: readonly Issue[], feed?: Feed): TemplateResult | typeof nothing {
    if (!this.debug || (!problem && issues.length === 0)) return nothing;
    return html`<div class="base">
      <div class="editor" role="note" lang=${this.language}>
        <p><strong>${editorHeading(this.language)}</strong></p>
        <ul>
          ${editorLines(problem, issues.slice(0, 50), this.language, feed).map((line) => html`<li>${line}</li>`)}
        </ul>
      </div>
    </div>`;
  }

  /** For readers: that this is an older copy, and from when. */
  protected renderStale(stale: Stale | undefined): TemplateResult | typeof nothing {
    if (!stale) return nothing;
    const words = sharedWords[this.language];
    return html`<p class="stale small" role="status" lang=${this.language}>${words.stale(formatInstant(stale.since, this.language))}</p>`;
  }
}
