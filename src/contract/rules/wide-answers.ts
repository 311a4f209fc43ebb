import type { Field } from '../form.js';
import type { FaultCode } from '../issue.js';
import type { FieldValue } from '../submission.js';
import { optionsOf } from './rating.js';
import { rules } from './texts.js';

/** An answer as it is kept, or what is wrong with it. `type`: it is no text, number, tick, list or group at all. */
export type ReadAnswer =
  | { readonly value: FieldValue | undefined }
  | { readonly code: FaultCode | 'type'; readonly limit?: number };

type Read = (field: Field, given: FieldValue) => ReadAnswer;

/** The most photos of one question, and the most characters of what is written beside choices and of a place. */
export const mostPhotos = 9;
const longestOther = 200;

/** The name that a server gave to a picture. */
export const isPhotoName = (text: string): boolean => /^[A-Za-z0-9_-]{16,64}$/.test(text);

/** The names of the pictures in the answers to a form. */
export const photosIn = (
  fields: readonly Pick<Field, 'name' | 'type'>[],
  answers: Readonly<Record<string, FieldValue>>,
): string[] =>
  fields.flatMap(({ name, type }) => {
    const given = type === 'photos' ? answers[name] : undefined;
    return Array.isArray(given) ? given : [];
  });

/** The ends of a scale. */
export const endsOf = ({ min = 0, max = 10 }: Pick<Field, 'min' | 'max'>) => ({ min, max });

/** The answers that are neither one text nor one number: how each type reads what was given. */
export const wideAnswers: Partial<Record<Field['type'], Read>> = {
  scale(field, given) {
    const { min, max } = endsOf(field);
    if (typeof given !== 'number') return { code: 'type' };
    if (given < min) return { code: 'small', limit: min };
    if (given > max) return { code: 'big', limit: max };
    return Number.isInteger(given) ? { value: given } : { code: 'choice' };
  },

  choices(field, given) {
    if (!Array.isArray(given)) return { code: 'type' };
    const listed = optionsOf(field).map(({ value }) => value);
    const chosen = listed.filter((one) => given.includes(one));
    const others = [
      ...new Set(given.filter((one) => !listed.includes(one)).map((one) => one.trim())),
    ];
    if (others.length > (field.other ? 1 : 0)) return { code: 'choice' };
    if (others[0] === '') return { code: 'other' };
    if (others[0] && others[0].length > longestOther) return { code: 'long', limit: longestOther };
    return counted(field, [...chosen, ...others]);
  },

  matrix({ rows = [], required, ...field }, given) {
    if (!isGroup(given)) return { code: 'type' };
    const listed = optionsOf(field).map(({ value }) => value);
    const answered = Object.entries(given).filter(([, value]) => value !== '');
    const isKnown = ([row, value]: [string, string | number]): boolean =>
      rows.some((one) => one.value === row) && listed.includes(String(value));
    if (!answered.every(isKnown)) return { code: 'choice' };
    const open = rows.length - answered.length;
    if (required && open > 0) return { code: 'rows', limit: open };
    // In the order of the form, whatever order they were answered in.
    const own = new Map(answered);
    const inOrder = rows.filter(({ value }) => own.has(value));
    return { value: Object.fromEntries(inOrder.map(({ value }) => [value, own.get(value)!])) };
  },

  photos(field, given) {
    if (!Array.isArray(given)) return { code: 'type' };
    if (!given.every(isPhotoName)) return { code: 'photo' };
    const { max = mostPhotos } = field;
    return counted({ ...field, max: Math.min(max, mostPhotos) }, [...new Set(given)]);
  },

  place(_, given) {
    if (!isGroup(given)) return { code: 'type' };
    const { text = '', latitude, longitude } = given;
    if (typeof text !== 'string') return { code: 'type' };
    const name = text.trim();
    if (name.length > longestOther) return { code: 'long', limit: longestOther };
    const place: Record<string, string | number> = name ? { text: name } : {};
    if (latitude === undefined && longitude === undefined)
      return name ? { value: place } : { code: 'place' };
    if (!isDegree(latitude, 90) || !isDegree(longitude, 180)) return { code: 'place' };
    return { value: { ...place, latitude: toMetres(latitude), longitude: toMetres(longitude) } };
  },
};

/** Whether nothing was answered: white space, no tick, no row, a place without a word. */
export function isBlank(given: FieldValue): boolean {
  if (typeof given === 'string') return !rules.empty(given);
  if (typeof given !== 'object') return false;
  if (Array.isArray(given)) return given.length === 0;
  return Object.values(given).every((one) => typeof one === 'string' && !rules.empty(one));
}

function counted({ min, max }: Pick<Field, 'min' | 'max'>, value: string[]): ReadAnswer {
  if (min !== undefined && value.length < min) return { code: 'least', limit: min };
  if (max !== undefined && value.length > max) return { code: 'most', limit: max };
  return { value };
}

const isGroup = (given: FieldValue): given is Record<string, string | number> =>
  typeof given === 'object' && !Array.isArray(given);

const isDegree = (given: string | number | undefined, most: number): given is number =>
  typeof given === 'number' && Math.abs(given) <= most;

/** Five places after the point are a metre; more is noise that would tell one telephone from another. */
const toMetres = (degrees: number): number => Number(degrees.toFixed(5));
