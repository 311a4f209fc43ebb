import type { FieldValue, Pledge } from '../../../src/contract/index.js';

/**
 * Puts a form (application/x-www-form-urlencoded) into the shape of the JSON body. Two ways of writing it are
 * read, and in both the fields have their own names:
 * - as src/submit sends it: `civic_pledge`, `civic_secret`, `civic_consents_0_id`, `civic_guardian_name` …;
 * - as a template is written by hand: the same, but for `consent.<id>` = `<version>:<hash>` and
 *   `guardian.consent.<id>`, so that a tick box is a consent.
 * No field's name can hold `_` or a dot, so none of them is taken for a field.
 */
export function bodyFromForm(form: URLSearchParams, pledge: Pledge, secret: string): unknown {
  const envelope = readEnvelope(form);
  const guardian = readGuardian(form, envelope['guardian']);
  const consents = [
    ...Object.values(asGroup(envelope['consents'])),
    ...readConsents(form, 'consent.'),
  ];
  return {
    ...envelope,
    civic: 1,
    pledge: pledge.id,
    values: readValues(form, pledge),
    consents,
    guardian,
    page: envelope['page'] || undefined,
    secret: envelope['secret'] || secret,
  };
}

/** Which pledge a form names, before anything else of it is read. */
export const pledgeOfForm = (form: URLSearchParams): string | undefined =>
  form.get('civic_pledge') || undefined;

/** The key, where no header could be set. */
export const keyOfForm = (form: URLSearchParams): string | undefined =>
  form.get('civic_key') ?? form.get('idempotency-key') ?? undefined;

type Group = { [name: string]: string | number | boolean | Group };

const prefix = 'civic_';
const numbers = new Set(['width', 'height', 'elapsed']);

/** `civic_guardian_consent_id=x` is `{guardian: {consent: {id: 'x'}}}`. */
function readEnvelope(form: URLSearchParams): Group {
  const envelope = emptyGroup();
  for (const [name, value] of form) {
    if (!name.startsWith(prefix)) continue;
    const path = name.slice(prefix.length).split('_');
    // Nothing in the contract lies deeper; a stranger's form might.
    if (path.length > 3) continue;
    const last = path.pop()!;
    let group = envelope;
    for (const step of path) group = group[step] = asGroup(group[step]);
    group[last] = readEnvelopeValue(last, value);
  }
  return envelope;
}

function readEnvelopeValue(name: string, value: string): string | number | boolean {
  if (name === 'test') return isTicked(value);
  return numbers.has(name) && isNumber(value) ? Number(value) : value;
}

/** Without a prototype: names come from strangers. */
const emptyGroup = (): Group => Object.create(null) as Group;
const asGroup = (value: Group[string] | undefined): Group =>
  typeof value === 'object' ? value : emptyGroup();

function readValues(form: URLSearchParams, pledge: Pledge): Record<string, FieldValue> {
  const values: Record<string, FieldValue> = {};
  for (const { name, type } of pledge.fields) {
    const given = form.get(name);
    if (type === 'checkbox') values[name] = isTicked(given);
    else if (given === null) continue;
    else values[name] = type === 'number' && isNumber(given) ? Number(given) : given;
  }
  return values;
}

/** An empty box of a number field means that nothing was filled in; it is not 0. */
const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

/** A tick box that was not ticked is not sent at all. */
const isTicked = (value: string | null): boolean => /^(on|1|true|yes)$/i.test(value ?? '');

function readConsents(form: URLSearchParams, start: string) {
  const given = [];
  for (const [name, value] of form) {
    if (!name.startsWith(start) || value === '') continue;
    // A version may hold a colon, a hash cannot.
    const colon = value.lastIndexOf(':');
    given.push({
      id: name.slice(start.length),
      version: value.slice(0, Math.max(0, colon)),
      hash: value.slice(colon + 1).toLowerCase(),
    });
  }
  return given;
}

function readGuardian(form: URLSearchParams, flat: Group[string] | undefined) {
  const { name = '', consent = readConsents(form, 'guardian.consent.')[0] } = asGroup(flat);
  // A template has the guardian's boxes whether they are needed or not.
  const unnamed = typeof name === 'string' && name.trim() === '';
  return unnamed && !consent ? undefined : { name, consent };
}
