export const systemClock = {
    now: () => Date.now(),
    after(delay, run) {
        const timer = setTimeout(run, delay);
        return () => clearTimeout(timer);
    },
};
