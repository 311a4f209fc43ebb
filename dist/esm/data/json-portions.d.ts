/**
 * What `JSON.parse` answers, in steps. Lists of a document are cut at the commas between their items, and the items
 * parsed by the portion; a list's number takes their place in the frame, which is all the rest of the text.
 *
 * Only quotes and brackets are looked at: whatever else is in a text that is not JSON is still there in the frame or
 * in a portion, and `JSON.parse` refuses it.
 * @param portion characters that are parsed in one step; more, where one item has more.
 * @throws where `JSON.parse` would; not always with the same words.
 */
export declare function parsePortions(text: string, portion?: number): Generator<void, unknown, undefined>;
