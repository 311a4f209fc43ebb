import { endOf, startOf } from '../form/form-state.js';
import { clockAt, zoneOf } from './zone.js';
const read = new WeakMap();
/** The posts in the order of their times, without those that end before they start. */
export function shiftsOf(activity) {
    let shifts = read.get(activity);
    if (!shifts) {
        const at = clockAt(zoneOf(activity.timeZone));
        shifts = activity.posts
            .map((post) => {
            const starts = startOf(post.starts);
            const ends = endOf(post.ends);
            const [day = '', from = ''] = at(starts).split('T');
            const [lastDay, until = ''] = at(ends).split('T');
            return {
                post,
                starts,
                ends,
                day,
                from,
                until,
                overNight: day !== lastDay,
                title: post.title ?? activity.title,
                place: (post.place ?? activity.place)?.name ?? '',
            };
        })
            .filter(({ starts, ends }) => ends > starts)
            .sort((one, other) => one.starts - other.starts);
        read.set(activity, shifts);
    }
    return shifts;
}
/** @param nextDay goes before an end that is on another day. */
export const spanOf = ({ from, until, overNight }, nextDay) => `${from}–${overNight ? nextDay : ''}${until}`;
export const overlap = (one, other) => one !== other && one.starts < other.ends && other.starts < one.ends;
/** While somebody waits, free places are theirs. */
export function offerOf({ capacity, taken = 0, waitlist = 0, waiting = 0 }, people) {
    if (!waiting && capacity - taken >= people)
        return 'open';
    return capacity >= people && waitlist - waiting >= people ? 'waiting' : 'none';
}
