import {
  adoptStyles,
  html,
  nothing,
  type CSSResultOrNative,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { css } from '../../base/css.js';
import { formatMoment } from '../../base/format.js';
import { hostStyles } from '../../base/host-styles.js';
import { Kept } from '../../base/kept.js';
import { optional } from '../../base/optional.js';
import { wordsIn } from '../../base/words.js';
import type { EditorNotes } from '../../data/editor-notes.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import { FeedItem } from '../../data/feed.js';
import { measureSection, memberSection } from '../../data/sections.js';
import type { FeedListModule, FeedListView, Kit } from './feed-list-view.js';
import { renderSource } from './source-line.js';
import { renderStale } from './stale-line.js';

const kit: Kit = {
  html,
  nothing,
  formatMoment,
  wordsIn,
  FeedItem,
  measureSection,
  memberSection,
  renderSource,
};

/**
 * An element that shows several items of a feed. What selects and draws them is a module beside the script, which
 * comes while the feed is on its way: pages without a list do without it (docs/adr/0016).
 */
export abstract class FeedList extends FeedElement {
  static override styles = hostStyles;
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };
  /** The view, once it is there; for all of a kind. */
  protected static module: FeedListModule | undefined;

  /** Level of its headings, 1 to 6: of the names in a list, a series' title one above; of a board's title. Default 3. */
  declare headingLevel: number;

  protected readonly kept = new Kept();
  readonly #feed = new FeedController(this);
  #view: FeedListView | undefined;
  #opened: Promise<void> | undefined;

  constructor() {
    super();
    this.headingLevel = 3;
  }

  /** Where the view is; every kind says it. */
  declare protected static load: () => Promise<FeedListModule>;

  /** Fetches the view; a server, which draws once and waits for nothing, does so in advance. */
  static async open(): Promise<CSSResultOrNative[]> {
    const module = await this.load();
    if (!this.module) this.elementStyles = [css([hostStyles, module.styles])];
    this.module = module;
    return this.elementStyles;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#opened = optional((this.constructor as typeof FeedList).open(), (styles) => {
      if (this.hasUpdated && !this.#view) adoptStyles(this.renderRoot as ShadowRoot, styles);
      this.requestUpdate();
    });
  }

  /** Drawn is what a view has drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#opened;
    return super.getUpdateComplete();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { module } = this.constructor as typeof FeedList;
    if (module) this.#view ??= new module.View(kit, this as never);
    // Asked for without a view too, so that the feed is on its way as well.
    const { state } = this.#feed;
    if (state.status === 'ready') this.#view?.update(state.feed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#view?.drawn?.();
  }

  protected override editorNotes(): EditorNotes {
    const { state } = this.#feed;
    return (
      (state.status === 'ready' && this.#view?.editorNotes(state.feed)) || { issues: [], ...state }
    );
  }

  protected override render(): TemplateResult {
    const { state } = this.#feed;
    return (
      (state.status === 'ready' &&
        this.#view?.render(state.feed, renderStale(this.kept, state.stale, this.language))) ||
      html`<slot></slot>`
    );
  }
}
