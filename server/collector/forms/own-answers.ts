import type {
  FieldValue,
  Form,
  FormCorrection,
  FormReceipt,
  OwnAnswers,
  PassRequest,
} from '../../../src/contract/index.js';
import { photosIn } from '../../../src/contract/rules/wide-answers.js';
import type { CollectorContext } from '../context.js';
import { lookupOf } from '../database/lookup.js';
import { eraseTraces } from '../database/open.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { problems } from '../http/problem.js';
import { claimPhotos } from '../photos/claim-photos.js';
import { checkForm } from '../submissions/check-submission.js';
import { findSubmission } from '../submissions/find-submission.js';
import { shownCount } from './form-results.js';
import { checkTicked } from './take-form-answer.js';

/** The row of a receipt, for who has its secret. What was taken back or erased is not there any more. */
async function findOwn(collector: CollectorContext, feed: FeedFile, proof: PassRequest) {
  const row = await findSubmission(collector, feed.name, proof);
  const form = row && feed.forms.get(row.pledge);
  if (!form || row.answers === null) throw problems.notFound();
  return { ...row, form, values: JSON.parse(row.answers) as Record<string, FieldValue> };
}

/** A copy of what was filled in. */
export async function showOwnAnswers(
  collector: CollectorContext,
  feed: FeedFile,
  request: PassRequest,
): Promise<OwnAnswers> {
  const { values, ticked, guardian, at } = await findOwn(collector, feed, request);
  return {
    values,
    ...(ticked !== null && { ticked }),
    ...(guardian !== null && { guardian: JSON.parse(guardian) as string }),
    at,
  };
}

/** A picture of one's own answers, as it is kept. */
export async function showOwnPhoto(
  collector: CollectorContext,
  feed: FeedFile,
  photo: string,
  request: PassRequest,
): Promise<Uint8Array> {
  const { form, values } = await findOwn(collector, feed, request);
  if (!photosIn(form.fields, values).includes(photo)) throw problems.notFound();
  return collector.photos.read(feed.name, photo);
}

/** Puts other answers in the place of one's own, by the same check, as long as the form is open. */
export async function correctOwnAnswers(
  collector: CollectorContext,
  feed: FeedFile,
  correction: FormCorrection,
): Promise<FormReceipt> {
  const { database, hashKey, now } = collector;
  const own = await findOwn(collector, feed, correction);
  const { form, guardian, receipt, at, state } = own;
  // What was agreed to stands; a child whose guardian has agreed needs no second consent.
  const asked: Form = {
    ...form,
    consents: undefined,
    guardian: guardian === null ? form.guardian : undefined,
  };
  const { answers, photos } = checkForm(
    collector,
    asked,
    { ...correction, consents: [] },
    now(),
    checkTicked(form, correction),
  );
  await inTransaction(database, async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('submissions')
      .set({
        receipt,
        answers: JSON.stringify(answers),
        lookup: lookupOf(hashKey, feed.name, form.id, answers),
        ticked: (form.items && correction.ticked) ?? null,
      })
      .where('id', '=', own.id)
      // Taken back meanwhile: nothing is written into an emptied row.
      .where('answers', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BeginAgain();
    const owned = { feed: feed.name, form: form.id, owner: { submission: own.id }, at };
    await claimPhotos(transaction, owned, photos);
  });
  await eraseTraces(database);
  await collector.photos.erase();
  const counter = await database
    .selectFrom('counters')
    .select('signatures')
    .where('feed', '=', feed.name)
    .where('pledge', '=', form.id)
    .executeTakeFirst();
  const count = await shownCount(database, feed.name, form, counter?.signatures ?? 0);
  return { receipt, at, count, ...(state === 'trial' && { test: true }) };
}
