import type { ReactiveControllerHost } from 'lit';

const key = Symbol.for('civic-widgets.counts');
interface LiveCount {
  readonly count: number;
  /** Whether it is lower than before, since somebody has withdrawn. */
  readonly fewer: boolean;
  /** What the feed said when a lower count came: this count holds until the feed says something else. */
  feed?: number;
}

/**
 * Counts that the page knows before the feed does: a signature was just accepted here, or withdrawn. All elements that show
 * the count agree at once; the feed's own figure takes over when it has caught up. Kept on the page and not in this module,
 * since a page may have several scripts of the kit.
 */
const page = globalThis as {
  [key]?: { counts: Map<string, LiveCount>; followers: Set<ReactiveControllerHost> };
};
const { counts, followers } = (page[key] ??= {
  counts: new Map<string, LiveCount>(),
  followers: new Set<ReactiveControllerHost>(),
});

const keyOf = (feed: string, id: string): string => `${feed.replace(/#.*/, '')}#${id}`;

/** @param fewer whether somebody has withdrawn; otherwise the higher count is the newer one. */
export function setLiveCount(feed: string, id: string, count: number, fewer = false): void {
  counts.set(keyOf(feed, id), { count, fewer });
  followers.forEach((host) => host.requestUpdate());
}

/** The newer of what the feed says and what the page knows. */
export function liveCount<Count extends number | undefined>(
  feed: string,
  id: string,
  count: Count,
): Count | number {
  const known = counts.get(keyOf(feed, id));
  if (!known) return count;
  if (!known.fewer) return known.count > (count ?? -1) ? known.count : count;
  known.feed ??= count;
  return known.feed === count ? known.count : count;
}

/** Updates an element whenever a count changes. */
export function followLiveCounts(host: ReactiveControllerHost): void {
  host.addController({
    hostConnected: () => followers.add(host),
    hostDisconnected: () => followers.delete(host),
  });
}
