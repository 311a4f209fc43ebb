/**
 * What every element shares: a host that stays a block, and an inner wrapper that keeps the page's font
 * and colour and undoes everything else a page hands down (12px, centred, nowrap, letter-spacing).
 *
 * Lengths are em of that wrapper. Colours are the text colour, hairlines mixed from it, and one accent,
 * which by default is mixed from the text colour too and so keeps its contrast on a dark page.
 */
export declare const hostStyles: import("lit").CSSResult;
