import type { FormWords } from '../../locales/words.js';
import { consentName, guardianConsent, guardianName } from './filled.js';
import type { FormItem } from './form-item.js';

/** What a question or a consent is called where something is wrong with it. */
export function labelOf(item: FormItem, name: string, words: FormWords): string | undefined {
  if (name === guardianName) return words.guardianName;
  const consent =
    name === guardianConsent
      ? item.guardian?.consent
      : item.consents?.find(({ id }) => consentName(id) === name);
  return item.fields.find((field) => field.name === name)?.label ?? consent?.text.slice(0, 24);
}
