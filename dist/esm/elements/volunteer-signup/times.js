import { formatDay, formatMoment } from '../../base/format.js';
import { china, clockAt, zoneOf } from './zone.js';
const made = new Map();
/** A list is drawn at every tick, and to name a zone takes longer. */
export function timesIn(timeZone, language) {
    const key = timeZone + language;
    let times = made.get(key);
    if (!times)
        made.set(key, (times = createTimes(zoneOf(timeZone), language)));
    return times;
}
function createTimes(timeZone, language) {
    const isHere = timeZone === china
        ? new Date().getTimezoneOffset() === -480
        : new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
    return {
        day: ({ day }) => formatDay(day, language, 'long'),
        // Written in another zone, it is told by the clocks there all the same; a day stays a day.
        moment: (moment) => formatMoment(moment.includes('T') ? clockAt(timeZone)(Date.parse(moment)) : moment, language),
        zone: isHere
            ? undefined
            : new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })
                .formatToParts(0)
                .find(({ type }) => type === 'timeZoneName')?.value,
    };
}
