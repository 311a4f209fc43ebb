import { createId, nameKeyOf, references } from '../../shared/items.js';
import {
  getAt,
  groupsIn,
  isObject,
  listIn,
  setAt,
  textOf,
  type JsonObject,
  type Path,
} from '../../shared/json.js';
import { schemaAt, type Schema } from '../../shared/schema.js';

/** What something without a name is called in addresses, by its list. */
const fallbacks: Readonly<Record<string, string>> = {
  series: 'zhuan-lan',
  members: 'ren-wu',
  measures: 'jin-du',
  pledges: 'gong-yue',
  activities: 'zhi-yuan',
  forms: 'wen-juan',
  records: 'shi-xiang',
  events: 'huo-dong',
  areas: 'pian-qu',
  posts: 'ban-ci',
  fields: 'wen-ti',
  options: 'xuan-xiang',
  rows: 'xuan-xiang',
  items: 'shi',
  consents: 'tong-yi',
};
const fallbackOf = (list: string): string => fallbacks[list] ?? 'xiang';

/** A fresh id for an entry of a list, made of its name where it has one. */
export const createIdFor = (name: string, list: string, taken: ReadonlySet<string>): string =>
  createId(name.trim() || fallbackOf(list), fallbackOf(list), taken);

/**
 * Which key of a group is its id, and which its name: a question's id is called `name`, and its name `label`; of an option
 * the `value` is what its `label` is called by.
 */
function keysOf(schema: Schema | undefined): { id: string; name: string | undefined } | undefined {
  const { properties = {} } = schema ?? {};
  const id = ['id', 'name'].find((key) => properties[key]?.pattern?.startsWith('^[a-z0-9]'));
  if (schema && id) return { id, name: nameKeyOf(schema) };
  const isOption = properties['label'] && properties['value']?.type === 'string';
  return isOption ? { id: 'value', name: 'label' } : undefined;
}

/**
 * Lets the id of an entry follow its name, as long as it was not published: snippets point to it from then on. An
 * entry that comes without an id gets one. What refers to an id that changes changes with it.
 * @param before the document without the change at `path`.
 */
export function followName(
  document: JsonObject,
  before: JsonObject,
  path: Path,
  schema: Schema,
  published: JsonObject | undefined,
): JsonObject {
  const last = path[path.length - 1];
  const entryPath = typeof last === 'number' ? path : path.slice(0, -1);
  const list = [...entryPath].reverse().find((key) => typeof key === 'string');
  const entry = getAt(document, entryPath);
  if (typeof entryPath[entryPath.length - 1] !== 'number' || !isObject(entry) || !list)
    return document;
  const keys = keysOf(schemaAt(schema, entryPath));
  if (!keys || (typeof last === 'string' && last !== keys.name)) return document;

  const id = textOf(entry[keys.id]);
  const nameIn = (one: unknown): string =>
    keys.name && isObject(one) ? textOf(one[keys.name]) : '';
  if (!isOwn(id, nameIn(getAt(before, entryPath)), fallbackOf(list))) return document;
  if (id && idsAt(published, entryPath, keys.id).has(id)) return document;

  const siblings = getAt(document, entryPath.slice(0, -1));
  const others = (Array.isArray(siblings) ? siblings : []).filter((one) => one !== entry);
  const taken = new Set(others.map((one) => (isObject(one) ? textOf(one[keys.id]) : '')));
  const next = createIdFor(nameIn(entry), list, taken);
  if (next === id) return document;
  const renamed = setAt(document, [...entryPath, keys.id], next) as JsonObject;
  if (!id) return renamed;
  if (entryPath.length === 2) return withReferences(renamed, String(entryPath[0]), id, next);
  return withConditions(renamed, entryPath, { from: id, to: next });
}

interface Renamed {
  readonly from: string;
  readonly to: string;
}

/** Lets conditions ask for a question, or for one of its options, by its new name. */
function withConditions(document: JsonObject, entryPath: Path, renamed: Renamed): JsonObject {
  const [section, index, list, at, inner] = entryPath;
  const isQuestion = entryPath.length === 4 && list === 'fields';
  const isOption = entryPath.length === 6 && list === 'fields' && inner === 'options';
  if (!isQuestion && !isOption) return document;
  const fields = [section!, index!, 'fields'];
  const name = isOption ? textOf(getAt(document, [...fields, at!, 'name'])) : renamed.from;
  const inComparison = (comparison: JsonObject): JsonObject => {
    if (comparison['field'] !== name) return comparison;
    if (isQuestion) return { ...comparison, field: renamed.to };
    const lists = (['is', 'not'] as const).flatMap((key) => {
      const values = comparison[key];
      if (!Array.isArray(values)) return [];
      return [[key, values.map((one) => (one === renamed.from ? renamed.to : one))] as const];
    });
    return { ...comparison, ...Object.fromEntries(lists) };
  };
  let next = document;
  groupsIn(getAt(document, [section!, index!]) as JsonObject, 'fields').forEach(
    ({ showIf }, place) => {
      if (!isObject(showIf)) return;
      const groups = (['all', 'any'] as const).flatMap((key) =>
        Array.isArray(showIf[key]) ? [[key, groupsIn(showIf, key).map(inComparison)] as const] : [],
      );
      const condition = { ...inComparison(showIf), ...Object.fromEntries(groups) };
      if (JSON.stringify(condition) !== JSON.stringify(showIf))
        next = setAt(next, [...fields, place, 'showIf'], condition) as JsonObject;
    },
  );
  return next;
}

/** Whether the desk made the id: of the name that was there before, or of none. Editors' own ids stay. */
function isOwn(id: string, name: string, fallback: string): boolean {
  const bare = id.replace(/-\d+$/, '');
  const ofName = createId(name, fallback, new Set());
  return !id || bare === fallback || id === ofName || bare === ofName;
}

/** Every id that the published document has in such a list, whichever entry it is in. */
function idsAt(document: JsonObject | undefined, entryPath: Path, key: string): Set<string> {
  let found: unknown[] = [document];
  for (const step of entryPath)
    found =
      typeof step === 'number'
        ? found.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : []))
        : found.flatMap((one) => (isObject(one) ? [one[step]] : []));
  return new Set(found.map((one) => (isObject(one) ? textOf(one[key]) : '')));
}

function withReferences(
  document: JsonObject,
  section: string,
  from: string,
  to: string,
): JsonObject {
  let next = document;
  const put = (path: Path): void => void (next = setAt(next, path, to) as JsonObject);
  for (const { list, key, sections } of references) {
    if (!sections.includes(section)) continue;
    listIn(next, list).forEach((entry, index) => {
      const named = isObject(entry) ? entry[key] : undefined;
      if (named === from) put([list, index, key]);
      if (Array.isArray(named))
        named.forEach((id, at) => id === from && put([list, index, key, at]));
    });
  }
  return next;
}
