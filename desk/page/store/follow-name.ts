import { getAt, isObject, setAt, textOf, type JsonObject, type Path } from '../../shared/json.js';
import { schemaAt, type Schema } from '../../shared/schema.js';
import { makeId } from '../../spreadsheet/make-id.js';

/** What something without a name is called in addresses, by its list. */
const fallbacks: Readonly<Record<string, string>> = {
  series: 'zhuan-lan',
  members: 'ren-wu',
  measures: 'jin-du',
  pledges: 'gong-yue',
  activities: 'zhi-yuan',
  posts: 'ban-ci',
  fields: 'wen-ti',
  consents: 'tong-yi',
};

/** A fresh id for an entry of a list, made of its name where it has one. */
export function newId(name: string, list: string, taken: ReadonlySet<string>): string {
  const fallback = fallbacks[list] ?? 'xiang';
  return makeId(name.trim() || fallback, fallback, taken);
}

/** Which key of a group is its id, and which its name; a question's id is called `name`, and its name `label`. */
function keysOf(schema: Schema | undefined): { id: string; name: string | undefined } | undefined {
  const properties = schema?.properties ?? {};
  const isId = (key: string): boolean => properties[key]?.pattern?.startsWith('^[a-z0-9]') ?? false;
  const id = ['id', 'name'].find(isId);
  const name = ['name', 'title', 'label'].find((key) => key in properties && key !== id);
  return id === undefined ? undefined : { id, name };
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
  const place = typeof last === 'number' ? path : path.slice(0, -1);
  const list = [...place].reverse().find((key) => typeof key === 'string');
  const group = getAt(document, place);
  if (typeof place[place.length - 1] !== 'number' || !isObject(group) || !list) return document;
  const keys = keysOf(schemaAt(schema, place));
  if (!keys || (typeof last === 'string' && last !== keys.name)) return document;

  const id = textOf(group[keys.id]);
  const nameIn = (one: unknown): string =>
    keys.name && isObject(one) ? textOf(one[keys.name]) : '';
  if (!isOwn(id, nameIn(getAt(before, place)), fallbacks[list] ?? 'xiang')) return document;
  if (id && idsAt(published, place, keys.id).has(id)) return document;

  const taken = new Set<string>();
  const siblings = getAt(document, place.slice(0, -1));
  if (Array.isArray(siblings))
    siblings.forEach((one) => isObject(one) && one !== group && taken.add(textOf(one[keys.id])));
  const next = newId(nameIn(group), list, taken);
  if (next === id) return document;
  const renamed = setAt(document, [...place, keys.id], next) as JsonObject;
  return id && place.length === 2 ? withReferences(renamed, String(place[0]), id, next) : renamed;
}

/** Whether the desk made the id: of the name that was there before, or of none. Editors' own ids stay. */
function isOwn(id: string, name: string, fallback: string): boolean {
  const bare = id.replace(/-\d+$/, '');
  const ofName = makeId(name, fallback, new Set());
  return !id || bare === fallback || id === ofName || bare === ofName;
}

/** Every id that the published document has in such a list, whichever entry it is in. */
function idsAt(document: JsonObject | undefined, place: Path, key: string): Set<string> {
  let found: unknown[] = [document];
  for (const step of place)
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
  const each = (list: string, change: (entry: JsonObject, at: number) => void): void => {
    const entries = next[list];
    if (Array.isArray(entries)) entries.forEach((one, at) => isObject(one) && change(one, at));
  };
  const put = (path: Path): void => void (next = setAt(next, path, to) as JsonObject);
  if (section === 'members') {
    each('series', ({ members }, at) => {
      if (Array.isArray(members))
        members.forEach((id, index) => id === from && put(['series', at, 'members', index]));
    });
    each('measures', ({ member }, at) => member === from && put(['measures', at, 'member']));
  }
  each('live', (figure, at) => {
    const key = section === 'members' || section === 'measures' ? 'into' : 'of';
    if (figure[key] === from) put(['live', at, key]);
  });
  return next;
}
