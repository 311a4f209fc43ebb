/**
 * What may stand in an address as `/civic/<name>/<item>`: the element's name without its prefix, the feed's
 * section that its items are in, and the attribute that names one. A new element is one line here.
 */
export declare const embeddable: Readonly<Record<string, {
    readonly section: string;
    readonly attribute: string;
}>>;
/** In an item's place: everything that the feed has. Only lists and boards show that. */
export declare const everyItem = "all";
