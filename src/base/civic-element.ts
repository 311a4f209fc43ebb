import { LitElement, type PropertyDeclarations } from 'lit';
import { closest } from './closest.js';
import { languageFor, type Language } from './language.js';
import { showLater, turn } from './turn.js';
import { fetchWords } from './words.js';

/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export abstract class CivicElement extends LitElement {
  static override properties: PropertyDeclarations = {
    lang: { reflect: true },
    largeType: { type: Boolean, reflect: true, attribute: 'large-type' },
  };

  /** As on every element; a change is followed. Default: the closest ancestor's. */
  declare lang: string;
  /** Larger type, wider lines and targets for older readers. Default false. */
  declare largeType: boolean;
  /** The language of the element's own words; known from the first update on. */
  protected language: Language = 'zh-Hans';
  /** What a slow page lays out in a frame of its own, as a selector. */
  protected static readonly later?: string;
  #drawing = false;
  #broken = false;
  #isShown = false;

  constructor() {
    super();
    this.largeType = false;
  }

  /**
   * There is none until the first drawing, where lit would make one when the element comes to the page: what the page or
   * a server has in it stays on the screen, and style sheets are read as elements take turns (docs/adr/0013). What a server
   * has rendered makes way then: lit without hydration would add to it.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.#drawing) return undefined as unknown as HTMLElement;
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  /** Whether it fetches for itself: by an attribute of the page or a property that a framework sets. */
  protected get isOnItsOwn(): boolean {
    return Boolean((this as { src?: string | null }).src);
  }

  /**
   * Waits for the words of the page's language, where they are not there yet. Elements that fetch for themselves take
   * turns, so that a page with many stays at hand; what the page has in them is shown meanwhile. What a list or a
   * `<civic-feed>` draws is drawn at once.
   */
  protected override scheduleUpdate(): void | Promise<unknown> {
    this.language = languageFor(this.lang ?? closest(this, '[lang]')?.getAttribute('lang') ?? '');
    const wait = fetchWords(this.language) ?? (this.isOnItsOwn ? turn() : undefined);
    return wait ? wait.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /**
   * An element that fails shows what the page has inside it and stays quiet: a host page never sees an
   * exception of ours, and its own error reports are not ours to fill.
   */
  protected override performUpdate(): void {
    if (this.#broken) return;
    this.#drawing = true;
    try {
      super.performUpdate();
      this.#showLater();
    } catch (error) {
      this.#broken = true;
      // eslint-disable-next-line no-console -- the one trace that a developer has
      console.error(error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }

  #showLater(): void {
    const { later } = this.constructor as typeof CivicElement;
    if (!later || this.#isShown || !this.isOnItsOwn) return;
    const parts = this.renderRoot.querySelectorAll(later);
    if (!parts.length) return;
    this.#isShown = true;
    void showLater(parts);
  }
}
