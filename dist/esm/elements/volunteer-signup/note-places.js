import { setLiveCount } from '../../data/live-counts.js';
import { takenKey, waitingKey } from './places.js';
/** Remembers posts that have no room for so many people; asked for with `waiting`, not even there. */
export function noteFull(feed, activity, wanted, people) {
    for (const { post: id, waiting } of wanted) {
        const post = activity.posts.find((one) => one.id === id);
        if (!post)
            continue;
        setLiveCount(feed, takenKey(activity, id), post.capacity - people + 1);
        if (waiting)
            setLiveCount(feed, waitingKey(activity, id), (post.waitlist ?? 0) - people + 1);
    }
}
/** Remembers places that were just taken, or with `people` 0 that they were given back. */
export function notePass(feed, activity, pass, people) {
    for (const { post: id, state } of Array.isArray(pass.posts) ? pass.posts : []) {
        const post = activity.posts.find((one) => one.id === id);
        // Who waits takes no place.
        if (!post || state === 'waiting')
            continue;
        const { taken = 0 } = post;
        setLiveCount(feed, takenKey(activity, id), state === 'confirmed' ? taken + people : 0);
    }
}
