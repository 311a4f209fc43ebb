import type { PropertyDeclarations, PropertyValues } from 'lit';
import { CivicElement } from '../base/element/civic-element.js';
import { loadOptional } from '../base/scheduling/load-optional.js';
import type { EditorNotes } from './lazy/editor-notes.js';
import { isFeedItem } from './feed.js';

/** An element that shows something out of a feed. */
export abstract class FeedElement extends CivicElement {
  static override properties: PropertyDeclarations = {
    data: { attribute: false },
    src: {},
    refresh: { type: Number },
    debug: { type: Boolean },
  };

  /** A feed, or one item of the element's own kind, from a script. It is checked like any other. */
  declare data: unknown;
  /** Address of a feed, relative to the document's own URL; the fragment names the item. */
  declare src?: string | null;
  /** Seconds between polls of `src`, at least 5. Default 0: none. */
  declare refresh: number;
  /** Shows editors what is wrong with the feed, on the page. Default false. */
  declare debug: boolean;

  constructor() {
    super();
    this.refresh = 0;
    this.debug = false;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.debug || changed.get('debug')) {
      void loadOptional(import('./lazy/editor-notes.js'), ({ showEditorNotes }) =>
        showEditorNotes(
          this.renderRoot,
          this.debug ? this.editorNotes() : { issues: [] },
          this.language,
        ),
      );
    }
  }

  /** An item of a list renders together with the list, which spreads its items over frames itself. */
  protected override get needsFrameBudget(): boolean {
    return super.needsFrameBudget && !isFeedItem(this.data);
  }

  /** What an editor is told with `debug`: why nothing is shown, or what was left out of what is. */
  protected abstract editorNotes(): EditorNotes;
}
