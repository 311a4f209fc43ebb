/**
 * Elements that are made once for as long as they are made of the same, while the template around them is drawn again:
 * lit would keep a comment and an object for everything in them that may change (docs/adr/0013).
 */
export class Kept {
    #elements = new Map();
    /**
     * @param name its place; one for each.
     * @param of what it is made of, as a text.
     */
    get(name, of, draw) {
        let found = this.#elements.get(name);
        if (found?.[0] !== of)
            this.#elements.set(name, (found = [of, draw()]));
        return found[1];
    }
}
