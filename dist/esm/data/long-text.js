/**
 * What is done with a long text in one piece elsewhere, here in pieces: six megabytes take a phone a quarter of a
 * second, in which it does not answer. A module of its own, since few feeds are long.
 */
import { parsePortions } from './json-portions.js';
import { inSlices } from './slices.js';
/** Bytes or characters of a step. */
const step = 2 ** 15;
/** What `JSON.parse` answers. Rejects where it would throw. */
export const parse = (text) => inSlices(parsePortions(text));
/** What `decoder.decode` answers. */
export const decode = (bytes, decoder) => inSlices(decodePortions(bytes, decoder));
/**
 * Stores a feed as a Blob, which a browser copies in the background; a text it copies at once.
 * @throws {DOMException} where Blobs cannot be stored: private windows of WebKit.
 */
export async function keep(remember, address, { text, at }) {
    await remember(address, { text: await inSlices(copyPortions(text)), at });
    return true;
}
function* decodePortions(bytes, decoder) {
    const parts = [];
    for (let start = 0; start < bytes.length; start += step) {
        parts.push(decoder.decode(bytes.subarray(start, start + step), { stream: true }));
        yield;
    }
    // The last character may be half a one.
    return parts.join('') + decoder.decode();
}
function* copyPortions(text) {
    const encoder = new TextEncoder();
    // Not Blobs: each of them is a message to the browser's own process, which is waited for.
    const parts = [];
    for (let start = 0; start < text.length;) {
        let end = start + step;
        // What follows the first half of a character is its second half.
        if (/[\ud800-\udbff]$/.test(text.slice(start, end)))
            end++;
        parts.push(encoder.encode(text.slice(start, end)));
        start = end;
        yield;
    }
    return new Blob(parts);
}
