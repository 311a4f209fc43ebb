/** Milliseconds of one task that elements draw in: whoever scrolls meanwhile waits no longer than a frame. */
const share = 6;
/** When this task has had its share. */
let end = 0;
/** An element's turn to draw: nothing where it is now, else a promise. */
export function turn() {
    const now = performance.now();
    if (!end) {
        end = now + share;
        setTimeout(() => (end = 0));
    }
    return now > end ? new Promise(nextFrame).then(turn) : undefined;
}
/**
 * Where this task has had its share, parts of what it drew are shown a frame later, alone: text in a new weight or size
 * takes the engine longer to lay out than the element took to draw.
 */
export async function showLater(parts) {
    const wait = turn();
    // A page that nobody sees is laid out when it is seen.
    if (!wait || document.hidden)
        return;
    const all = Array.from(parts);
    for (const part of all)
        part.toggleAttribute('later', true);
    await wait;
    for (const part of all)
        part.toggleAttribute('later', false);
    // Whoever else waits draws in the frame after.
    end = 1;
}
/** After what was drawn is laid out and painted; a page that nobody sees has no frames. */
function nextFrame(done) {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
}
