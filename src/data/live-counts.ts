import type { ReactiveController, ReactiveControllerHost } from 'lit';

const key = Symbol.for('civic-widgets.counts');
interface Learnt {
  readonly count: number;
  /** It is less than before: somebody has withdrawn. */
  readonly fewer: boolean;
  /** What the feed said when a lower count was learnt: it stands until the feed says something else. */
  feed?: number;
}
interface Known {
  readonly counts: Map<string, Learnt>;
  readonly followers: Set<ReactiveControllerHost>;
}
/**
 * Counts that the page knows before the feed does: a signature just accepted here, or withdrawn. Every element that
 * shows the count of the same item agrees at once; the feed's own figure takes over when it has caught up.
 * The page's and not this module's: a page may have several scripts of the kit.
 */
const page = globalThis as { [key]?: Known };
const { counts, followers } = (page[key] ??= {
  counts: new Map<string, Learnt>(),
  followers: new Set<ReactiveControllerHost>(),
});

const keyOf = (feed: string, id: string): string => `${feed.replace(/#.*/, '')}#${id}`;

/** @param fewer somebody has withdrawn; otherwise a feed that counts more is the newer one. */
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

/** Updates an element when the page learns a count. */
export class LiveCounts implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    followers.add(this.#host);
  }

  hostDisconnected(): void {
    followers.delete(this.#host);
  }
}
