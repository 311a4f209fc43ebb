/** Of what was made before: as it was, untouched, once it was made twice. */
const models = new Map();
/** A page with a hundred forms asks the same in each: to clone is quicker than to make (docs/adr/0013). */
function makeOrClone(of, draw) {
    const model = models.get(of);
    if (model)
        return model.cloneNode(true);
    const made = draw();
    // A page that is open for days goes through many feeds.
    if (models.size > 50)
        models.clear();
    models.set(of, models.has(of) ? made.cloneNode(true) : undefined);
    return made;
}
/**
 * Elements that are made once for as long as they are made of the same, while the template around them is drawn again:
 * lit would keep a comment and an object for everything in them that may change (docs/adr/0013).
 */
export class Kept {
    #elements = new Map();
    /**
     * @param name its place; one for each.
     * @param of what it is made of, as a text.
     * @param draw makes it, without listeners: the next one may be a clone.
     */
    get(name, of, draw) {
        let found = this.#elements.get(name);
        if (found?.[0] !== of)
            this.#elements.set(name, (found = [of, makeOrClone(name + of, draw)]));
        return found[1];
    }
}
