/** Writes what is filled in into a hidden input named by the attribute `field`. */
export declare function follow(element: Element): void;
