import {
  type Activity,
  type Pass,
  type SignUp,
  signUp as signUpSchema,
} from '../../../src/contract/index.js';
import { dayOf } from '../../../src/contract/rules/ages.js';
import type { CollectorContext } from '../context.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { Problem, readBody, problems } from '../http/problem.js';
import {
  checkSubmission,
  pageOf,
  refuseMachines,
  refuseOutsideHours,
} from '../submissions/check-submission.js';
import { fingerprint, oneAtATime } from '../submissions/keys.js';
import { sha256 } from '../submissions/secret.js';
import { checkPeople, checkPosts, offeredIn, type Scope } from './offered-posts.js';
import { type BarePass, checkInAddress } from './read-pass.js';
import { findPass, type SignUpDraft, storeSignUp } from './store-sign-up.js';

export interface TakenSignUp {
  receipt: Pass;
  /** Seen before: the same answer again. */
  replayed: boolean;
}

/** Takes one sign-up from its body to its pass, or throws the {@link Problem} that stands in its way. */
export async function takeSignUp(
  collector: CollectorContext,
  feed: FeedFile,
  key: string,
  body: unknown,
): Promise<TakenSignUp> {
  const signUp = readBody(signUpSchema, body);
  const activity = feed.activities.get(signUp.activity);
  if (!activity) throw problems.notFound();
  const scope = scopeOf(collector, feed, activity.id);
  return oneAtATime(collector.database, `${feed.name} ${key}`, async () => {
    const print = { feed: feed.name, key, fingerprint: fingerprint(signUp) };
    // Before anything that may have changed since: a pass that was given once is given again, also when
    // the activity is full or over by now.
    const { pass, replayed } =
      (await findPass(collector.database, print)) ??
      (await storeSignUp(collector.database, scope, {
        ...print,
        ...makeDraft(collector, scope, activity, signUp),
      }));
    return { receipt: withCheckIn(collector, scope, pass), replayed };
  });
}

export const scopeOf = (collector: CollectorContext, feed: FeedFile, activity: string): Scope => ({
  feed,
  activity,
  utcOffset: collector.utcOffset,
  now: collector.now(),
});

export const withCheckIn = (
  { hashKey }: Pick<CollectorContext, 'hashKey'>,
  { feed, activity }: Scope,
  pass: BarePass,
): Pass => ({
  ...pass,
  checkIn: checkInAddress(hashKey, { feed: feed.name, activity, receipt: pass.receipt }),
});

function makeDraft(
  collector: CollectorContext,
  scope: Scope,
  activity: Activity,
  signUp: SignUp,
): Omit<SignUpDraft, 'feed' | 'key' | 'fingerprint'> {
  const { now } = scope;
  refuseOutsideHours(activity, now, collector.utcOffset);
  refuseMachines(signUp, collector.minimumSeconds);
  const day = dayOf(now, collector.utcOffset);
  const check = checkSubmission(activity, signUp, day);
  const errors = [
    ...('errors' in check ? check.errors : []),
    ...checkPeople(activity, signUp),
    ...checkPosts(offeredIn(scope), signUp.posts, now),
  ];
  if (!('checked' in check) || errors.length > 0)
    throw new Problem(422, 'invalid', 'Some answers are missing or wrong.', { errors });
  const { answers, consents, guardian } = check.checked;
  return {
    answers,
    consents,
    guardian,
    posts: signUp.posts,
    companions: (signUp.people ?? []).map(({ name }) => name),
    secretHash: sha256(signUp.secret),
    page: pageOf(signUp.page),
    test: signUp.test === true,
    at: new Date(now).toISOString(),
    day,
  };
}
