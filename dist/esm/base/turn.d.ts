/** An element's turn to draw: nothing where it is now, else a promise. */
export declare function turn(): Promise<unknown> | undefined;
/**
 * Where this task has had its share, parts of what it drew are shown a frame later, alone: text in a new weight or size
 * takes the engine longer to lay out than the element took to draw.
 */
export declare function showLater(parts: ArrayLike<Element>): Promise<void>;
