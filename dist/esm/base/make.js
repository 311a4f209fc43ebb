/**
 * Makes an element. For what is drawn by the thousand and seldom changes: a template of lit costs a comment and an
 * object for every place that may change (docs/adr/0010).
 * @param attributes those that are undefined or false are left out. Names and tags are the kit's own, never a feed's.
 * @param contents text stays text.
 */
export function make(tag, attributes, ...contents) {
    const element = document.createElement(tag);
    for (const name of Object.keys(attributes)) {
        const value = attributes[name];
        if (value !== undefined && value !== false)
            element.setAttribute(name, value);
    }
    // One by one: several at once go through a fragment.
    for (const content of contents)
        if (content)
            element.append(content);
    return element;
}
