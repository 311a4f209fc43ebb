import type { CaseMove, FollowedCase, PassRequest } from '../../../src/contract/index.js';
import { isOpen } from '../../../src/contract/rules/records.js';
import type { CollectorContext } from '../context.js';
import type { CaseActRow, CaseRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import { Problem, problems } from '../http/problem.js';
import { wordsFor } from '../http/words.js';
import { isSecretOf, readReceiptNumber } from '../submissions/secret.js';
import { readAct } from './case-state.js';
import { actsOf, addAct, followMerges, lockCase, readState } from './case-store.js';

const day = 24 * 60 * 60 * 1000;

/** The case of a receipt, for who has its secret; nothing of what was taken back. */
async function findOwn(
  { database, hashKey }: CollectorContext,
  feed: FeedFile,
  { receipt, secret }: PassRequest,
) {
  const row = await database
    .selectFrom('submissions')
    .leftJoin('cases', 'cases.submission', 'submissions.id')
    .select(['secret_hash', 'receipt', 'submissions.state as reported'])
    .select(['submissions.feed as of', 'submissions.id as submission'])
    .selectAll('cases')
    .where('receipt', '=', readReceiptNumber(receipt))
    .where('submissions.feed', '=', feed.name)
    .executeTakeFirst();
  const owned = row && { ...row, feed: row.of };
  if (
    !isSecretOf(hashKey, owned, secret) ||
    !row ||
    row.reported === 'withdrawn' ||
    row.id === null
  )
    throw problems.notFound();
  return row as CaseRow;
}

/** What became of a report, for who sent it. */
export async function followCase(
  collector: CollectorContext,
  feed: FeedFile,
  request: PassRequest,
): Promise<FollowedCase> {
  const { database, now, reopenDays } = collector;
  const own = await findOwn(collector, feed, request);
  const last = await followMerges(database, own);
  const { status, due, ratings, isPublished } = readState(last);
  const acts = await actsOf(database, own.id);
  const others = last.id === own.id ? [] : await actsOf(database, last.id);
  const ends = reopenEnds(last, reopenDays);
  const rating = ratings[own.id];
  const lang = langOf(feed);
  return {
    receipt: readReceiptNumber(request.receipt),
    status,
    opened: own.opened_at,
    ...(due && { due }),
    ...(isPublished && { record: last.record }),
    ...(last.id !== own.id && { joined: true }),
    updates: [...toldIn(acts, own.submission, lang), ...toldIn(others, own.submission, lang)].sort(
      (one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0),
    ),
    asked: isAsked(acts),
    canRate: status === 'done',
    canReopen: ends !== undefined && now() < ends,
    ...(ends !== undefined && { reopenUntil: new Date(ends).toISOString() }),
    ...(rating !== undefined && { rating }),
  };
}

function reopenEnds(row: CaseRow, reopenDays: number): number | undefined {
  const { status, closed } = readState(row);
  if (isOpen(status) || status === 'duplicate' || !closed) return undefined;
  return Date.parse(closed) + reopenDays * day;
}

const standing = (acts: readonly CaseActRow[]): CaseActRow[] =>
  acts.filter(({ undone_at }) => undone_at === null);

/** Whether the last question has no answer yet. */
function isAsked(acts: readonly CaseActRow[]): boolean {
  const last = standing(acts)
    .filter(({ kind }) => kind === 'ask' || kind === 'answer')
    .at(-1);
  return last?.kind === 'ask';
}

/** What of a history its reporter is told: what anybody is told, and what was said to them alone. */
function toldIn(
  acts: readonly CaseActRow[],
  submission: number,
  lang: string,
): FollowedCase['updates'] {
  return standing(acts).flatMap((row): FollowedCase['updates'] => {
    const { at } = row;
    const isOwn = row.submission === submission;
    const act = readAct(row);
    switch (act.kind) {
      case 'reply': {
        const { status, text, isPublic, office } = act;
        const isTold = text !== undefined && (isPublic || isOwn);
        if (!status && !isTold) return [];
        return [
          {
            at,
            ...(status && { status }),
            ...(isTold && { text }),
            ...(office && { by: office }),
            ...(isTold && !isPublic && { kind: 'private' as const }),
          },
        ];
      }
      case 'merge':
        return [{ at, status: 'duplicate', text: wordsFor(lang).joined }];
      case 'reopen':
        return [
          {
            at,
            status: 'accepted',
            text: isOwn ? act.text : wordsFor(lang).reopened,
            ...(isOwn && { kind: 'own' as const }),
          },
        ];
      case 'ask':
        return isOwn ? [{ at, text: act.text, kind: 'question' }] : [];
      case 'answer':
        return isOwn ? [{ at, text: act.text, kind: 'own' }] : [];
      case 'rate':
        return isOwn && act.text ? [{ at, text: act.text, kind: 'own' }] : [];
      default:
        return [];
    }
  });
}

/**
 * What whoever reported it does. Sent again it changes nothing: an answer that was given, a judgement that is the same, and a
 * case that is open again are what was asked for.
 */
export async function moveOwnCase(
  collector: CollectorContext,
  feed: FeedFile,
  move: CaseMove,
): Promise<FollowedCase> {
  const { database, now, reopenDays, utcOffset } = collector;
  const own = await findOwn(collector, feed, move);
  const at = new Date(now()).toISOString();
  const { act: kind, text, value } = move;
  const missing = kind === 'rate' ? value === undefined && 'value' : !text && 'text';
  if (missing)
    throw new Problem(422, 'invalid', 'Something is missing.', {
      errors: [{ pointer: `/${missing}`, code: 'missing' }],
    });
  await inTransaction(database, async (transaction) => {
    const locked = await lockCase(transaction, own.id);
    const add = (row: CaseRow, content: object): Promise<void> =>
      addAct(
        transaction,
        row,
        { at, who: '', kind, content, words: text, submission: own.submission },
        utcOffset,
      );
    if (kind === 'answer') {
      const acts = standing(await actsOf(transaction, own.id));
      if (isAsked(acts)) return add(locked, {});
      const last = acts.filter((one) => one.kind === 'answer').at(-1);
      if (last?.words !== text) throw tooLate();
      return undefined;
    }
    const last = await followMerges(transaction, locked);
    if (last.id !== locked.id) await lockCase(transaction, last.id);
    const { status, ratings } = readState(last);
    if (kind === 'rate') {
      if (status !== 'done') throw tooLate();
      return ratings[own.id] === value ? undefined : add(last, { value, from: own.id });
    }
    const ends = reopenEnds(last, reopenDays);
    if (ends !== undefined && now() < ends) return add(last, { from: own.id });
    const said = standing(await actsOf(transaction, last.id)).at(-1);
    const isSame = said?.kind === 'reopen' && said.submission === own.submission;
    if (!isSame) throw tooLate();
    return undefined;
  });
  return followCase(collector, feed, move);
}

const tooLate = (): Problem =>
  new Problem(409, 'too-late', 'This cannot be done any more, or not yet.');
