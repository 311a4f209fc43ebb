import type { Selectable } from 'kysely';
import { isRecord } from '../../../src/contract/check.js';
import type { CollectorContext } from '../context.js';
import type { Transaction } from '../database/open.js';
import type { CasePhotoTable, CaseRow } from '../database/tables.js';
import { inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { type InvalidPart, Problem } from '../http/problem.js';
import { tellReporters } from '../messages/tell.js';
import { handOver, announce, wanting } from '../webhooks/webhooks.js';
import type { DeskAct } from './case-state.js';
import { addAct, findCase, lockCase, type NewAct, undoLast } from './case-store.js';

/** What somebody at the desk does, and what they had before them when they decided it. */
interface Handling {
  who: string;
  /** The version of the case that was on the screen. */
  version: number;
  act: DeskAct;
}

const wrong = (pointer: string, code: string): Problem =>
  new Problem(422, 'invalid', 'This cannot be done.', { errors: [{ pointer, code }] });

/** Carries out one act of the desk. Done from a screen that is out of date, it is refused and nothing changes. */
export async function handleCase(
  collector: CollectorContext,
  feed: FeedFile,
  record: string,
  { who, version, act }: Handling,
): Promise<void> {
  const found = await findCase(collector.database, feed.name, record);
  refuseFaults(collector, feed, act);
  const copy: (Said & { row: CopyRow }) | undefined =
    act.kind === 'show-photo' ? await copyPhoto(collector, found, act) : undefined;
  const at = new Date(collector.now()).toISOString();
  try {
    await inTransaction(collector.database, async (transaction) => {
      const row = await lockCase(transaction, found.id);
      refuseStale(row, version);
      const { content, words, isPrivate } = copy ?? (await contentOf(transaction, row, act));
      const added: NewAct = {
        at,
        who,
        kind: act.kind,
        content,
        words,
        ...(isPrivate && { submission: row.submission }),
      };
      await addAct(transaction, row, added, collector.utcOffset);
      if (act.kind === 'hand-over') await handOver(transaction, act.to, feed.name, row, at);
      await announce(transaction, collector.webhooks, [
        { event: 'case.changed', feed: feed.name, record, at },
      ]);
      if (['reply', 'ask', 'merge'].includes(act.kind))
        await tellReporters(transaction, row, collector.now());
      if (copy)
        await transaction
          .insertInto('case_photos')
          .values({ ...copy.row, at })
          .execute();
    });
  } catch (error) {
    if (copy) await collector.casePhotos.remove(copy.row.name);
    throw error;
  }
}

/** Takes the last act back. */
export async function undoHandling(
  collector: CollectorContext,
  feed: FeedFile,
  record: string,
  { who, version }: Omit<Handling, 'act'>,
): Promise<void> {
  const found = await findCase(collector.database, feed.name, record);
  const at = new Date(collector.now()).toISOString();
  await inTransaction(collector.database, async (transaction) => {
    const row = await lockCase(transaction, found.id);
    refuseStale(row, version);
    await undoLast(transaction, row, { at, who }, collector.utcOffset);
  });
}

/** Locking has raised the version by one. */
function refuseStale(row: CaseRow, version: number): void {
  if (row.version !== version + 1)
    throw new Problem(409, 'too-late', 'Somebody has changed this meanwhile. Please look again.');
}

function refuseFaults({ webhooks }: CollectorContext, feed: FeedFile, act: DeskAct): void {
  const errors: InvalidPart[] = [];
  if (act.kind === 'reply' && !act.status && !act.text)
    errors.push({ pointer: '/act/text', code: 'missing' });
  if (act.kind === 'assign' && act.responsible) {
    const { members } = feed.document;
    const isMember = (one: unknown): boolean => isRecord(one) && one['id'] === act.responsible;
    if (!Array.isArray(members) || !members.some(isMember))
      errors.push({ pointer: '/act/responsible', code: 'reference' });
  }
  if (act.kind === 'hand-over') {
    const takers = wanting(webhooks, 'case.handed-over', feed.name);
    if (!takers.some(({ id }) => id === act.to))
      errors.push({ pointer: '/act/to', code: 'reference' });
  }
  if (errors.length > 0) throw new Problem(422, 'invalid', 'This cannot be done.', { errors });
}

interface Said {
  content: object;
  words?: string | undefined;
  isPrivate?: boolean;
}

/** What is stored of an act: its words apart, as they are erased where they are private. */
async function contentOf(transaction: Transaction, row: CaseRow, act: DeskAct): Promise<Said> {
  if (act.kind === 'merge') return { content: await mergeOf(transaction, row, act) };
  if (!('text' in act)) return { content: act };
  const { text, ...content } = act;
  return { content, words: text, isPrivate: !('isPublic' in act && act.isPublic) };
}

type CopyRow = Omit<Selectable<CasePhotoTable>, 'at'>;

/** Makes the public copy before the case is locked: it takes a while, and nothing leads to it yet. */
async function copyPhoto(
  { database, photos, casePhotos }: CollectorContext,
  row: CaseRow,
  { photo: original, areas, alt, when }: Extract<DeskAct, { kind: 'show-photo' }>,
) {
  const own = await database
    .selectFrom('photos')
    .select('case_id')
    .where('feed', '=', row.feed)
    .where('photo', '=', original)
    .where((build) =>
      build.or([build('submission', '=', row.submission), build('case_id', '=', row.id)]),
    )
    .executeTakeFirst();
  if (!own) throw wrong('/act/photo', 'photo');
  const copy = await casePhotos.make(await photos.read(row.feed, original), areas);
  return {
    content: { photo: { ...copy, alt, when }, original },
    row: {
      name: copy.name,
      case_id: row.id,
      original,
      own: own.case_id === null ? 0 : 1,
      state: 'kept',
    },
  };
}

/** @throws where the other one is not there, or leads back here. */
async function mergeOf(
  transaction: Transaction,
  row: CaseRow,
  { of }: Extract<DeskAct, { kind: 'merge' }>,
): Promise<object> {
  const other = await findCase(transaction, row.feed, of).catch((error: unknown) => {
    throw error instanceof Problem ? wrong('/act/of', 'reference') : error;
  });
  // Locked as well, so that two merges at once cannot make a circle.
  let last = await lockCase(transaction, other.id);
  while (last.duplicate_of !== null && last.id !== row.id)
    last = await lockCase(transaction, last.duplicate_of);
  if (last.id === row.id) throw wrong('/act/of', 'loop');
  return { of: last.record, into: last.id };
}

/** A picture that the desk adds, for one of after the work. Nobody sees it before it is passed as the others are. */
export async function addDeskPhoto(
  { database, photos }: CollectorContext,
  feed: FeedFile,
  record: string,
  bytes: Uint8Array,
) {
  const { id, form } = await findCase(database, feed.name, record);
  return photos.keep({ feed: feed.name, form, case_id: id }, bytes);
}
