import type { FieldValue, PassRequest } from '../../../src/contract/index.js';
import { mask } from '../../../src/contract/rules/names.js';
import type { CollectorContext } from '../context.js';
import { lookupOf } from '../database/lookup.js';
import { eraseTraces } from '../database/open.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { problems } from '../http/problem.js';
import { reviewOf } from '../moderation/review.js';
import { claimsOf } from '../sign-ups/claims.js';
import { findSignUp } from '../sign-ups/find-sign-up.js';
import { checkForm } from './check-submission.js';
import { findSubmission } from './find-submission.js';

/** Everything that is kept of somebody, for themselves. Nothing of it is about anybody else. */
export async function copyOf(collector: CollectorContext, feed: FeedFile, proof: PassRequest) {
  const { database } = collector;
  const { row, table, item } = await findOwn(collector, feed, proof);
  const [consents, column] =
    table === 'sign_ups'
      ? ([
          await database
            .selectFrom('sign_up_consents')
            .select(['consent', 'version', 'text_hash', 'at', 'guardian'])
            .where('sign_up', '=', row.id)
            .execute(),
          'sign_up',
        ] as const)
      : ([
          await database
            .selectFrom('given_consents')
            .select(['consent', 'version', 'text_hash', 'at', 'guardian'])
            .where('submission', '=', row.id)
            .execute(),
          'submission',
        ] as const);
  const messages = await database
    .selectFrom('contacts')
    .select(['channel', 'field', 'stopped_at as stopped'])
    .where(column, '=', row.id)
    .execute();
  const posts =
    table === 'sign_ups' ? ((await claimsOf(database, [row.id])).get(row.id) ?? []) : [];
  const values = valuesOf(row.answers);
  return {
    receipt: row.receipt,
    about: item?.title ?? '',
    at: row.at,
    answers: (item?.fields ?? []).flatMap(({ name, label }) =>
      values[name] === undefined ? [] : [{ name, label, value: values[name] }],
    ),
    ...(row.guardian !== null && { guardian: JSON.parse(row.guardian) as string }),
    ...('companions' in row &&
      row.companions !== null && { companions: JSON.parse(row.companions) as string[] }),
    ...('wall_name' in row && row.wall_name !== null && { shownAs: row.wall_name }),
    hasDrawnSignature: 'signature' in row && row.signature !== null,
    page: row.page,
    consents: consents.map(({ guardian, ...given }) => ({ ...given, byGuardian: guardian === 1 })),
    messages,
    posts: posts.map(({ post, state, people, details }) => ({ post, state, people, ...details })),
  };
}
export type OwnCopy = Awaited<ReturnType<typeof copyOf>>;

/**
 * Puts other answers in the place of those to a pledge or an activity, by the same check. Who has signed stays who has signed: the
 * digest of the duplicate guard is that of the first time, or the answer would tell whether somebody else is on the list.
 */
export async function correctOwnCopy(
  collector: CollectorContext,
  feed: FeedFile,
  proof: PassRequest,
  values: Record<string, FieldValue>,
): Promise<void> {
  const { database, hashKey, now, wordList } = collector;
  const { row, table, item } = await findOwn(collector, feed, proof);
  // Answers to a form are corrected by a way of their own, which knows pictures and ticks.
  if (!item || row.answers === null || feed.forms.has(item.id)) throw problems.notFound();
  // What was agreed to stands, and pictures stay as they are.
  const asked = { ...item, consents: undefined, guardian: undefined };
  const { secret } = proof;
  const { answers } = checkForm(collector, asked, { values, consents: [], secret }, now());
  const kept = { receipt: row.receipt, answers: JSON.stringify(answers) };
  const companions = 'companions' in row ? row.companions : null;
  const lookup = lookupOf(hashKey, feed.name, item.id, {
    ...answers,
    ...(companions === null ? {} : (JSON.parse(companions) as string[])),
  });
  const name = item.fields.find((field) => field.type === 'name')?.name;
  const wall =
    'wall_name' in row && row.wall_name !== null && name && typeof answers[name] === 'string'
      ? {
          wall_name: mask(answers[name]),
          review: reviewOf(wordList, feed, 'pledges', item, answers),
        }
      : {};
  await inTransaction(database, async (transaction) => {
    // Taken back meanwhile: nothing is written into an emptied row.
    const { numUpdatedRows } = await (
      table === 'sign_ups'
        ? transaction
            .updateTable('sign_ups')
            .set({ ...kept, lookup })
            .where('id', '=', row.id)
            .where('answers', 'is not', null)
        : transaction
            .updateTable('submissions')
            .set({ ...kept, ...wall, lookup })
            .where('id', '=', row.id)
            .where('answers', 'is not', null)
    ).executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BeginAgain();
  });
  await eraseTraces(database);
}

const valuesOf = (answers: string | null): Record<string, FieldValue> =>
  answers === null ? {} : (JSON.parse(answers) as Record<string, FieldValue>);

/** @throws the problem 404 for an unknown receipt, a wrong secret, and what is erased, alike. */
async function findOwn(collector: CollectorContext, feed: FeedFile, proof: PassRequest) {
  const signUp = await findSignUp(collector, feed.name, proof);
  if (signUp) {
    if (signUp.answers === null) throw problems.notFound();
    const item = feed.activities.get(signUp.activity);
    return { row: signUp, table: 'sign_ups' as const, item };
  }
  const row = await findSubmission(collector, feed.name, proof);
  if (!row || row.answers === null) throw problems.notFound();
  const item = feed.pledges.get(row.pledge) ?? feed.forms.get(row.pledge);
  return { row, table: 'submissions' as const, item };
}
