/** Milliseconds of work in one piece: half of a frame, as a list checks its items. */
const sliceTime = 8;
/** Does work that can wait after every step in pieces, and lets the page answer in between. */
export async function inSlices(work) {
    for (;;) {
        const end = performance.now() + sliceTime;
        do {
            const { done, value } = work.next();
            if (done)
                return value;
        } while (performance.now() < end);
        await nextTask();
    }
}
/** By a message: timers wait four milliseconds, and a second in a tab that nobody looks at. */
const nextTask = () => new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
        port1.close();
        resolve();
    };
    port2.postMessage(0);
});
