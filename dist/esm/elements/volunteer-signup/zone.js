export const china = 'Asia/Shanghai';
/** The time zone of a place; one that does not exist is taken for China's. */
export function zoneOf(timeZone = china) {
    if (timeZone === china)
        return china;
    try {
        return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
    }
    catch {
        return china;
    }
}
/**
 * What clocks show in a zone: `2098-03-04T07:00`. China has one time, without a change in summer, and goes without Intl,
 * whose first use costs a phone more than a list of posts (docs/adr/0012).
 */
export function clockAt(timeZone) {
    if (timeZone === china)
        return (instant) => new Date(instant + 288e5).toISOString().slice(0, 16);
    // Sweden writes dates as ISO does.
    const format = new Intl.DateTimeFormat('sv', {
        timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
    });
    return (instant) => format.format(instant).replace(' ', 'T');
}
