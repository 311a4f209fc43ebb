import type { Language } from '../../../base/text/language.js';
import type { Comparison, Condition, Field } from '../../../contract/form.js';
import { meets } from '../../../contract/rules/conditions.js';
import { optionsOf } from '../../../contract/rules/rating.js';
import { conditionWords } from '../../../locales/conditions.js';

/** When a question is asked, for who reads it on paper: “仅在“您满意吗？”选了“不满意”或“非常不满意”时填写。” */
export function conditionInWords(
  { field, all = [], any = [], ...own }: Condition,
  fields: readonly Field[],
  language: Language,
): string {
  const words = conditionWords[language];
  const say = (comparison: Comparison): string | undefined => {
    const other = fields.find(({ name }) => name === comparison.field);
    // What is not there cannot be looked at: it has no part in the condition (contract/rules/conditions.ts).
    return other && comparisonInWords(comparison, other, language);
  };
  const join = (comparisons: readonly Comparison[], joint: string): string =>
    comparisons.flatMap((one) => say(one) ?? []).join(joint);
  const must = join([...(field === undefined ? [] : [{ ...own, field }]), ...all], words.and);
  const may = join(any, words.or);
  const condition = [must, may].filter(Boolean).join(words.and);
  return condition && words.onlyIf(condition);
}

function comparisonInWords(comparison: Comparison, other: Field, language: Language): string {
  const words = conditionWords[language];
  const { is, not, min, max } = comparison;
  const { label, type } = other;
  const list = (texts: readonly string[]): string =>
    texts.map((text) => (language === 'zh-Hant' ? `「${text}」` : `“${text}”`)).join(words.either);
  if (type === 'checkbox') return words.ticked(label);
  const options = optionsOf(other, language);
  if (options.length > 0) {
    const meant = options.filter(({ value }) => meets(comparison, value));
    // With every option, it only has to be answered.
    if (meant.length === options.length) return words.answered(label);
    return words.chosen(label, list(meant.map((option) => option.label)));
  }
  const parts = [
    is && words.is(list(is)),
    not && words.not(list(not)),
    min !== undefined && words.least(min),
    max !== undefined && words.most(max),
  ].filter((part) => typeof part === 'string');
  return parts.length ? words.about(label, parts.join(words.and)) : words.answered(label);
}
