import { html, nothing } from 'lit';
import { CivicElement } from '../base/civic-element.js';
import { dispatch } from '../base/dispatch.js';
import { formatInstant } from '../base/format.js';
import { sharedWords } from '../locales/shared.js';
import { editorHeading, editorLines, loadEditorWords } from './editor-words.js';
/** An element that shows something out of a feed. */
export class FeedElement extends CivicElement {
    static { this.properties = {
        ...CivicElement.properties,
        data: { attribute: false },
        src: {},
        refresh: { type: Number },
        debug: { type: Boolean },
    }; }
    constructor() {
        super();
        /** Passes a change of the feed on to the page. */
        this.announceState = (state) => {
            if (state.status === 'ready')
                dispatch(this, 'civic-data', { stale: state.stale !== undefined });
            if (state.status === 'failed')
                dispatch(this, 'civic-error', { code: state.problem.code });
        };
        this.src = null;
        this.refresh = 0;
        this.debug = false;
    }
    willUpdate(changed) {
        super.willUpdate(changed);
        if (changed.has('debug') && this.debug)
            void loadEditorWords().then(() => this.requestUpdate());
    }
    /** The page's own text: while waiting, and when there is nothing else to show. */
    renderFallback(problem, feed) {
        return html `<slot></slot>${this.renderEditorNotes(problem, problem && 'issues' in problem ? problem.issues : [], feed)}`;
    }
    /** For editors, with `debug`: why nothing is shown, or what was left out of what is. */
    renderEditorNotes(problem, issues, feed) {
        if (!this.debug || (!problem && issues.length === 0))
            return nothing;
        return html `<div class="base">
      <div class="editor" role="note" lang=${this.language}>
        <p><strong>${editorHeading(this.language)}</strong></p>
        <ul>
          ${editorLines(problem, issues.slice(0, 50), this.language, feed).map((line) => html `<li>${line}</li>`)}
        </ul>
      </div>
    </div>`;
    }
    /** For readers: that this is an older copy, and from when. */
    renderStale(stale) {
        if (!stale)
            return nothing;
        const words = sharedWords[this.language];
        return html `<p class="stale small" role="status" lang=${this.language}>${words.stale(formatInstant(stale.since, this.language))}</p>`;
    }
}
