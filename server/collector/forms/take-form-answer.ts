import { randomBytes } from 'node:crypto';
import {
  type Form,
  type FormAnswer,
  formAnswer as formAnswerSchema,
  type FormReceipt,
} from '../../../src/contract/index.js';
import { asksForNobody, noticeId } from '../../../src/contract/rules/notices.js';
import { checkCodes } from '../codes/codes.js';
import type { CollectorContext } from '../context.js';
import { lookupOf } from '../database/lookup.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { withNotice } from '../feeds/with-notice.js';
import { type InvalidPart, problems } from '../http/problem.js';
import { reviewOf } from '../moderation/review.js';
import { readBody } from '../http/read-body.js';
import { checkForm } from '../submissions/check-submission.js';
import { answerOnce, fingerprint, type Key } from '../submissions/keys.js';
import { sha256 } from '../submissions/secret.js';
import { type Draft, findAnswer, store } from '../submissions/store.js';
import { resultsJob, shownCount } from './form-results.js';

export interface TakenAnswer {
  receipt: FormReceipt;
  /** Seen before: the same answer again. */
  replayed: boolean;
}

/** Takes the answers to a form from their body to the receipt, or throws the problem that stands in their way. */
export async function takeFormAnswer(
  collector: CollectorContext,
  feed: FeedFile,
  key: string,
  body: unknown,
  /** Another program sends it for somebody (Open311), where no captcha can be asked. */
  isProgram = false,
): Promise<TakenAnswer> {
  const given = readBody(formAnswerSchema, body);
  const form = feed.forms.get(given.form);
  if (!form) throw problems.notFound();
  const { database } = collector;
  const print = { feed: feed.name, key, fingerprint: printOf(form, given) };
  const {
    answer: { receipt, at, signatures, test },
    replayed,
  } = await answerOnce(
    database,
    print,
    async () => {
      const draft = makeDraft(collector, feed, form, given, print);
      const useCodes = await checkCodes(collector, feed, form, print, draft.answers, given.codes);
      if (!isProgram) await collector.captchaCheck?.check(print, given.captcha);
      await useCodes();
      return store(database, draft);
    },
    findAnswer,
  );
  return {
    receipt: {
      ...(receipt && { receipt }),
      at,
      count: await shownCount(database, feed.name, form, signatures),
      ...(test && { test }),
    },
    replayed,
  };
}

/** Pages of an earlier version sent a notice with what nobody is asked for: it may still wait in their outboxes. */
const consentsTo = (form: Form, { consents }: FormAnswer) =>
  asksForNobody(form) ? consents.filter(({ id }) => id !== noticeId) : consents;

/** Without a secret in it, a hash of few answers could be guessed: an anonymous one is known by its key alone. */
const printOf = (form: Form, given: FormAnswer): string =>
  form.anonymous ? sha256(`anonymous ${form.id}`) : fingerprint(given);

function makeDraft(
  collector: CollectorContext,
  feed: FeedFile,
  form: Form,
  given: FormAnswer,
  key: Key,
): Draft {
  const { anonymous = false } = form;
  // A secret that nobody has leads to an anonymous answer.
  const secret = anonymous ? randomBytes(32).toString('hex') : given.secret;
  const checked = checkForm(
    collector,
    withNotice(feed, form),
    { ...given, consents: consentsTo(form, given), secret: secret ?? '' },
    collector.now(),
    [
      ...checkTicked(form, given),
      ...(secret ? [] : [{ pointer: '/secret', code: 'missing' } as const]),
    ],
  );
  return {
    ...key,
    ...checked,
    pledge: form.id,
    signer: null,
    // Nobody is to be looked for among those who were promised that they are not known.
    lookup: anonymous ? '' : lookupOf(collector.hashKey, key.feed, form.id, checked.answers),
    wallName: undefined,
    source: given.source?.trim() || undefined,
    ticked: form.items && given.ticked,
    anonymous,
    ...(anonymous && { contact: undefined }),
    isReport: form.kind === 'report',
    resultsJob: resultsJob(feed.name, form, collector.utcOffset),
    ...(form.kind === 'proposal' && {
      review: reviewOf(collector.wordList, feed, 'forms', form, checked.answers),
    }),
    at: anonymous ? checked.day : checked.at,
  };
}

/** What is wrong with the number of things that are ticked on a checklist. */
export function checkTicked(
  { items }: Form,
  { ticked = 0 }: Pick<FormAnswer, 'ticked'>,
): InvalidPart[] {
  if (!items || (ticked <= items.length && Number.isInteger(ticked))) return [];
  return [{ pointer: '/ticked', code: 'big', limit: items.length }];
}
