/**
 * Elements that are made once for as long as they are made of the same, while the template around them is drawn again:
 * lit would keep a comment and an object for everything in them that may change (docs/adr/0013).
 */
export declare class Kept {
    #private;
    /**
     * @param name its place; one for each.
     * @param of what it is made of, as a text.
     * @param draw makes it, without listeners: the next one may be a clone.
     */
    get(name: string, of: string, draw: () => HTMLElement): HTMLElement;
}
