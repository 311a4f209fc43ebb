export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export type Path = readonly (string | number)[];

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function getAt(document: Json | undefined, path: Path): Json | undefined {
  let value: Json | undefined = document;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value) && Object.prototype.hasOwnProperty.call(value, key))
      value = value[key];
    else return undefined;
  }
  return value;
}

/**
 * A copy with one place changed, which shares all else with the original: a large feed costs no more than a small one.
 * `undefined` takes the place away, and with it groups that this leaves empty, which would be incomplete.
 */
export function setAt(
  document: Json | undefined,
  path: Path,
  value: Json | undefined,
): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(document) ? [...document] : [];
    const next = setAt(list[key], rest, value);
    if (next !== undefined) list[key] = next;
    else if (rest.length > 0) list[key] = {};
    else list.splice(key, 1);
    return list;
  }
  const group: JsonObject = isObject(document) ? { ...document } : {};
  const next = setAt(group[key], rest, value);
  if (next === undefined) delete group[key];
  else group[key] = next;
  return Object.keys(group).length === 0 && path.length === 1 && value === undefined
    ? undefined
    : group;
}

export const samePath = (one: Path, other: Path): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index]);

/** The list under a key, or an empty one. */
export function listIn(group: JsonObject | undefined, key: string): Json[] {
  const list = group?.[key];
  return Array.isArray(list) ? list : [];
}

/** The groups in such a list: whatever else stands there is left out. */
export const groupsIn = (group: JsonObject | undefined, key: string): JsonObject[] =>
  listIn(group, key).filter(isObject);

/** A value as text: nothing for what is no text and no number. */
export const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

const isEmpty = (value: Json): boolean =>
  value === '' || (isObject(value) && Object.values(value).every(isEmpty));

/** Entries of lists that a form offered and nobody filled in are not written: a collector refuses a pledge for them. */
export function withoutEmptyEntries(value: Json): Json {
  if (Array.isArray(value)) return value.filter((one) => !isEmpty(one)).map(withoutEmptyEntries);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutEmptyEntries(one)]),
  );
}

/** A feed as it was read, or nothing where it is no JSON object. */
export function parseFeed(text: string): JsonObject | undefined {
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return isObject(document) ? document : undefined;
  } catch {
    return undefined;
  }
}

export interface FeedSummary {
  title: string | undefined;
  /** How many items each section has. */
  counts: Record<string, number>;
  /** Set where the file cannot be read as a feed. */
  broken?: true;
}

export function summarize(text: string): FeedSummary {
  const feed = parseFeed(text);
  if (!feed || !('civic' in feed)) return { title: undefined, counts: {}, broken: true };
  const lists = Object.keys(feed).filter((key) => Array.isArray(feed[key]));
  return {
    title: textOf(getAt(feed, ['community', 'name'])) || undefined,
    counts: Object.fromEntries(lists.map((key) => [key, listIn(feed, key).length])),
  };
}
