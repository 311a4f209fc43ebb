/** Characters that are looked at in one step. */
const step = 2 ** 14;
const quote = 0x22;
const comma = 0x2c;
const bracket = 0x5b;
const backslash = 0x5c;
const closingBracket = 0x5d;
const brace = 0x7b;
const closingBrace = 0x7d;
/**
 * What `JSON.parse` answers, in steps. Lists of a document are cut at the commas between their items, and the items
 * parsed by the portion; a list's number takes their place in the frame, which is all the rest of the text.
 *
 * Only quotes and brackets are looked at: whatever else is in a text that is not JSON is still there in the frame or
 * in a portion, and `JSON.parse` refuses it.
 * @param portion characters that are parsed in one step; more, where one item has more.
 * @throws where `JSON.parse` would; not always with the same words.
 */
export function* parsePortions(text, portion = 2 ** 16) {
    const lists = [];
    let list;
    let frame = '';
    /** What is before is in the frame, or in a list. */
    let taken = 0;
    let depth = 0;
    let quoted = false;
    for (let index = 0; index < text.length; index++) {
        if (index % step === 0)
            yield;
        const code = text.charCodeAt(index);
        if (quoted) {
            if (code === backslash)
                index++;
            else
                quoted = code !== quote;
        }
        else if (code === quote)
            quoted = true;
        else if (code === bracket || code === brace) {
            if (++depth !== 2 || code !== bracket)
                continue;
            frame += `${text.slice(taken, index + 1)}${lists.length}`;
            taken = index + 1;
            lists.push((list = []));
        }
        else if (code === closingBracket || code === closingBrace) {
            if (depth-- !== 2 || !list)
                continue;
            const items = itemsIn(text.slice(taken, index));
            // Nothing at all is a list; nothing after a comma is an error.
            if (list.length && !items.length)
                throw new SyntaxError();
            append(list, items);
            taken = index;
            list = undefined;
        }
        else if (code === comma && depth === 2 && list && index - taken >= portion) {
            const items = itemsIn(text.slice(taken, index));
            if (!items.length)
                throw new SyntaxError();
            append(list, items);
            taken = index + 1;
            yield;
        }
    }
    const document = JSON.parse(frame + text.slice(taken));
    // Filled and not replaced: a key may be `__proto__`, and of two equal ones the last counts.
    for (const place of Object.values(document ?? {}))
        if (Array.isArray(place))
            append(place, lists[place.pop()]);
    return document;
}
const itemsIn = (portion) => JSON.parse(`[${portion}]`);
/** In a loop: `push(...)` of a hundred thousand is more than an engine takes. */
function append(list, items) {
    for (let index = 0; index < items.length; index++)
        list.push(items[index]);
}
