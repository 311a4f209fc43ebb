import type { Count, Pledge } from '../../../src/contract/index.js';

const onlinePart = /^(线上|線上|网上|網上|online)/i;

/** What the feed itself counts, on paper or from partners: signatures that never came through here. */
export function baseCount(pledge: Pledge): number {
  const { value, parts } = pledge.signed ?? {};
  return value ?? (parts ?? []).reduce((sum, part) => sum + part.value, 0);
}

/** The count of a pledge with the collected signatures in it: in the part labelled online, if there are parts. */
export function liveCount(
  pledge: Pledge,
  lang: string,
  signatures: number,
  changedAt: string | undefined,
): Count {
  const signed: Count = { ...pledge.signed };
  if (signed.parts && signed.parts.length > 0) {
    const parts = signed.parts.map((part) => ({ ...part }));
    const online = parts.find((part) => onlinePart.test(part.label));
    if (online) online.value += signatures;
    else parts.push({ label: onlineLabel(lang), value: signatures });
    signed.parts = parts;
  }
  if (signed.value !== undefined || !signed.parts) signed.value = baseCount(pledge) + signatures;
  // A date that the editor gave for the base would be wrong for a count that has moved since.
  if (signed.asOf !== undefined && changedAt !== undefined) signed.asOf = changedAt;
  return signed;
}

function onlineLabel(lang: string): string {
  if (/^zh\b.*\b(Hant|TW|HK|MO)\b/i.test(lang)) return '線上';
  return /^zh\b/i.test(lang) || lang === '' ? '线上' : 'Online';
}
