import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Counts that the page knows before the feed does: a signature just accepted here. Every element that
 * shows the count of the same item agrees at once; the feed's own figure takes over when it has caught up.
 */
const counts = new Map<string, number>();
const followers = new Set<ReactiveControllerHost>();

const keyOf = (feed: string, id: string): string => `${feed.replace(/#.*/, '')}#${id}`;

export function setLiveCount(feed: string, id: string, count: number): void {
  counts.set(keyOf(feed, id), count);
  followers.forEach((host) => host.requestUpdate());
}

/** The newer of what the feed says and what the page knows. */
export const liveCount = (feed: string, id: string, count: number): number =>
  Math.max(count, counts.get(keyOf(feed, id)) ?? count);

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
