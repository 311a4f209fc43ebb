import type { ReactiveController, ReactiveControllerHost } from 'lit';

const key = Symbol.for('civic-widgets.counts');
interface Known {
  readonly counts: Map<string, number>;
  readonly followers: Set<ReactiveControllerHost>;
}
/**
 * Counts that the page knows before the feed does: a signature just accepted here. Every element that
 * shows the count of the same item agrees at once; the feed's own figure takes over when it has caught up.
 * The page's and not this module's: a page may have several scripts of the kit.
 */
const page = globalThis as { [key]?: Known };
const { counts, followers } = (page[key] ??= {
  counts: new Map<string, number>(),
  followers: new Set<ReactiveControllerHost>(),
});

const keyOf = (feed: string, id: string): string => `${feed.replace(/#.*/, '')}#${id}`;

export function setLiveCount(feed: string, id: string, count: number): void {
  counts.set(keyOf(feed, id), count);
  followers.forEach((host) => host.requestUpdate());
}

/** The newer of what the feed says and what the page knows. */
export function liveCount<Count extends number | undefined>(
  feed: string,
  id: string,
  count: Count,
): Count | number {
  const known = counts.get(keyOf(feed, id));
  return known! > (count ?? -1) ? known! : count;
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
