const made = new Map();
/** Making what formats costs more than formatting a whole list. */
export function timesIn(timeZone, language) {
    const key = timeZone + language;
    let times = made.get(key);
    if (!times)
        made.set(key, (times = createTimes(timeZone, language)));
    return times;
}
function createTimes(timeZone, language) {
    const format = (options) => new Intl.DateTimeFormat(language, { timeZone, ...options });
    const date = { year: 'numeric', month: 'long', day: 'numeric' };
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
    const days = format({ ...date, weekday: 'long' });
    const dates = format(date);
    const clocks = format(clock);
    const moments = format({ ...date, ...clock });
    /** Putting a time into words costs as much as drawing it, and a list is drawn at every tick. */
    const known = new Map();
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    return {
        day({ day, starts }) {
            let words = known.get(day);
            if (!words)
                known.set(day, (words = days.format(starts)));
            return words;
        },
        span({ starts, ends }, nextDay) {
            const key = `${starts} ${ends}`;
            let words = known.get(key);
            if (!words) {
                const sameDay = dates.format(starts) === dates.format(ends);
                words = `${clocks.format(starts)}–${sameDay ? '' : nextDay}${clocks.format(ends)}`;
                known.set(key, words);
            }
            return words;
        },
        moment: (instant) => moments.format(instant),
        zone: zone === timeZone
            ? undefined
            : format({ timeZoneName: 'long' })
                .formatToParts(0)
                .find(({ type }) => type === 'timeZoneName')?.value,
    };
}
