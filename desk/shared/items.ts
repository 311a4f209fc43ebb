/** Items of a feed and entries of their lists: what they are called, for people and in addresses. */
import { pinyin } from 'pinyin-pro';
import { isObject, textOf, type Json, type JsonObject } from './json.js';
import type { Schema } from './schema.js';

/** What names an item or an entry. A question has a `name`, too, which is its id: `label` comes first. */
const nameKeys = ['title', 'label', 'name'] as const;

export const nameKeyOf = ({ properties = {} }: Schema): string | undefined =>
  nameKeys.find((key) => key in properties);

export const nameOf = (item: JsonObject): string =>
  textOf(nameKeys.map((key) => item[key]).find((name) => typeof name === 'string'));

export const isUnnamed = (item: Json | undefined): boolean =>
  isObject(item) && nameKeys.some((key) => item[key] === '');

/** What an entry of any list goes by in the form: its name, else its beginning. */
export function entryName(entry: Json | undefined): string {
  if (!isObject(entry)) return '';
  const { label, value } = entry;
  const keys = [...nameKeys, 'text', 'starts', 'at'];
  const found = keys.map((key) => entry[key]).find((one) => typeof one === 'string' && one);
  const figure = typeof value === 'number' && typeof label === 'string' ? ` ${value}` : '';
  return `${textOf(found).slice(0, 40)}${figure}`;
}

export const idsOf = (items: readonly Json[]): Set<string> =>
  new Set(items.map((item) => (isObject(item) ? textOf(item['id']) : '')));

/** Which fields name items of other sections by their ids: in the entries of `list`, under `key`. */
export const references: readonly { list: string; key: string; sections: readonly string[] }[] = [
  { list: 'series', key: 'members', sections: ['members'] },
  { list: 'measures', key: 'member', sections: ['members'] },
  { list: 'measures', key: 'form', sections: ['forms'] },
  { list: 'records', key: 'responsible', sections: ['members'] },
  { list: 'records', key: 'form', sections: ['forms'] },
  { list: 'records', key: 'activity', sections: ['activities'] },
  { list: 'records', key: 'of', sections: ['records'] },
  { list: 'records', key: 'related', sections: ['records'] },
  { list: 'records', key: 'event', sections: ['events'] },
  { list: 'events', key: 'organiser', sections: ['members'] },
  { list: 'events', key: 'participants', sections: ['members'] },
  { list: 'events', key: 'seats', sections: ['activities'] },
  { list: 'areas', key: 'parent', sections: ['areas'] },
  { list: 'live', key: 'into', sections: ['measures', 'members'] },
  { list: 'live', key: 'of', sections: ['pledges', 'activities', 'forms'] },
];

/** An id that is made of a name: 高微 → gao-wei. Names in other scripts than Latin and Chinese get a number. */
export function createId(name: string, fallback: string, taken: ReadonlySet<string>): string {
  const spelled = pinyin(name.slice(0, 24), {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  })
    .join('-')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ü/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replace(/^-+|-+$/g, '');
  const base = spelled || fallback;
  return spelled ? freeId(base, taken) : freeId(`${base}-1`, taken, base, 2);
}

/** The id itself, or with the first number that makes it one of its own. */
export function freeId(id: string, taken: ReadonlySet<string>, base = id, number = 2): string {
  if (!taken.has(id)) return id;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
