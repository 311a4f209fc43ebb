import { CivicElement } from '../base/civic-element.js';
import { optional } from '../base/optional.js';
/** An element that shows something out of a feed. */
export class FeedElement extends CivicElement {
    static { this.properties = {
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
}
