import { endOf, startOf } from '../form/form-state.js';
const read = new WeakMap();
/** The activity's time zone; one that does not exist is taken for China's. */
export function zoneOf({ timeZone }) {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: timeZone ?? china }).resolvedOptions()
            .timeZone;
    }
    catch {
        return china;
    }
}
const china = 'Asia/Shanghai';
/** The posts in the order of their times, without those that end before they start. */
export function shiftsOf(activity) {
    let shifts = read.get(activity);
    if (!shifts) {
        // Sweden writes dates as ISO does.
        const days = new Intl.DateTimeFormat('sv', { timeZone: zoneOf(activity) });
        shifts = activity.posts
            .map((post) => ({
            post,
            starts: startOf(post.starts),
            ends: endOf(post.ends),
            day: days.format(startOf(post.starts)),
            title: post.title ?? activity.title,
            place: (post.place ?? activity.place)?.name ?? '',
        }))
            .filter(({ starts, ends }) => ends > starts)
            .sort((one, other) => one.starts - other.starts);
        read.set(activity, shifts);
    }
    return shifts;
}
export const overlap = (one, other) => one !== other && one.starts < other.ends && other.starts < one.ends;
/** While somebody waits, free places are theirs. */
export function offerOf({ capacity, taken = 0, waitlist = 0, waiting = 0 }, people) {
    if (!waiting && capacity - taken >= people)
        return 'open';
    return capacity >= people && waitlist - waiting >= people ? 'waiting' : 'none';
}
