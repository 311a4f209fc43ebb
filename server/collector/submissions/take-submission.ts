import {
  type Pledge,
  type Receipt,
  type Submission,
  submission as submissionSchema,
} from '../../../src/contract/index.js';
import { mask } from '../../../src/contract/rules/names.js';
import { checkCodes } from '../codes/codes.js';
import type { CollectorContext } from '../context.js';
import { lookupOf } from '../database/lookup.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { baseCount } from '../feeds/live-figures.js';
import { withNotice } from '../feeds/with-notice.js';
import { problems } from '../http/problem.js';
import { reviewOf } from '../moderation/review.js';
import { readBody } from '../http/read-body.js';
import { checkForm } from './check-submission.js';
import { answerOnce, fingerprint, type Key } from './keys.js';
import { signerDigest } from './signer-digest.js';
import { type Draft, findAnswer, store } from './store.js';

export interface Taken {
  receipt: Receipt;
  /** Seen before: the same answer again. */
  replayed: boolean;
}

/** Takes one submission from its body to its receipt, or throws the problem that stands in its way. */
export async function takeSubmission(
  collector: CollectorContext,
  feed: FeedFile,
  key: string,
  body: unknown,
): Promise<Taken> {
  const submission = readBody(submissionSchema, body);
  const pledge = feed.pledges.get(submission.pledge);
  if (!pledge) throw problems.notFound();
  const { database } = collector;
  const print = { feed: feed.name, key, fingerprint: fingerprint(submission) };
  const {
    answer: { receipt, at, signatures, test },
    replayed,
  } = await answerOnce(
    database,
    print,
    async () => {
      const draft = makeDraft(collector, feed, pledge, submission, print);
      const useCodes = await checkCodes(
        collector,
        feed,
        pledge,
        print,
        draft.answers,
        submission.codes,
      );
      await collector.captchaCheck?.check(print, submission.captcha);
      await useCodes();
      return store(database, draft);
    },
    findAnswer,
  );
  return {
    // As the page counts: with what was signed on paper.
    receipt: { receipt, at, count: baseCount(pledge) + signatures, ...(test && { test }) },
    replayed,
  };
}

function makeDraft(
  collector: CollectorContext,
  feed: FeedFile,
  pledge: Pledge,
  submission: Submission,
  key: Key,
): Draft {
  const checked = checkForm(collector, withNotice(feed, pledge), submission, collector.now());
  return {
    ...key,
    ...checked,
    pledge: pledge.id,
    lookup: lookupOf(collector.hashKey, key.feed, pledge.id, checked.answers),
    signer: signerDigest(collector.hashKey, key.feed, pledge, checked.answers),
    ...reviewedName(collector, feed, pledge, checked),
  };
}

/** A name that nobody will see needs no look. */
function reviewedName(
  { wordList }: CollectorContext,
  feed: FeedFile,
  pledge: Pledge,
  checked: Pick<Draft, 'answers' | 'consents'>,
): Pick<Draft, 'wallName' | 'review'> {
  const name = wallName(pledge, checked);
  if (name === undefined) return { wallName: name };
  return { wallName: name, review: reviewOf(wordList, feed, 'pledges', pledge, checked.answers) };
}

/** Where a pledge asks by a consent named `wall`, only those who gave it are shown. */
function wallName(
  pledge: Pledge,
  { answers, consents }: Pick<Draft, 'answers' | 'consents'>,
): string | undefined {
  const asks = (pledge.consents ?? []).some(({ id }) => id === 'wall');
  if (asks && !consents.some(({ id }) => id === 'wall')) return undefined;
  const field = pledge.fields.find(
    ({ type, name }) => type === 'name' && answers[name] !== undefined,
  );
  return field && mask(answers[field.name] as string);
}
