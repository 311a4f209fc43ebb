import { zh } from './zh.js';
import { en } from './en.js';
import type { Schema } from '../shared/schema.js';
import { choiceWords, wordsOfField } from './field-words.js';

export type DeskLanguage = 'zh' | 'en';
export type DeskWords = typeof zh;

export const deskWords: Readonly<Record<DeskLanguage, DeskWords>> = { zh, en };
export const htmlLanguage: Readonly<Record<DeskLanguage, string>> = { zh: 'zh-Hans', en: 'en' };

export function labelOf(path: readonly (string | number)[], language: DeskLanguage): string {
  const words = wordsOfField(path);
  return words ? words[language === 'zh' ? 0 : 2] : String(path[path.length - 1] ?? '');
}

export function hintOf(
  path: readonly (string | number)[],
  { description = '' }: Schema,
  language: DeskLanguage,
): string {
  return language === 'zh' ? (wordsOfField(path)?.[1] ?? '') : description;
}

export function choiceLabel(
  path: readonly (string | number)[],
  value: string | number,
  language: DeskLanguage,
): string {
  const words = choiceWords[`${String(path[path.length - 1])}.${value}`];
  return words ? words[language === 'zh' ? 0 : 1] : String(value);
}
