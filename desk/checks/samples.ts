import activity from '../templates/activity.json' with { type: 'json' };
import course from '../templates/course.json' with { type: 'json' };
import directory from '../templates/directory.json' with { type: 'json' };
import decision from '../templates/decision.json' with { type: 'json' };
import grid from '../templates/grid.json' with { type: 'json' };
import honours from '../templates/honours.json' with { type: 'json' };
import meeting from '../templates/meeting.json' with { type: 'json' };
import need from '../templates/need.json' with { type: 'json' };
import problem from '../templates/problem.json' with { type: 'json' };
import project from '../templates/project.json' with { type: 'json' };
import blank from '../templates/blank.json' with { type: 'json' };
import habits from '../templates/habits.json' with { type: 'json' };
import meter from '../templates/meter.json' with { type: 'json' };
import parking from '../templates/parking.json' with { type: 'json' };
import person from '../templates/person.json' with { type: 'json' };
import pledge from '../templates/pledge.json' with { type: 'json' };
import proposal from '../templates/proposal.json' with { type: 'json' };
import series from '../templates/series.json' with { type: 'json' };
import survey from '../templates/survey.json' with { type: 'json' };
import {
  getAt,
  groupsIn,
  isObject,
  listIn,
  textOf,
  type Json,
  type JsonObject,
  type Path,
} from '../shared/json.js';
import { emptyOf, type Schema } from '../shared/schema.js';
import type { DeskIssue } from './finding.js';

/** Samples are never written into a feed, where they could be published: they are placeholders, and the first preview. */
const everything = { ...activity, ...pledge, ...meter, ...person, ...survey };
export const documents = {
  everything,
  person,
  honours,
  directory,
  meter,
  pledge,
  activity,
  survey,
  parking,
  proposal,
  habits,
  problem,
  project,
  need,
  decision,
  meeting,
  course,
  grid,
  blank,
} as const;
export type TemplateName = keyof typeof documents;

/** What a new feed can begin with; the rest is offered where an item is added. */
export const beginnings = (Object.keys(documents) as TemplateName[]).filter(
  (name) => !['project', 'need', 'decision', 'course'].includes(name),
);

/** The first item that each of these templates has in a section. */
const samplesOf = (section: string, names = Object.keys(documents) as TemplateName[]) =>
  [...names.map((name) => documents[name]), series].flatMap((one) =>
    groupsIn(one as unknown as JsonObject, section).slice(0, 1),
  );

/**
 * Sections whose templates are taken over as they stand: they have questions and tasks, which are the same wherever they are
 * asked, and nothing that could be untrue.
 */
const readyToUse: ReadonlySet<string> = new Set(['forms']);

/** Kept as the template has them, and never told as a sample that was left in. */
const sharedKeys = new Set(
  '$schema civic lang id fields consents signed submit signature thanks'.split(' '),
);

/** What a template chooses of a few: of a shift, `kind` is a word of the editor's own. */
const chosen: ReadonlySet<Json | undefined> = new Set(
  'person organisation case project need decision meeting show grid received accepted in-progress'.split(
    ' ',
  ),
);
const isShared = (key: string, value: Json | undefined): boolean =>
  sharedKeys.has(key) || (['kind', 'status', 'level'].includes(key) && chosen.has(value));

/**
 * The sample that an item is most like: of its kind, with the same lists, for both are there before anybody has typed. The first
 * of a section, where it is like none.
 */
function sampleLike(section: string, item: Json | undefined): JsonObject | undefined {
  const own = isObject(item) ? item : {};
  const likeness = (sample: JsonObject): number =>
    Object.entries(own).filter(([key, value]) =>
      Array.isArray(value) ? key in sample : isShared(key, value) && sample[key] === value,
    ).length;
  const [first, ...others] = samplesOf(section);
  return (
    first && others.reduce((best, one) => (likeness(one) > likeness(best) ? one : best), first)
  );
}

/** The templates of one section, where an editor has a choice. */
export function templatesFor(section: string): TemplateName[] {
  const names = Object.keys(documents) as TemplateName[];
  const found = names.filter((name) => name !== 'everything' && section in documents[name]);
  return found.length > 1 || readyToUse.has(section) ? found : [];
}

/**
 * A first item for a section: its questions and consents, and empty fields where the sample has something to say.
 * @param template one of `templatesFor`; without one an item of such a section has no question yet.
 */
export function createFirstItem(
  section: string,
  schema: Schema,
  template?: TemplateName,
): JsonObject | undefined {
  if (readyToUse.has(section)) {
    const ready = template && groupsIn(document(template), section)[0];
    return ready ? structuredClone(ready) : withSubmit(emptyOf(schema) as JsonObject, section);
  }
  const item = template ? groupsIn(document(template), section)[0] : samplesOf(section)[0];
  return item && (emptied(item, schema) as JsonObject);
}

const document = (template: TemplateName): JsonObject =>
  documents[template] as unknown as JsonObject;

/** Where it is sent is nothing that an editor should have to know. */
const withSubmit = (item: JsonObject, section: string): JsonObject =>
  'submit' in item ? { ...item, submit: samplesOf(section)[0]!['submit']! } : item;

export function createFeedFrom(document: JsonObject, schema: Schema): JsonObject {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => {
      const items = schema.properties?.[key]?.items;
      if (!Array.isArray(value) || !items || readyToUse.has(key)) return [key, value];
      return [key, value.map((item) => emptied(item, items))];
    }),
  );
}

/** Forms that are sent to this feed's own collector, or to a template's, are sent to that of another feed. */
export const withSubmitTo = <Value extends Json>(value: Value, feed: string, before = 'FEED') =>
  JSON.parse(
    JSON.stringify(value)
      .split(`"url":"/submissions/${before}"`)
      .join(`"url":"/submissions/${feed}"`),
  ) as Value;

/** Lists keep their entries, so that there is something to fill in; what may be left out is left out. */
function emptied(sample: Json, schema: Schema | undefined): Json {
  if (Array.isArray(sample))
    return (
      sample
        .map((one) => emptied(one, schema?.items))
        // Nothing of it has to be filled in, and empty it could say something untrue: hours without a time are closed.
        .filter((one) => !isObject(one) || Object.keys(one).length > 0)
    );
  if (!isObject(sample)) return '';
  const group: JsonObject = {};
  for (const [key, value] of Object.entries(sample)) {
    const property = schema?.properties?.[key];
    const isRequired = schema?.required?.includes(key) ?? false;
    if (isShared(key, value)) group[key] = structuredClone(value);
    else if (Array.isArray(value) || (isRequired && typeof value !== 'number'))
      group[key] = emptied(value, property);
  }
  return group;
}

/**
 * What could stand in a field, as its placeholder.
 * @param item that the field is of.
 */
export function sampleAt(
  [section, index, ...rest]: Path,
  item: Json | undefined,
): string | undefined {
  if (typeof section !== 'string' || typeof index !== 'number') return undefined;
  if (rest.some((key) => sharedKeys.has(String(key)))) return undefined;
  const sample = sampleLike(section, item);
  const inFirstEntries = rest.map((key) => (typeof key === 'number' ? 0 : key));
  return textOf(getAt(sample, rest) ?? getAt(sample, inFirstEntries)) || undefined;
}

export const suggests = (section: string, item: Json | undefined, key: string): boolean =>
  sampleLike(section, item)?.[key] !== undefined;

/** What an item that nobody has named yet could look like: the preview shows it in its place. */
export const sampleFor = (section: string, item: JsonObject): JsonObject => ({
  ...sampleLike(section, item),
  id: item['id'] ?? '',
});

/** Samples that were left in: those of an earlier version of the desk were written into the feed. */
export function samplesLeftIn(feed: JsonObject): DeskIssue[] {
  const issues: DeskIssue[] = [];
  const tell = (path: Path): void => void issues.push({ path, code: 'sample' });
  const name = getAt(feed, ['community', 'name']);
  if (name === blank.community.name) tell(['community', 'name']);
  for (const section of Object.keys(feed)) {
    const samples = readyToUse.has(section) ? [] : samplesOf(section, beginnings);
    if (samples.length === 0) continue;
    listIn(feed, section).forEach((item, index) =>
      findSamples(item, samples, [section, index], tell),
    );
  }
  return issues;
}

function findSamples(
  value: Json,
  likely: readonly Json[],
  path: Path,
  tell: (path: Path) => void,
): void {
  if (Array.isArray(value)) {
    const entries = likely.flatMap((one) => (Array.isArray(one) ? one : []));
    value.forEach((one, index) => findSamples(one, entries, [...path, index], tell));
  } else if (isObject(value)) {
    const groups = likely.filter(isObject);
    const isWhole = groups.some((group) => isSameGroup(value, group));
    for (const [key, one] of Object.entries(value)) {
      const here = [...path, key];
      const others = groups.flatMap((group) => group[key] ?? []);
      if (key === 'consents') findEarlierConsents(one, here, tell);
      if (isShared(key, one)) continue;
      if (isWhole && (typeof one === 'string' || typeof one === 'number')) tell(here);
      else findSamples(one, Array.isArray(one) ? [others] : others, here, tell);
    }
  } else if (typeof value === 'string' && isTelling(value) && likely.includes(value)) tell(path);
}

/** “走访居民” and “户” may well be meant; a whole sentence, or a name that says that it is invented, is not. */
const isTelling = (text: string): boolean =>
  /示例|虚构|^在这里|^第一段写/.test(text) || (text.length >= 12 && !/^\d{4}-/.test(text));

/** Every figure, date and word as in the sample. */
function isSameGroup(group: JsonObject, sample: JsonObject): boolean {
  const keys = Object.keys(sample).filter(
    (key) => !isShared(key, sample[key]) && typeof sample[key] !== 'object',
  );
  return keys.length > 2 && keys.every((key) => group[key] === sample[key]);
}

/** Consents that name the invented community, as the templates had them. */
function findEarlierConsents(consents: Json, path: Path, tell: (path: Path) => void): void {
  if (!Array.isArray(consents)) return;
  consents.forEach((consent, index) => {
    const text = isObject(consent) ? textOf(consent['text']) : '';
    if (text.startsWith('我同意示例社区保存')) tell([...path, index, 'text']);
  });
}
