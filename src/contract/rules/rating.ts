import type { Field } from '../form.js';

type Option = NonNullable<Field['options']>[number];

/**
 * The five levels by which people judge a public service, the best first, as GB/T 39734 and GB/T 39735 name them. What is
 * sent is the standard's number of stars, so that a condition can ask for at most 2: the two bad ones.
 */
const standardLevels: Readonly<Record<'zh-Hans' | 'zh-Hant' | 'en' | 'ko', readonly string[]>> = {
  'zh-Hans': ['非常满意', '满意', '基本满意', '不满意', '非常不满意'],
  'zh-Hant': ['非常滿意', '滿意', '基本滿意', '不滿意', '非常不滿意'],
  en: ['Very satisfied', 'Satisfied', 'Fairly satisfied', 'Dissatisfied', 'Very dissatisfied'],
  ko: ['매우 만족', '만족', '대체로 만족', '불만족', '매우 불만족'],
};

/** What can be chosen: the options of the field, or the standard's levels for a rating without any. */
export const optionsOf = (
  { type, options }: Pick<Field, 'type' | 'options'>,
  language: keyof typeof standardLevels = 'zh-Hans',
): readonly Option[] =>
  options ??
  (type === 'rating'
    ? standardLevels[language].map((label, index) => ({ value: String(5 - index), label }))
    : []);

/** Whether what was answered are the standard's levels, in one of the kit's languages. */
export const areStandardLevels = (labels: readonly string[]): boolean =>
  Object.values(standardLevels).some((levels) => levels.join() === labels.join());

/** How many of a rating's levels, from the best on, count as satisfied: the middle one of five does. */
export const satisfiedLevels = (levels: number): number => Math.ceil(levels / 2);
