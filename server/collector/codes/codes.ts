/** Codes that prove that an address or a number is one's own, where a question asks for it (`verified`). */
import { randomInt } from 'node:crypto';
import * as z from 'zod/mini';
import type { Field, FieldValue } from '../../../src/contract/index.js';
import { isRecord } from '../../../src/contract/check.js';
import { id } from '../../../src/contract/shared.js';
import { isTelephone } from '../../../src/contract/rules/telephone.js';
import type { CollectorContext } from '../context.js';
import { inTransaction } from '../database/transaction.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import { type InvalidPart, Problem } from '../http/problem.js';
import { addJobs } from '../jobs/job-store.js';
import { addressDigest, type Channel, sealAddress } from '../messages/contacts.js';
import type { Key } from '../submissions/keys.js';
import { keyedCode, sameText, sha256 } from '../submissions/secret.js';
import { plainNumber } from '../submissions/signer-digest.js';

const minute = 60_000;

export const codeMinutes = 10;
const mostTries = 5;
/** So many codes one address or number gets. */
const mostInAnHour = 5;
const mostInADay = 10;
/** So long the form that a code was used for may come again with it. */
const usedFor = 73 * 60 * minute;

export const codeRequest = z.object({
  /** Id of the pledge, activity or form. */
  form: id(),
  /** Name of the question. */
  field: id(),
  /** Its answer. */
  to: z.string().check(z.trim(), z.minLength(3), z.maxLength(200)),
});

type Parts = Pick<CollectorContext, 'database' | 'hashKey' | 'now' | 'mail' | 'sms'>;

/** How a question wants to be proved. Pages need not know it before they send, so their tables leave it out. */
function verifiedFields({ document }: FeedFile, form: string): ReadonlyMap<string, Channel> {
  const found = new Map<string, Channel>();
  for (const section of ['pledges', 'activities', 'forms']) {
    const items = document[section];
    const item = (Array.isArray(items) ? (items as unknown[]) : []).find(
      (one) => isRecord(one) && one['id'] === form,
    );
    const fields =
      isRecord(item) && Array.isArray(item['fields']) ? (item['fields'] as unknown[]) : [];
    for (const field of fields) {
      if (!isRecord(field) || typeof field['name'] !== 'string') continue;
      if (field['verified'] === 'tel') found.set(field['name'], 'sms');
      if (field['verified'] === 'email') found.set(field['name'], 'mail');
    }
  }
  return found;
}

const plainAddress = (channel: Channel, to: string): string =>
  channel === 'sms' ? plainNumber(to) : to.trim().toLowerCase();

const aboutOf = ({ hashKey }: Parts, channel: Channel, address: string): string =>
  addressDigest(hashKey, channel, address);

/** A code is for one question of one form, and one address. */
const hashOf = (
  { hashKey }: Parts,
  { feed, form, field, about, code }: Record<'feed' | 'form' | 'field' | 'about' | 'code', string>,
): string => keyedCode(hashKey, 'code', feed, form, field, about, code);

/** Makes a code and sends it. Whoever asks learns nothing from the answer: it is the same for every address. */
export async function sendCode(
  collector: Parts,
  feed: FeedFile,
  { form, field, to }: z.infer<typeof codeRequest>,
): Promise<void> {
  const { database, hashKey, now } = collector;
  const channel = verifiedFields(feed, form).get(field);
  if (!channel) throw wrong('/field', 'reference');
  if (!collector[channel])
    throw new Problem(503, 'unavailable', 'This server cannot send codes by this way.');
  if (channel === 'sms' ? !isTelephone(to) : !/^[^\s@]+@[^\s@]+$/.test(to))
    throw wrong('/to', 'format');
  const address = plainAddress(channel, to);
  const about = aboutOf(collector, channel, address);
  const at = now();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await inTransaction(database, async (transaction) => {
    // One row for each address: whoever asks at the same moment for the same one waits here.
    await transaction
      .insertInto('spent_tokens')
      .values({ digest: `code ${about}`, owner: '', at: iso(at) })
      .onConflict((conflict) => conflict.column('digest').doUpdateSet({ at: iso(at) }))
      .execute();
    const { id: own } = await transaction
      .insertInto('codes')
      .values({
        about,
        code_hash: hashOf(collector, { feed: feed.name, form, field, about, code }),
        made_at: iso(at),
        expires_at: iso(at + codeMinutes * minute),
        tries: 0,
        used_by: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const recent = await transaction
      .selectFrom('codes')
      .select('made_at')
      .where('about', '=', about)
      .where('made_at', '>', iso(at - 24 * 60 * minute))
      .execute();
    const hour = recent.filter(({ made_at }) => made_at > iso(at - 60 * minute)).length;
    if (hour > mostInAnHour || recent.length > mostInADay)
      throw new Problem(429, 'too-many', 'Too many codes were asked for. Please try again later.', {
        retryAfter: 3600,
      });
    await addJobs(
      transaction,
      [
        {
          queue: channel,
          kind: 'code',
          key: `code ${own}`,
          payload: {
            to: sealAddress(hashKey, address),
            code: sealAddress(hashKey, code),
            lang: langOf(feed),
          },
          expires: at + codeMinutes * minute,
        },
      ],
      at,
    );
  });
}

/**
 * Checks the codes that came with a form, once all else is right. Wrong, too old, used and never asked for are one answer.
 * @returns uses them up, once nothing else stands in the way: a form that is refused for its captcha comes again with them.
 * @throws the problem that names the questions without a good one; so does what is returned, where another was faster.
 */
export async function checkCodes(
  collector: Parts,
  feed: FeedFile,
  form: { id: string; fields: readonly Field[] },
  { key }: Pick<Key, 'key'>,
  answers: Readonly<Record<string, FieldValue>>,
  codes: Readonly<Record<string, string>> = {},
): Promise<() => Promise<void>> {
  const errors: InvalidPart[] = [];
  const good: { field: string; row: number }[] = [];
  const owner = sha256(`${feed.name} ${key}`);
  for (const [field, channel] of verifiedFields(feed, form.id)) {
    const answer = answers[field];
    // A question that was not asked, or that may be left out and was, has nothing to prove.
    if (typeof answer !== 'string' || answer === '') continue;
    const code = codes[field]?.trim() ?? '';
    const about = aboutOf(collector, channel, plainAddress(channel, answer));
    const parts = { feed: feed.name, form: form.id, field, about, code };
    const row = await findCode(collector, parts, owner);
    if (row !== undefined) good.push({ field, row });
    else errors.push({ pointer: `/codes/${field}`, code: code === '' ? 'missing' : 'code' });
  }
  if (errors.length > 0) throw notProved(errors);
  return async () => {
    for (const { field, row } of good)
      if (!(await useCode(collector, row, owner)))
        throw notProved([{ pointer: `/codes/${field}`, code: 'code' }]);
  };
}

const notProved = (errors: InvalidPart[]): Problem =>
  new Problem(422, 'invalid', 'A code is missing, wrong or too old.', { errors });

/** @returns the row of a code that is good, or was and is this form's own. */
async function findCode(
  collector: Parts,
  parts: Parameters<typeof hashOf>[1],
  owner: string,
): Promise<number | undefined> {
  const { database, now } = collector;
  const wanted = hashOf(collector, parts);
  const at = now();
  const rows = await database
    .selectFrom('codes')
    .select(['id', 'code_hash', 'expires_at', 'used_by'])
    .where('about', '=', parts.about)
    .where('made_at', '>', iso(at - usedFor))
    .orderBy('id', 'desc')
    .limit(mostInADay)
    .execute();
  for (const { id: row, code_hash, expires_at, used_by } of rows) {
    if (used_by !== null) {
      // The answer was lost, and the same form comes again.
      if (used_by === owner && sameText(code_hash, wanted)) return row;
      continue;
    }
    if (expires_at <= iso(at)) continue;
    // Counted before it is compared, so that two at once are two tries.
    const { numUpdatedRows } = await database
      .updateTable('codes')
      .set((build) => ({ tries: build('tries', '+', 1) }))
      .where('id', '=', row)
      .where('tries', '<', mostTries)
      .executeTakeFirst();
    if (numUpdatedRows > 0n && sameText(code_hash, wanted)) return row;
  }
  return undefined;
}

/** @returns whether it is this form's now: of two that come with it at once, one gets it. */
async function useCode({ database }: Parts, row: number, owner: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('codes')
    .set({ used_by: owner })
    .where('id', '=', row)
    .where((is) => is.or([is('used_by', 'is', null), is('used_by', '=', owner)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

const wrong = (pointer: string, code: string): Problem =>
  new Problem(422, 'invalid', 'This cannot be proved by a code.', { errors: [{ pointer, code }] });

const iso = (instant: number): string => new Date(instant).toISOString();

/** Codes are forgotten when nobody can use them any more. */
export const codesKeptFor = usedFor;
