/** Where a class says which version of the kit it comes from. */
declare const stamp: unique symbol;
type Stamped = CustomElementConstructor & {
    [stamp]?: string;
};
/**
 * Registers a custom element. Defining the same version again is silent; another version warns once and
 * the first one stays; nothing throws, so that a second script tag never breaks a page.
 *
 * From a classic script each is a task of its own, right after it: a page's elements, made all at once, hold up a slow
 * phone (docs/adr/0013).
 */
export declare function define(tag: string, elementClass: Stamped): void;
export {};
