import type { CivicEvent } from '../../contract/events.js';
import type { Issue } from '../../contract/issue.js';
import { faultyEvents } from '../../contract/rules/event-faults.js';
import type { Feed } from '../feed.js';

/** What is valid in the events of a feed and yet surely not meant. */
export function adviceOnEvents(feed: Feed, events: readonly CivicEvent[]): Issue[] {
  const idsOf = (key: string): Set<unknown> =>
    new Set(feed.list(key).map((one) => (one as { id?: unknown } | null)?.id));
  const surroundings = { members: idsOf('members'), activities: idsOf('activities') };
  // Only the position is asked for, so that the table does not come with every script that loads this.
  const section = { key: 'events', table: {} };
  return faultyEvents(events, surroundings, ({ id }) => [section.key, feed.position(section, id)]);
}
