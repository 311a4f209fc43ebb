import type { Count, Pledge } from '../../../src/contract/index.js';

const onlinePart = /^(线上|線上|网上|網上|online)/i;

/** What the feed itself counts, on paper or from partners: signatures that never came through here. */
export const baseCount = (pledge: Pledge): number => baseOf(pledge.signed ?? {});

const baseOf = ({ value, parts }: Count): number =>
  value ?? (parts ?? []).reduce((total, part) => total + part.value, 0);

/** The count of a pledge with the collected signatures in it. */
export const liveCount = (
  pledge: Pledge,
  lang: string,
  signatures: number,
  changedAt: string | undefined,
): Count => addToCount(pledge.signed ?? {}, lang, signatures, changedAt);

/** A count with what was collected in it: in the part labelled online, if there are parts. */
export function addToCount(
  base: Count,
  lang: string,
  collected: number,
  changedAt: string | undefined,
): Count {
  const count: Count = { ...base };
  if (count.parts && count.parts.length > 0) {
    const parts = count.parts.map((part) => ({ ...part }));
    const online = parts.find((part) => onlinePart.test(part.label));
    if (online) online.value = sum(online.value, collected);
    else parts.push({ label: onlineLabel(lang), value: collected });
    count.parts = parts;
  }
  if (count.value !== undefined || !count.parts) count.value = sum(baseOf(base), collected);
  // A date that the editor gave for the base would be wrong for a count that has moved since.
  if (count.asOf !== undefined && changedAt !== undefined && changedAt > count.asOf)
    count.asOf = changedAt;
  return count;
}

/** Hours are no whole numbers: a sum of them must not end in 0000001. */
export function sum(one: number, other: number): number {
  const total = one + other;
  return Number.isInteger(total) ? total : Number(total.toPrecision(15));
}

function onlineLabel(lang: string): string {
  if (/^zh\b.*\b(Hant|TW|HK|MO)\b/i.test(lang)) return '線上';
  return /^zh\b/i.test(lang) || lang === '' ? '线上' : 'Online';
}
