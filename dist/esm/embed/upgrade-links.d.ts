/**
 * Turns links and bare addresses of items into elements, where they stand alone in their block. The link
 * goes inside: it is what is shown until, and unless, the element has something to show.
 */
export declare function upgradeLinks(root: Node, origins: readonly string[]): void;
