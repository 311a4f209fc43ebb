import { LitElement, type PropertyDeclarations } from 'lit';
import { closest } from './dom.js';
import { languageFor, type Language } from '../text/language.js';
import { deferParts, waitForFrameBudget } from '../scheduling/frame-budget.js';
import { loadWords } from '../text/words.js';

/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export abstract class CivicElement extends LitElement {
  static override properties: PropertyDeclarations = {
    lang: { reflect: true },
    largeType: { type: Boolean, reflect: true, attribute: 'large-type' },
  };

  /** Parts that a slow page lays out one frame after the rest. */
  protected static readonly deferredSelector?: string;
  /** As on every element; a change is followed. Default: the closest ancestor's. */
  declare lang: string;
  /** Larger type, wider lines and targets for older readers. Default false. */
  declare largeType: boolean;
  /** The language of the element's own words; known from the first update on. */
  protected language: Language = 'zh-Hans';
  #isRendering = false;
  #isBroken = false;
  #hasDeferred = false;

  constructor() {
    super();
    this.largeType = false;
  }

  /**
   * Creates the shadow root on first render, so that light-DOM or server content stays visible until then; lit would create
   * one as soon as the element is on the page. What a server has rendered makes way: without hydration lit would add to it.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#isRendering) return undefined as unknown as HTMLElement;
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** Whether it fetches for itself: by an attribute of the page or a property that a framework sets. */
  protected get hasOwnSource(): boolean {
    return Boolean((this as { src?: string | null }).src);
  }

  /**
   * Waits for the words of the page's language. Elements that fetch for themselves also wait for their share of a frame, so
   * that a page with many of them keeps answering. Those in a list or a `<civic-feed>` render together.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.language = languageFor(this.lang ?? closest(this, '[lang]')?.getAttribute('lang') ?? '');
    const wait = loadWords(this.language) ?? (this.hasOwnSource ? waitForFrameBudget() : undefined);
    return wait ? wait.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /**
   * Lets no exception out: an element that fails shows what the page has inside it, and a host page's own error reports
   * are not filled with ours.
   */
  protected override performUpdate(): void {
    if (this.#isBroken) return;
    this.#isRendering = true;
    try {
      super.performUpdate();
      this.#deferParts();
    } catch (error) {
      this.#isBroken = true;
      // eslint-disable-next-line no-console -- the one trace that a developer has
      console.error(error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }

  #deferParts(): void {
    const { deferredSelector } = this.constructor as typeof CivicElement;
    if (!deferredSelector || this.#hasDeferred || !this.hasOwnSource) return;
    const parts = this.renderRoot.querySelectorAll(deferredSelector);
    if (!parts.length) return;
    this.#hasDeferred = true;
    void deferParts(parts);
  }
}
