import type { Activity, FieldValue, Form, Pledge } from '../../../src/contract/index.js';
import { readForm } from '../../../src/contract/rules/answers.js';
import { answerInPairs, isTicked } from '../../../src/contract/rules/form-pairs.js';
import type { FeedFile } from '../feeds/feed-file.js';

/**
 * Puts a form (application/x-www-form-urlencoded) into the shape of the JSON body. Two ways of writing it are
 * read, and in both the fields have their own names:
 * - as src/submit sends it: `civic_pledge`, `civic_secret`, `civic_consents_0_id`, `civic_guardian_name` …;
 * - as a template is written by hand: the same, but for `consent.<id>` = `<version>:<hash>` and
 *   `guardian.consent.<id>`, so that a tick box is a consent, and `post.<id>` = `on` or `waiting`, so that
 *   one is a post.
 * No field's name can hold `_` or a dot, so none of them is taken for a field.
 */
export function bodyFromForm(
  form: URLSearchParams,
  item: Pledge | Activity | Form,
  secret: string,
): unknown {
  const envelope = readEnvelope(form);
  const guardian = readGuardian(form, envelope['guardian']);
  const consents = [
    ...Object.values(asGroup(envelope['consents'])),
    ...readConsents(form, 'consent.'),
  ];
  return {
    ...envelope,
    civic: 1,
    ...('posts' in item
      ? readSignUp(form, envelope, item)
      : { ['kind' in item ? 'form' : 'pledge']: item.id }),
    values: readValues(form, item),
    consents,
    guardian,
    page: envelope['page'] || undefined,
    source: envelope['source'] || undefined,
    // An anonymous answer cannot be found again, by whoever has whatever secret.
    secret: 'kind' in item && item.anonymous ? undefined : envelope['secret'] || secret,
  };
}

/** What a form is for. An old page that knows of the feed's only pledge, activity or form need not name it. */
export function itemOfForm(
  form: URLSearchParams,
  { pledges, activities, forms }: FeedFile,
): Pledge | Activity | Form | undefined {
  const activity = form.get('civic_activity');
  if (activity) return activities.get(activity);
  const other = form.get('civic_form');
  if (other) return forms.get(other);
  const pledge = form.get('civic_pledge');
  if (pledge) return pledges.get(pledge);
  const all = [...pledges.values(), ...activities.values(), ...forms.values()];
  return all.length === 1 ? all[0] : undefined;
}

function readSignUp(form: URLSearchParams, envelope: Group, { id }: Activity) {
  const posts: unknown[] = Object.values(asGroup(envelope['posts']));
  for (const [name, value] of form) {
    if (!name.startsWith('post.') || value === '') continue;
    posts.push({ post: name.slice('post.'.length), ...(value === 'waiting' && { waiting: true }) });
  }
  // A template has the boxes for names whether somebody comes along or not.
  const people = Object.values(asGroup(envelope['people'])).filter(
    (one) => !/^\s*$/.test((asGroup(one)['name'] as string | undefined) ?? ''),
  );
  return { activity: id, posts, people: people.length > 0 ? people : undefined };
}

/** The key, where no header could be set. */
export const keyOfForm = (form: URLSearchParams): string | undefined =>
  form.get('civic_key') ?? form.get('idempotency-key') ?? undefined;

type Group = { [name: string]: string | number | boolean | Group };

const prefix = 'civic_';
const numbers = new Set(['width', 'height', 'elapsed', 'ticked']);

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
  if (name === 'test' || name === 'waiting') return isTicked(value);
  return numbers.has(name) && isNumber(value) ? Number(value) : value;
}

/** Without a prototype: names come from strangers. */
const emptyGroup = (): Group => Object.create(null) as Group;
const asGroup = (value: Group[string] | undefined): Group =>
  typeof value === 'object' ? value : emptyGroup();

/** All that was typed, to be shown again as it was. */
export function answersIn(
  form: URLSearchParams,
  { fields }: Pick<Pledge, 'fields'>,
): Record<string, FieldValue> {
  const given: Record<string, FieldValue> = {};
  for (const field of fields) {
    const value = answerInPairs(field, form);
    if (value !== undefined) given[field.name] = value;
  }
  return given;
}

/** Without script nothing hides a question: what was answered all the same is left out, as a page with script would. */
export function readValues(
  form: URLSearchParams,
  { fields }: Pick<Pledge, 'fields'>,
): Record<string, FieldValue> {
  const given = answersIn(form, { fields });
  const { asked } = readForm(fields, ({ name }) => given[name]);
  return Object.fromEntries(
    asked.flatMap(({ name }) => (given[name] === undefined ? [] : [[name, given[name]]])),
  );
}

/** An empty box of a number field means that nothing was filled in; it is not 0. */
const isNumber = (text: string): boolean => text.trim() !== '' && Number.isFinite(Number(text));

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
