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
  return (
    item.fields.find((field) => field.name === name)?.label ?? (consent && begin(consent.text))
  );
}

/**
 * How a text begins: as many clauses as have room, since only punctuation parts words in every script without a
 * dictionary. A first clause that is too long is named whole. Within a number or an address no clause ends.
 */
const begin = (text: string): string =>
  /^(?:.{1,40}|.+?)(?=[，。；：！？]|[,.;:!?](?:\s|$))/s.exec(text)?.[0] ?? text;
