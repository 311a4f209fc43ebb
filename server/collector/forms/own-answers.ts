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
import { type Database, eraseTraces } from '../database/open.js';
import { BeginAgain, inTransaction } from '../database/transaction.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { problems } from '../http/problem.js';
import { claimPhotos, photosMissing } from '../photos/photo-store.js';
import { checkForm } from '../submissions/check-submission.js';
import { isSecretOf, readReceiptNumber } from '../submissions/secret.js';
import { shownCount } from './form-results.js';
import { checkTicked } from './take-form-answer.js';

/** The row of a receipt, for who has its secret. What was taken back or erased is not there any more. */
async function findOwn(database: Database, feed: FeedFile, { receipt, secret }: PassRequest) {
  const row = await database
    .selectFrom('submissions')
    .select([
      'id',
      'receipt',
      'pledge',
      'state',
      'at',
      'secret_hash',
      'answers',
      'guardian',
      'ticked',
    ])
    .where('receipt', '=', readReceiptNumber(receipt))
    .where('feed', '=', feed.name)
    .executeTakeFirst();
  const isOwn = isSecretOf(row, secret);
  const form = row && feed.forms.get(row.pledge);
  if (!row || !isOwn || !form || row.answers === null) throw problems.notFound();
  return { ...row, form, answers: row.answers };
}

/** A copy of one's own answers. */
export async function showOwnAnswers(
  { database }: CollectorContext,
  feed: FeedFile,
  request: PassRequest,
): Promise<OwnAnswers> {
  const { answers, ticked, at } = await findOwn(database, feed, request);
  return {
    values: JSON.parse(answers) as Record<string, FieldValue>,
    ...(ticked !== null && { ticked }),
    at,
  };
}

/** Puts other answers in the place of one's own, by the same check, as long as the form is open. */
export async function correctOwnAnswers(
  collector: CollectorContext,
  feed: FeedFile,
  correction: FormCorrection,
): Promise<FormReceipt> {
  const { database, now } = collector;
  const own = await findOwn(database, feed, correction);
  const { form, guardian, receipt, at, state } = own;
  // What was agreed to stands; a child whose guardian has agreed needs no second consent.
  const asked: Form = {
    ...form,
    consents: undefined,
    guardian: guardian === null ? form.guardian : undefined,
  };
  const { answers } = checkForm(
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
        answers: JSON.stringify(answers),
        ticked: (form.items && correction.ticked) ?? null,
      })
      .where('id', '=', own.id)
      // Taken back meanwhile: nothing is written into an emptied row.
      .where('answers', 'is not', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new BeginAgain();
    const belongs = { feed: feed.name, submission: own.id, at };
    if (!(await claimPhotos(transaction, belongs, photosIn(form.fields, answers))))
      throw photosMissing(form.fields);
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
