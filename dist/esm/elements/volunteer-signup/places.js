import { liveCount } from '../../data/live-counts.js';
export const takenKey = (activity, id) => `${activity.id}/${id}`;
export const waitingKey = (activity, id) => `${activity.id}/${id}/waiting`;
/** A post with what the page has learnt of its places since the feed was written. */
export function knownPost(feed, activity, post) {
    const { id, taken = 0, waiting = 0 } = post;
    return {
        ...post,
        taken: liveCount(feed, takenKey(activity, id), taken),
        waiting: liveCount(feed, waitingKey(activity, id), waiting),
    };
}
