/**
 * Bytes of the largest feed that is read: some 8,000 members. `JSON.parse` reads a feed in one go, and a phone at a
 * quarter of a desktop's speed is busy for about 200 ms with this much. Larger communities publish a feed for each part.
 */
export const largestFeed = 5_000_000;
