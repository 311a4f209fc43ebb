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
/** After what was drawn is laid out and painted; a page that nobody sees has no frames. */
function nextFrame(done) {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
}
