import {
  type Pledge,
  type Receipt,
  type Submission,
  submission as submissionSchema,
} from '../../../src/contract/index.js';
import { dayOf } from '../../../src/contract/rules/ages.js';
import { mask } from '../../../src/contract/rules/names.js';
import type { CollectorContext } from '../context.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { baseCount } from '../feeds/live-figures.js';
import { Problem, readBody, problems } from '../http/problem.js';
import { checkSubmission, pageOf, refuseMachines, refuseOutsideHours } from './check-submission.js';
import { fingerprint, oneAtATime } from './keys.js';
import { sha256 } from './secret.js';
import { signerDigest } from './signer-digest.js';
import { type Draft, findAnswer, store, type StoreResult } from './store.js';

export interface Taken {
  receipt: Receipt;
  /** Seen before: the same answer again. */
  replayed: boolean;
}

/** Takes one submission from its body to its receipt, or throws the {@link Problem} that stands in its way. */
export async function takeSubmission(
  collector: CollectorContext,
  feed: FeedFile,
  key: string,
  body: unknown,
): Promise<Taken> {
  const submission = readBody(submissionSchema, body);
  const pledge = feed.pledges.get(submission.pledge);
  if (!pledge) throw problems.notFound();
  return oneAtATime(collector.database, `${feed.name} ${key}`, async () => {
    const print = fingerprint(submission);
    try {
      const draft = makeDraft(collector, feed, pledge, submission, key, print);
      return answer(await store(collector.database, draft), pledge);
    } catch (error) {
      // A receipt that was given once is given again, also after what was asked for then has changed: the
      // pledge has closed, a field is required.
      const earlier =
        error instanceof Problem &&
        (await findAnswer(collector.database, { feed: feed.name, key, fingerprint: print }));
      if (earlier) return answer(earlier, pledge);
      throw error;
    }
  });
}

function makeDraft(
  collector: CollectorContext,
  feed: FeedFile,
  pledge: Pledge,
  submission: Submission,
  key: string,
  print: string,
): Draft {
  const now = collector.now();
  refuseOutsideHours(pledge, now, collector.utcOffset);
  refuseMachines(submission, collector.minimumSeconds);
  const day = dayOf(now, collector.utcOffset);
  const check = checkSubmission(pledge, submission, day);
  if ('errors' in check) {
    throw new Problem(422, 'invalid', 'Some answers are missing or wrong.', {
      errors: check.errors,
    });
  }
  const { checked } = check;
  return {
    ...checked,
    feed: feed.name,
    pledge: pledge.id,
    key,
    fingerprint: print,
    signer: signerDigest(collector.hashKey, feed.name, pledge, checked.answers),
    secretHash: sha256(submission.secret),
    wallName: wallName(pledge, checked),
    page: pageOf(submission.page),
    test: submission.test === true,
    at: new Date(now).toISOString(),
    day,
  };
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
  return field && mask(String(answers[field.name]));
}

function answer(result: StoreResult, pledge: Pledge): Taken {
  if (result.kind === 'key-reused') throw problems.keyReused();
  if (result.kind === 'already-signed') throw problems.alreadySigned();
  const { receipt, at, signatures, test } = result.answer;
  return {
    // As the page counts: with what was signed on paper.
    receipt: { receipt, at, count: baseCount(pledge) + signatures, ...(test && { test }) },
    replayed: result.kind === 'replayed',
  };
}
