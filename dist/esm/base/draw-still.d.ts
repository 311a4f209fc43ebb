/**
 * Draws what seldom changes: at first whole, later only what differs, so that the focus, and what a reader has
 * opened, stay (docs/adr/0010).
 */
export declare function drawStill(root: HTMLElement | DocumentFragment, fresh: Element, again: boolean): void;
