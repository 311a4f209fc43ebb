import { check, isRecord, own } from '../contract/check.js';
import type { Feed } from './feed.js';

/** The name of a member, without the table that a whole one is checked by. */
export function memberName(feed: Feed, id: string | undefined): string | undefined {
  if (id === undefined) return undefined;
  const key = 'members';
  const raw = feed.list(key)[feed.position({ key, table: {} }, id)];
  return isRecord(raw) ? (check(80, own(raw, 'name'), []) as string | undefined) : undefined;
}
