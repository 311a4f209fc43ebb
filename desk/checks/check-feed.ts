import { feed as feedSchema, sections } from '../../src/contract/feed.js';
import type { Field } from '../../src/contract/form.js';
import type { Issue } from '../../src/contract/issue.js';
import { fromZodError } from '../../src/contract/zod-issue.js';
import { adviceOn as adviceOnMeasures } from '../../src/data/lazy/advice.js';
import { adviceOnConditions } from '../../src/data/lazy/condition-advice.js';
import { adviceOnLists } from '../../src/data/lazy/list-advice.js';
import { adviceOnEvents } from '../../src/data/lazy/event-advice.js';
import { adviceOnRecords } from '../../src/data/lazy/record-advice.js';
import { Feed, openFeed } from '../../src/data/feed.js';
import {
  activitySection,
  formSection,
  pledgeSection,
  type Section,
} from '../../src/data/sections.js';
import { getAt, groupsIn, isObject, listIn, type JsonObject, type Path } from '../shared/json.js';
import { hasPart, questionsOf, type Option } from '../shared/questions.js';
import { eventSection } from '../../src/data/event-section.js';
import { recordSection } from '../../src/data/record-section.js';
import { adviceOn } from './advice.js';
import type { DeskIssue, Finding } from './finding.js';
import { samplesLeftIn } from './samples.js';

/** The most findings that are reported at a time: a broken import can have thousands. */
const most = 500;

/** Everything that is wrong with a feed, and then everything that an editor may want to think about. */
export function checkFeed(feed: JsonObject, now: number): Finding[] {
  const result = feedSchema.safeParse(feed);
  const issues: Issue[] = [
    ...(result.success ? [] : fromZodError(result.error, feed)),
    ...duplicates(feed),
    ...inQuestions(feed),
  ];
  const opened = openFeed(feed, 'https://desk.invalid/');
  if (opened instanceof Feed) {
    issues.push(...adviceOnMeasures(opened, groupsIn(feed, 'measures')));
    issues.push(...onConditions(opened));
    issues.push(...adviceOnLists(opened));
    issues.push(...adviceOnRecords(opened, itemsIn(opened, recordSection), now));
    issues.push(...adviceOnEvents(opened, itemsIn(opened, eventSection)));
  }
  const deskIssues: DeskIssue[] = [
    ...issues.map((issue) => asNotFilledIn(issue, feed)),
    ...withoutValue(feed),
    ...samplesLeftIn(feed),
  ];
  const errors = deskIssues.map((issue): Finding => ({ tone: 'error', path: issue.path, issue }));
  return [...errors, ...adviceOn(feed, now)].slice(0, most);
}

/** An empty field of a new item is told as missing, not as an invalid date or address. */
const asNotFilledIn = (issue: Issue, feed: JsonObject): Issue =>
  ['date', 'moment', 'id', 'link'].includes(issue.code) && getAt(feed, issue.path) === ''
    ? { path: issue.path, code: 'missing' }
    : issue;

function onConditions(feed: Feed): Issue[] {
  return sectionsWithQuestions.flatMap((section) =>
    feed.list(section.key).flatMap((raw, index) => {
      const { item } = feed.at<{ id: string; fields: Field[] }>(section, index);
      return item ? adviceOnConditions(item.fields, raw, [section.key, index]) : [];
    }),
  );
}

const sectionsWithQuestions = [pledgeSection, activitySection, formSection];

/** Questions that nobody can answer as it is meant: nothing to choose from, or stored under one name with another. */
function inQuestions(feed: JsonObject): Issue[] {
  return sectionsWithQuestions.flatMap(({ key: section }) =>
    listIn(feed, section).flatMap((item, at) =>
      questionsOf(isObject(item) ? item : undefined).flatMap((question, index, all): Issue[] => {
        const path = [section, at, 'fields', index];
        const { name, type, options, rows } = question;
        const isTwice = name !== '' && all.findIndex((one) => one.name === name) < index;
        const lacks = (['options', 'rows'] as const).filter(
          (part) => hasPart(type, part) && question[part].length === 0,
        );
        return [
          ...(isTwice ? [{ path: [...path, 'name'], code: 'duplicate' as const }] : []),
          ...lacks.map((part) => ({ path: [...path, part], code: 'missing' as const })),
          ...sameValues(options, [...path, 'options']),
          ...sameValues(rows, [...path, 'rows']),
        ];
      }),
    ),
  );
}

const sameValues = (options: readonly Option[], path: Path): Issue[] =>
  options.flatMap(({ value }, index) =>
    value !== '' && options.findIndex((one) => one.value === value) < index
      ? [{ path: [...path, index, 'value'], code: 'duplicate' as const }]
      : [],
  );

const itemsIn = <Item extends { id: string }>(feed: Feed, section: Section<Item>): Item[] =>
  feed.list(section.key).flatMap((_, index) => feed.at(section, index).item ?? []);

/** Readers see “no data” for a measure without a figure, unless it has parts or the collector counts it: by a rule, or as answers. */
function withoutValue(feed: JsonObject): Issue[] {
  const counted = new Set(groupsIn(feed, 'live').map(({ into }) => into));
  const publishing = new Set(
    groupsIn(feed, 'forms').flatMap(({ id, results }) => (results ? [id] : [])),
  );
  return listIn(feed, 'measures').flatMap((measure, index): Issue[] => {
    if (!isObject(measure) || measure['value'] !== undefined) return [];
    if (listIn(measure, 'parts').length > 0 || counted.has(measure['id'])) return [];
    if (publishing.has(measure['form'])) return [];
    return [{ path: ['measures', index, 'value'], code: 'missing' }];
  });
}

/** Of two items with one id only the first is ever shown. */
function duplicates(feed: JsonObject): Issue[] {
  return Object.keys(sections).flatMap((section) => {
    const seen = new Set<unknown>();
    return listIn(feed, section).flatMap((item, index): Issue[] => {
      const id = isObject(item) ? item['id'] : undefined;
      const isFirst = id === undefined || !seen.has(id);
      seen.add(id);
      return isFirst ? [] : [{ path: [section, index, 'id'], code: 'duplicate' }];
    });
  });
}
