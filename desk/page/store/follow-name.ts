import { createId, nameKeyOf, references } from '../../shared/items.js';
import {
  getAt,
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
  posts: 'ban-ci',
  fields: 'wen-ti',
  items: 'shi',
  consents: 'tong-yi',
};
const fallbackOf = (list: string): string => fallbacks[list] ?? 'xiang';

/** A fresh id for an entry of a list, made of its name where it has one. */
export const createIdFor = (name: string, list: string, taken: ReadonlySet<string>): string =>
  createId(name.trim() || fallbackOf(list), fallbackOf(list), taken);

/** Which key of a group is its id, and which its name; a question's id is called `name`, and its name `label`. */
function keysOf(schema: Schema | undefined): { id: string; name: string | undefined } | undefined {
  const id = ['id', 'name'].find((key) =>
    schema?.properties?.[key]?.pattern?.startsWith('^[a-z0-9]'),
  );
  return schema && id ? { id, name: nameKeyOf(schema) } : undefined;
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
  return id && entryPath.length === 2
    ? withReferences(renamed, String(entryPath[0]), id, next)
    : renamed;
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
