/** What a sheet can be about: the items of a section, or a list that they have in them, one row an entry. */
import type * as z from 'zod/mini';
import { post } from '../../src/contract/activity.js';
import { sections } from '../../src/contract/feed.js';
import { field } from '../../src/contract/form.js';
import { checklistItem } from '../../src/contract/questionnaire.js';
import type { Path } from '../shared/json.js';
import { schemaAt, sectionsOf, type Schema } from '../shared/schema.js';
import type { DeskLanguage } from '../words/desk-words.js';
import { labelOf } from '../words/field-words.js';
import { targetsOf, type Target } from './columns.js';

type Section = keyof typeof sections;

/** @param matchBy what tells which entry a row means; a shift that has no id is another one, whatever it is called. */
const lists = {
  fields: { schema: field, id: 'name', matchBy: ['name', 'label'], fallback: 'wen-ti' },
  items: { schema: checklistItem, id: 'id', matchBy: ['id', 'text'], fallback: 'shi' },
  posts: { schema: post, id: 'id', matchBy: ['id'], fallback: 'ban-ci' },
} as const;
export type EntryList = keyof typeof lists;

export interface SheetKind {
  section: Section;
  list?: EntryList;
}

export const sheetKey = ({ section, list }: SheetKind): string =>
  list ? `${section}/${list}` : section;

/** Every sheet that there can be, by its key. */
export function sheetsOf(schema: Schema): ReadonlyMap<string, SheetKind> {
  const kinds = (sectionsOf(schema) as Section[]).flatMap((section): SheetKind[] => [
    { section },
    ...(Object.keys(lists) as EntryList[])
      .filter((list) => schemaAt(schema, [section])!.items!.properties?.[list])
      .map((list) => ({ section, list })),
  ]);
  return new Map(kinds.map((kind) => [sheetKey(kind), kind]));
}

/** Of what a row stands for. */
export function rowSchema(schema: Schema, { section, list }: SheetKind): Schema {
  const item = schemaAt(schema, [section])!.items!;
  return list ? item.properties![list]!.items! : item;
}

/** The rules for what a row stands for. */
export const rowRules = ({ section, list }: SheetKind): z.ZodMiniType =>
  list ? lists[list].schema : sections[section];

export const entryKeys = (list: EntryList) => lists[list];

/** The column that says of which item an entry is. */
const owner: Target = { key: 'of', path: ['of'], kind: 'owner', schema: { type: 'string' } };

/** A rota says when in one column or in several: the day, from when to when, or both. */
const whenTargets = ['day', 'hours'].map((key): Target => ({
  key,
  path: [key],
  kind: 'when',
  schema: { type: 'string' },
}));

export function targetsIn(schema: Schema, { list }: SheetKind): Target[] {
  const targets = targetsOf(schema);
  if (list !== 'posts') return list ? [owner, ...targets] : targets;
  const isTime = ({ key }: Target): boolean => key === 'starts' || key === 'ends';
  return [
    owner,
    ...whenTargets,
    ...targets.map((target): Target => (isTime(target) ? { ...target, kind: 'when' } : target)),
  ];
}

/** Where a target's words are: the owner goes by what names an item. */
export function wordsPath(
  kind: SheetKind,
  { kind: of, path }: Pick<Target, 'kind' | 'path'>,
): Path {
  const { section, list } = kind;
  if (of === 'owner') return [section, 'title'];
  return list ? [section, list, ...path] : [section, ...path];
}

/** The words for a column, from the outermost group in. */
export function labelsOf(kind: SheetKind, target: Target, language: DeskLanguage): string[] {
  const path = wordsPath(kind, target);
  const above = kind.list && target.kind !== 'owner' ? 2 : 1;
  return path.slice(above).map((_, end) => labelOf(path.slice(0, above + end + 1), language));
}

/** What a sheet is called. */
export const sheetLabel = ({ section, list }: SheetKind, language: DeskLanguage): string =>
  [labelOf([section], language), ...(list ? [labelOf([section, list], language)] : [])].join(' › ');
