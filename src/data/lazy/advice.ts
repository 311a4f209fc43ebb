import type { Activity, Post } from '../../contract/activity.js';
import type { Issue, Path } from '../../contract/issue.js';
import type { Measure } from '../../contract/measure.js';
import type { CivicEvent } from '../../contract/events.js';
import type { CivicRecord } from '../../contract/records.js';
import type { Form } from '../../contract/questionnaire.js';
import { isZone } from '../../contract/rules/event-faults.js';
import { countOf } from '../../contract/rules/counts.js';
import { endOf, startOf } from '../../contract/rules/moments.js';
import type { Feed } from '../feed.js';
import { progressOf } from '../progress.js';
import type { Section } from '../sections.js';
import { adviceOnConditions } from './condition-advice.js';
import { adviceOnEvents } from './event-advice.js';
import { adviceOnRecords } from './record-advice.js';

/** Only the positions of items are asked for. Their tables would come with every script that loads this. */
const named = (key: string): Section<{ id: string }> => ({ key, table: {} });
const measureSection = named('measures');
const pledgeSection = named('pledges');
const activitySection = named('activities');
const formSection = named('forms');

/** Forms and members have a kind, too: none of these. */
const recordKinds: readonly string[] = ['case', 'project', 'need', 'offer', 'decision'];

/** What is valid in an item and shown, yet surely not meant. */
export function adviceOn(feed: Feed, items: readonly unknown[]): Issue[] {
  const isRecordItem = (item: unknown): item is CivicRecord =>
    recordKinds.includes(String((item as Partial<CivicRecord> | undefined)?.kind));
  // The kind of an event may be left out.
  const isEvent = (item: unknown): item is CivicEvent => {
    const { id, title, ...rest } = (item ?? {}) as Partial<CivicEvent>;
    return Boolean(title) && !('fields' in rest) && feed.position(named('events'), id) >= 0;
  };
  const advice = [
    ...adviceOnRecords(feed, items.filter(isRecordItem)),
    ...adviceOnEvents(feed, items.filter(isEvent)),
  ];
  for (const item of items) {
    const { id: of, posts, fields, kind } = (item ?? {}) as Partial<Activity & Form>;
    if (fields) {
      const section = posts ? activitySection : kind ? formSection : pledgeSection;
      const { key } = section;
      const index = feed.position(section, of);
      const raw = feed.list(key)[index];
      advice.push(...adviceOnConditions(fields, raw, [key, index]));
      if (posts) advice.push(...adviceOnActivity(item as Activity, raw, [key, index]));
    }
    if (posts ?? kind) continue;
    // Items of other sections have none of these fields.
    const { id, value, parts, target, steps, form, approx, ...rest } = (item ?? {}) as Partial<Measure>;
    const position = feed.position(measureSection, id);
    // What is no measure is the count of a pledge, as a meter shows it.
    const path =
      position < 0
        ? [pledgeSection.key, feed.position(pledgeSection, id), 'signed']
        : [measureSection.key, position];
    const sum = countOf({ parts }, []);
    // Who ticks two answers counts in both of them, and a rounded total has exact parts.
    if (!form && !approx && value !== undefined && sum !== undefined && sum !== value)
      advice.push({ path: [...path, 'parts'], code: 'sum', sum });
    if ((target !== undefined || steps?.length) && !progressOf({ target, steps, ...rest }, 0))
      advice.push({ path: [...path, target === undefined ? 'steps' : 'target'], code: 'span' });
  }
  return advice;
}

/**
 * What is valid in an activity and yet surely not meant.
 * @param raw the unchecked activity, in which the posts have the positions that an editor sees.
 */
export function adviceOnActivity({ posts, timeZone }: Activity, raw: unknown, path: Path): Issue[] {
  const places = ((raw as Activity | undefined)?.posts ?? posts) as (Post | null)[];
  const advice: Issue[] = [];
  if (timeZone && !isZone(timeZone)) advice.push({ path: [...path, 'timeZone'], code: 'zone' });
  if (posts.length === 0) advice.push({ path: [...path, 'posts'], code: 'none' });
  posts.forEach(({ id, starts, ends, capacity = Infinity, taken = 0 }) => {
    const index = places.findIndex((one) => one?.id === id);
    const at = (key: string): Path => [...path, 'posts', index, key];
    if (endOf(ends) <= startOf(starts)) advice.push({ path: at('ends'), code: 'backwards' });
    if (capacity === 0) advice.push({ path: at('capacity'), code: 'shut' });
    else if (taken > capacity) advice.push({ path: at('taken'), code: 'crowded' });
  });
  return advice;
}
