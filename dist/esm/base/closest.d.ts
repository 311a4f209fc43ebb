/** The nearest element around a node that fits a selector, the node included, through shadow roots. */
export declare function closest(node: Element, selector: string): Element | null;
