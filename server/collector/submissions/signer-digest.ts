import { createHmac } from 'node:crypto';
import type { FieldValue, Pledge } from '../../../src/contract/index.js';

type Answers = Readonly<Record<string, FieldValue>>;

/**
 * A keyed hash that is the same when the same person signs the same pledge again. It is made of the name
 * and the telephone number or e-mail address. Without either it takes all answers: a name alone is shared
 * by too many people (README, “Who has signed before”).
 */
export function signerDigest(
  key: string,
  feed: string,
  item: Pick<Pledge, 'id' | 'fields'>,
  answers: Answers,
): string {
  const names: string[] = [];
  const contacts: string[] = [];
  const others: string[] = [];
  for (const { name, type } of item.fields) {
    const answer = answers[name];
    if (answer === undefined) continue;
    const value = typeof answer === 'object' ? JSON.stringify(answer) : String(answer);
    if (type === 'name') names.push(plain(value));
    else if (type === 'tel') contacts.push(`tel ${plainNumber(value)}`);
    else if (type === 'email') contacts.push(`email ${plain(value)}`);
    else others.push(`${name} ${plain(value)}`);
  }
  const who = [names, contacts.length > 0 ? contacts.sort() : others];
  // JSON keeps the parts apart, so that no two lists run into the same text.
  return createHmac('sha256', key)
    .update(JSON.stringify([feed, item.id, who]))
    .digest('hex');
}

/** The same name typed on another keyboard: full-width letters, capitals, spaces and middle dots. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{C}·・•]+/gu, '');
}

/** The digits, without the country code that some people write and others do not. */
export function plainNumber(text: string): string {
  const digits = text.normalize('NFKC').replace(/[^\d+]/g, '');
  return digits.replace(/^(\+|00)86(?=\d{5})/, '').replace(/^86(?=1\d{10}$)/, '');
}
