/** What goes into an element; what is empty is left out. */
export type Content = Node | string | undefined | false | 0;
/**
 * Makes an element. For what is drawn by the thousand and seldom changes: a template of lit costs a comment and an
 * object for every place that may change (docs/adr/0010).
 * @param attributes those that are undefined or false are left out. Names and tags are the kit's own, never a feed's.
 * @param contents text stays text.
 */
export declare function make(tag: string, attributes: Readonly<Record<string, string | number | undefined | false>>, ...contents: readonly Content[]): HTMLElement;
