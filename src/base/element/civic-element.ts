import { LitElement, type PropertyDeclarations } from 'lit';
import { closest } from './dom.js';
import { languageFor, type Language } from '../text/language.js';
import { isOneOfMany, waitForFrameBudget } from '../scheduling/frame-budget.js';
import { loadWords } from '../text/words.js';

/** What there is to wait for, if anything. */
export type Wait = Promise<unknown> | false | undefined;

/** Goes on at once where there is nothing to wait for. */
const after = (wait: Wait, next: () => void | Promise<unknown>): void | Promise<unknown> =>
  wait ? wait.then(next) : next();

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
  /** After how many elements on a page one like this is most likely far from the screen. */
  protected readonly farAfter: number = 32;
  #isRendering = false;
  #isBroken = false;

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

  /** Whether the next render waits for the frame budget: the first that shows something. Later ones change little. */
  protected get needsFrameBudget(): boolean {
    return !this.renderRoot?.querySelector('.base');
  }

  /**
   * Loads what the next render needs and not every page has, so that nothing moves when that comes later.
   * @returns nothing where all of it is here.
   */
  protected loadParts?(): Wait;

  /** Waits for parts, for the words of the page's language, and for time in a frame, so that a page with many elements keeps answering. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    return after(this.loadParts?.(), () => {
      this.language = languageFor(this.lang ?? closest(this, '[lang]')?.getAttribute('lang') ?? '');
      return after(
        loadWords(this.language) ?? (this.needsFrameBudget && waitForFrameBudget()),
        // Again: data that came meanwhile may need more.
        () => after(this.loadParts?.(), () => super.scheduleUpdate()),
      );
    });
  }

  /** Lets no exception out into a host page's error reports: an element that fails shows what the page has inside it. */
  protected override performUpdate(): void {
    if (this.#isBroken) return;
    this.#isRendering = true;
    try {
      const isFar = this.needsFrameBudget && isOneOfMany(this.farAfter);
      super.performUpdate();
      if (isFar) skipUntilNear(this.renderRoot.querySelector<Skippable>('.base'));
    } catch (error) {
      this.#isBroken = true;
      // eslint-disable-next-line no-console -- the only trace for a developer
      console.error(error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }
}

/**
 * Leaves it to the engine to style and lay out an element only when it comes near the screen. From then on it is as any
 * other: containment would clip the ring around what has the focus, and hide a width that depends on content (docs/adr/0036).
 */
function skipUntilNear(base: Skippable | null): void {
  // An engine that does not tell when it is near would contain it for good.
  if (base?.oncontentvisibilityautostatechange !== null) return;
  base.toggleAttribute('data-far');
  base.oncontentvisibilityautostatechange = ({ skipped }) =>
    skipped || base.removeAttribute('data-far');
}

interface Skippable extends HTMLElement {
  oncontentvisibilityautostatechange?: ((event: { skipped: boolean }) => unknown) | null;
}
