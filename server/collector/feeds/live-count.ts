import type { Count, Pledge } from '../../../src/contract/index.js';
import { countOf, sumOf } from '../../../src/contract/rules/counts.js';

const onlinePart = /^(线上|線上|网上|網上|online)/i;

/** What the feed itself counts, on paper or from partners: signatures that never came through here. */
export const baseCount = (pledge: Pledge): number => baseOf(pledge.signed ?? {});

const baseOf = (count: Count): number => countOf(count, []) ?? 0;

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
    if (online) online.value = sumOf([online.value, collected]);
    else parts.push({ label: onlineLabel(lang), value: collected });
    count.parts = parts;
  }
  if (count.value !== undefined || !count.parts?.length)
    count.value = sumOf([baseOf(base), collected]);
  // A date that the editor gave for the base would be wrong for a count that has moved since.
  if (count.asOf !== undefined && changedAt !== undefined && changedAt > count.asOf)
    count.asOf = changedAt;
  return count;
}

function onlineLabel(lang: string): string {
  if (/^zh\b.*\b(Hant|TW|HK|MO)\b/i.test(lang)) return '線上';
  return /^zh\b/i.test(lang) || lang === '' ? '线上' : 'Online';
}
