import {
  html,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { hostStyles } from '../../base/element/host-styles.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';
import type { FeedListView } from './feed-list-view.js';
import { renderStale } from './stale-line.js';

/**
 * An element that shows several items of a feed. Its view, which selects and renders them, is a module beside
 * `civic.js` that comes while the feed is on its way, so that pages without a list do without it (docs/adr/0024).
 */
export abstract class FeedList extends FeedElement {
  static override styles = hostStyles;
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  /** The view brings the styles, for a class that is still to be defined and for one that is. */
  protected static useStyles(styles: CSSResult): void {
    this.styles = styles;
    this.elementStyles = [styles];
  }

  /** Level of its headings, 1 to 6: of the names in a list, a series' title one above; of a board's title. Default 3. */
  declare headingLevel: number;
  readonly #feed = new FeedController(this, undefined);

  #view: FeedListView | undefined;

  constructor() {
    super();
    this.headingLevel = 3;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    // On a server nothing is waited for before.
    this.#view ??= this.createView();
    const { state } = this.#feed;
    if (state.status === 'ready') this.#view?.update(state.feed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#view?.rendered?.();
  }

  /** @returns nothing as long as the view's module is not here. */
  protected abstract createView(): FeedListView | undefined;

  /** Fetches the view's module. */
  protected abstract loadView(): Promise<void>;

  /** The first render waits for the view; until then the page's own text, or what a server has rendered, stays. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.#view ??= this.createView();
    if (this.#view || this.hasUpdated) return super.scheduleUpdate();
    // Asks for the feed, so that it comes at the same time as the view.
    void this.#feed.state;
    return loadOptional(this.loadView(), () => undefined).then(() => super.scheduleUpdate());
  }

  protected override editorNotes(): EditorNotes {
    const { state } = this.#feed;
    return (
      (state.status === 'ready' && this.#view?.editorNotes(state.feed)) || { issues: [], ...state }
    );
  }

  protected override render(): TemplateResult {
    const { language } = this;
    const { state } = this.#feed;
    const view =
      state.status === 'ready' &&
      this.#view?.render({
        feed: state.feed,
        language,
        stale: renderStale(state.stale, language),
      });
    return view || html`<slot></slot>`;
  }
}
