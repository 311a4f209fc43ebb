/** When people cannot sign, and from or until when. */
export function outsideTime({ opens, closes }, now) {
    if (opens && now < startOf(opens))
        return { status: 'not-yet-open', when: opens };
    if (closes && now > endOf(closes))
        return { status: 'closed', when: closes };
    return undefined;
}
/** A day without a time is a day in China, where the pledge was written. */
const startOf = (moment) => Date.parse(moment.includes('T') ? moment : `${moment.padEnd(10, '-01')}T00:00:00+08:00`);
const endOf = (moment) => (moment.includes('T') ? Date.parse(moment) : startOf(moment) + 86_400_000 - 1);
