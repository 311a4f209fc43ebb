import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { hostStyles } from './host-styles.js';
import { closestLang, languageFor, type Language } from './language.js';

/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export abstract class CivicElement extends LitElement {
  static override styles: CSSResultGroup = hostStyles;
  static override properties = { largeType: { type: Boolean, reflect: true, attribute: 'large-type' } };

  static override get observedAttributes(): string[] {
    // Native attributes that change what is rendered.
    return [...super.observedAttributes, 'lang', 'dir'];
  }

  /** Larger type, wider lines and targets for older readers. Default false. */
  declare largeType: boolean;
  /** The language of the element's own words; known from the first update on. */
  protected language: Language = 'zh-Hans';
  #broken = false;

  constructor() {
    super();
    this.largeType = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'lang' || name === 'dir') this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.language = languageFor(closestLang(this));
  }

  /**
   * An element that fails shows what the page has inside it and stays quiet: a host page never sees an
   * exception of ours, and its own error reports are not ours to fill.
   */
  protected override performUpdate(): void {
    if (this.#broken) return;
    try {
      super.performUpdate();
    } catch (error) {
      this.#broken = true;
      // eslint-disable-next-line no-console -- the one trace that a developer has
      console.error(`civic-widgets: <${this.localName}> could not be shown; its fallback is.`, error);
      this.renderRoot.replaceChildren(document.createElement('slot'));
    }
  }
}
