import { problemWords } from '../../src/locales/problems.js';
import { exactNumber } from '../../src/base/text/format.js';
import type { DeskIssue, Finding } from '../checks/finding.js';
import { entryName } from '../shared/items.js';
import { getAt, type JsonObject, type Path } from '../shared/json.js';
import { deskWords, htmlLanguage, type DeskLanguage } from '../words/desk-words.js';
import { choiceLabel, labelOf } from '../words/field-words.js';

/** A finding as a sentence, in the words that the kit itself uses for the same mistake. */
export function explainFinding(finding: Finding, language: DeskLanguage): string {
  if (finding.tone === 'error') return explainIssue(finding.issue, finding.path, language);
  const sentence = deskWords[language].advice[finding.code];
  return sentence.replace('{}', String(finding.detail ?? ''));
}

export function explainIssue(
  issue: Pick<DeskIssue, 'code'> & Partial<DeskIssue>,
  path: Path,
  language: DeskLanguage,
): string {
  const words = problemWords[htmlLanguage[language]];
  const one = issue as DeskIssue;
  switch (one.code) {
    case 'sample':
      return deskWords[language].checks.sample;
    case 'type':
      return words.type(words.expected[one.expected]);
    case 'choice':
      return words.choice(
        one.choices.map((choice) => choiceLabel(path, choice, language)).join('、'),
      );
    case 'long':
    case 'many':
    case 'small':
    case 'big':
      return words.limit[one.code](one.limit);
    case 'sum':
      return words.sum(exactNumber(one.sum, htmlLanguage[language]));
    default:
      return words[one.code];
  }
}

/** Where it is: “人物与单位 › 高微 › 照片 › 替代文字”. */
export function explainPath(path: Path, document: JsonObject, language: DeskLanguage): string {
  const steps = path.map((key, index) => {
    if (typeof key === 'string') return labelOf(path.slice(0, index + 1), language);
    return (
      entryName(getAt(document, path.slice(0, index + 1))) || deskWords[language].entry(key + 1)
    );
  });
  return steps.join(' › ');
}
