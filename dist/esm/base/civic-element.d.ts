import { LitElement, type PropertyDeclarations } from 'lit';
import { type Language } from './language.js';
/**
 * What all elements of the kit have in common: the language of the closest ancestor, a large-type mode,
 * and a guard that lets no exception out onto the page.
 */
export declare abstract class CivicElement extends LitElement {
    #private;
    static properties: PropertyDeclarations;
    /** As on every element; a change is followed. Default: the closest ancestor's. */
    lang: string;
    /** Larger type, wider lines and targets for older readers. Default false. */
    largeType: boolean;
    /** The language of the element's own words; known from the first update on. */
    protected language: Language;
    /** What a slow page lays out in a frame of its own, as a selector. */
    protected static readonly later?: string;
    constructor();
    /**
     * There is none until the first drawing, where lit would make one when the element comes to the page: what the page or
     * a server has in it stays on the screen, and style sheets are read as elements take turns (docs/adr/0013). What a server
     * has rendered makes way then: lit without hydration would add to it.
     */
    protected createRenderRoot(): HTMLElement | DocumentFragment;
    /** Whether it fetches for itself: by an attribute of the page or a property that a framework sets. */
    protected get isOnItsOwn(): boolean;
    /**
     * Waits for the words of the page's language, where they are not there yet. Elements that fetch for themselves take
     * turns, so that a page with many stays at hand; what the page has in them is shown meanwhile. What a list or a
     * `<civic-feed>` draws is drawn at once.
     */
    protected scheduleUpdate(): void | Promise<unknown>;
    /**
     * An element that fails shows what the page has inside it and stays quiet: a host page never sees an
     * exception of ours, and its own error reports are not ours to fill.
     */
    protected performUpdate(): void;
}
