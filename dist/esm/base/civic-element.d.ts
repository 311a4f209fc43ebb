import { LitElement, type CSSResultGroup, type PropertyValues } from 'lit';
import { type Language } from './language.js';
/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export declare abstract class CivicElement extends LitElement {
    #private;
    static styles: CSSResultGroup;
    static properties: {
        largeType: {
            type: BooleanConstructor;
            reflect: boolean;
            attribute: string;
        };
    };
    static get observedAttributes(): string[];
    /** Larger type, wider lines and targets for older readers. Default false. */
    largeType: boolean;
    /** The language of the element's own words; known from the first update on. */
    protected language: Language;
    constructor();
    connectedCallback(): void;
    attributeChangedCallback(name: string, old: string | null, value: string | null): void;
    protected willUpdate(_changed: PropertyValues): void;
    /**
     * An element that fails shows what the page has inside it and stays quiet: a host page never sees an
     * exception of ours, and its own error reports are not ours to fill.
     */
    protected performUpdate(): void;
}
