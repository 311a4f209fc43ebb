import { html, nothing } from 'lit';
import { CivicElement } from '../base/civic-element.js';
import { formatInstant } from '../base/format.js';
import { optional } from '../base/optional.js';
import { wordsIn } from '../base/words.js';
import { shared } from '../locales/zh-Hans/shared.js';
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
        this.refresh = 0;
        this.debug = false;
    }
    updated(changed) {
        super.updated(changed);
        if (this.debug || changed.get('debug')) {
            void optional(import('./editor-notes.js'), ({ showEditorNotes }) => showEditorNotes(this.renderRoot, this.debug ? this.editorNotes() : { issues: [] }, this.language));
        }
    }
    /** For readers: that this is an older copy, and from when. */
    renderStale(stale) {
        if (!stale)
            return nothing;
        const words = wordsIn(this.language, 'shared', shared);
        return html `<p class="stale small" role="status" lang=${this.language}>
      ${words.stale(formatInstant(stale.since, this.language))}
    </p>`;
    }
}
