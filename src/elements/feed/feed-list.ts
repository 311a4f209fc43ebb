import {
  html,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { hostStyles } from '../../base/element/host-styles.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import type { Language } from '../../base/text/language.js';
import type { Feed } from '../../data/feed.js';
import { FeedController } from '../../data/feed-controller.js';
import { FeedElement } from '../../data/feed-element.js';
import type { EditorNotes } from '../../data/lazy/editor-notes.js';
import { renderStale } from './stale-line.js';

/** Scripts have just run: what they render is a task of its own, so that no reader waits for both. */
const nextTask = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve));

/** What a view renders from. */
export interface FeedListContext {
  readonly feed: Feed;
  readonly language: Language;
  /** Says that this is an older copy, where it is one. */
  readonly stale: unknown;
}

/** Selects items of a feed for a list or a board, and renders them. */
export interface FeedListView {
  /** Loads what it needs for a feed, so that it need not render twice; answers nothing where it has all. */
  load?(feed: Feed): Promise<unknown> | undefined;
  /** Before each render: follows the feed and the element's properties. */
  update(feed: Feed): void;
  /** @returns nothing where there is nothing to show. */
  render(context: FeedListContext): TemplateResult | undefined;
  /** After each render. */
  rendered?(): void;
  editorNotes(feed: Feed): EditorNotes;
}

/** The module of a view. */
export interface FeedListModule {
  readonly styles: CSSResult;
  createView(host: FeedList): FeedListView;
}

/**
 * An element that shows several items of a feed. Its view, which selects and renders them, is a module beside
 * `civic.js` that is fetched together with the feed, so that pages without a list do without it (docs/adr/0024).
 */
export abstract class FeedList extends FeedElement {
  static override styles = hostStyles;
  static override properties: PropertyDeclarations = {
    headingLevel: { type: Number, attribute: 'heading-level' },
  };

  protected static viewModule: FeedListModule | undefined;

  /** The view brings the styles, for a class that is still to be defined and for one that is. @internal */
  static useView(module: FeedListModule): void {
    this.viewModule = module;
    this.styles = module.styles;
    this.elementStyles = [module.styles];
  }

  /** Level of its headings, 1 to 6: of the names in a list, a series' title one above; of a board's title. Default 3. */
  declare headingLevel: number;
  readonly #feed = new FeedController(this, undefined);

  #view: FeedListView | undefined;
  #loading: Promise<unknown> | undefined;

  constructor() {
    super();
    this.headingLevel = 3;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { state } = this.#feed;
    // Here too: on a server nothing is scheduled.
    const view = this.#findView();
    if (state.status === 'ready') view?.update(state.feed);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#view?.rendered?.();
  }

  protected abstract loadView(): Promise<FeedListModule>;

  /** The first render waits for the view; until then the page's own text, or what a server has rendered, stays. */
  protected override loadParts(): Promise<unknown> | undefined {
    // Asks for the feed, so that it comes at the same time as the view.
    const parts = this.#loadForFeed();
    if (this.#findView() || this.hasUpdated) return parts;
    // Once: WebKit never answers a second import of a module that has failed.
    this.#loading ??= loadOptional(this.loadView(), (module) =>
      (this.constructor as typeof FeedList).useView(module),
    );
    return this.#loading.then(nextTask).then(() => this.#loadForFeed());
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

  #loadForFeed(): Promise<unknown> | undefined {
    const { state } = this.#feed;
    return state.status === 'ready' ? this.#findView()?.load?.(state.feed) : undefined;
  }

  /** The view, once its module is here. */
  #findView(): FeedListView | undefined {
    return (this.#view ??= (this.constructor as typeof FeedList).viewModule?.createView(this));
  }
}
