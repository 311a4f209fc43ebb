import { randomBytes } from 'node:crypto';
import type { Field, FieldValue, Form } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { takeFormAnswer } from '../forms/take-form-answer.js';
import { sha256 } from '../submissions/secret.js';
import { consentCode, furtherFields, type Service, standardFields } from './georeport.js';

interface TakenRequest {
  /** The id of its record. */
  record: string;
  /** What leads its sender to it. */
  receipt: string;
  secret: string;
}

/** Takes a POST Service Request as the page's own form is taken: by the same check, into the same queue. */
export async function takeRequest(
  collector: CollectorContext,
  feed: FeedFile,
  { form, code }: Service,
  key: string,
  sent: URLSearchParams,
): Promise<TakenRequest> {
  const secret = randomBytes(32).toString('base64url');
  const { receipt } = await takeFormAnswer(
    collector,
    feed,
    key,
    {
      civic: 1,
      form: form.id,
      values: valuesOf(form, code, sent),
      consents: consentsOf(form, sent),
      secret,
      source: 'open311',
    },
    true,
  );
  const { record } = await collector.database
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission')
    .select('record')
    .where('receipt', '=', receipt.receipt!)
    .executeTakeFirstOrThrow();
  return { record, receipt: receipt.receipt!, secret };
}

const given = (sent: URLSearchParams, name: string): string | undefined =>
  sent.get(name)?.trim() || undefined;

function valuesOf(form: Form, code: string, sent: URLSearchParams): Record<string, FieldValue> {
  const { category, description, place, name, phone, email } = standardFields(form);
  const values: Record<string, FieldValue> = {};
  const put = (field: Field | undefined, value: FieldValue | undefined): void => {
    if (field && value !== undefined) values[field.name] = value;
  };
  put(category, code);
  put(description, given(sent, 'description'));
  put(place, placeOf(sent));
  put(name, nameOf(sent));
  put(phone, given(sent, 'phone'));
  put(email, given(sent, 'email'));
  for (const field of furtherFields(form)) put(field, attributeOf(field, sent));
  return values;
}

function placeOf(sent: URLSearchParams): FieldValue | undefined {
  const text = given(sent, 'address_string') ?? given(sent, 'address_id');
  const [lat, long] = [given(sent, 'lat'), given(sent, 'long')];
  const hasPosition = lat !== undefined && long !== undefined;
  if (!text && !hasPosition) return undefined;
  return {
    ...(text && { text }),
    ...(hasPosition && { latitude: Number(lat), longitude: Number(long) }),
  };
}

/** Chinese names have no space and begin with the family's. */
function nameOf(sent: URLSearchParams): string | undefined {
  const [first = '', last = ''] = [given(sent, 'first_name'), given(sent, 'last_name')];
  const isChinese = /^\p{Script=Han}+$/u.test(first + last);
  return (isChinese ? last + first : `${first} ${last}`.trim()) || undefined;
}

/** `attribute[code]=value`, or `attribute[code][]` several times. */
function attributeOf({ name, type }: Field, sent: URLSearchParams): FieldValue | undefined {
  const all = [...sent.getAll(`attribute[${name}]`), ...sent.getAll(`attribute[${name}][]`)]
    .map((one) => one.trim())
    .filter(Boolean);
  const [first] = all;
  if (first === undefined) return undefined;
  if (type === 'choices') return all;
  if (type === 'number' || type === 'scale') return Number(first);
  if (type === 'checkbox') return /^(1|true|on|yes)$/i.test(first);
  return first;
}

/** Who sends the version has been shown the text, which the service definition holds. */
const consentsOf = ({ consents = [] }: Form, sent: URLSearchParams) =>
  consents
    .filter(({ id, version }) => given(sent, `attribute[${consentCode(id)}]`) === version)
    .map(({ id, version, text }) => ({ id, version, hash: sha256(text) }));
