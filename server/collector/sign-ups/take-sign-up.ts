import { type Pass, signUp as signUpSchema } from '../../../src/contract/index.js';
import { checkCodes } from '../codes/codes.js';
import type { CollectorContext } from '../context.js';
import { lookupOf } from '../database/lookup.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { withNotice } from '../feeds/with-notice.js';
import { problems } from '../http/problem.js';
import { readBody } from '../http/read-body.js';
import { checkForm } from '../submissions/check-submission.js';
import { answerOnce, fingerprint } from '../submissions/keys.js';
import { checkPeople, checkPosts, offeredIn, type Scope } from './offered-posts.js';
import { type BarePass, checkInAddress } from './read-pass.js';
import { findPass, storeSignUp } from './store-sign-up.js';

export interface TakenSignUp {
  receipt: Pass;
  /** Seen before: the same answer again. */
  replayed: boolean;
}

/** Takes one sign-up from its body to its pass, or throws the problem that stands in its way. */
export async function takeSignUp(
  collector: CollectorContext,
  feed: FeedFile,
  key: string,
  body: unknown,
): Promise<TakenSignUp> {
  const signUp = readBody(signUpSchema, body);
  const activity = feed.activities.get(signUp.activity);
  if (!activity) throw problems.notFound();
  const { database } = collector;
  const scope = scopeOf(collector, feed, activity.id);
  const print = { feed: feed.name, key, fingerprint: fingerprint(signUp) };
  const { pass, replayed } = await answerOnce(
    database,
    print,
    async () => {
      const checked = checkForm(collector, withNotice(feed, activity), signUp, scope.now, [
        ...checkPeople(activity, signUp),
        ...checkPosts(offeredIn(scope), signUp.posts, scope.now),
      ]);
      const useCodes = await checkCodes(
        collector,
        feed,
        activity,
        print,
        checked.answers,
        signUp.codes,
      );
      await collector.captchaCheck?.check(print, signUp.captcha);
      await useCodes();
      const companions = (signUp.people ?? []).map(({ name }) => name);
      return storeSignUp(database, {
        scope,
        ...print,
        ...checked,
        posts: signUp.posts,
        companions,
        lookup: lookupOf(collector.hashKey, feed.name, activity.id, {
          ...checked.answers,
          ...companions,
        }),
      });
    },
    findPass,
  );
  return { receipt: withCheckIn(collector, scope, pass), replayed };
}

export const scopeOf = (collector: CollectorContext, feed: FeedFile, activity: string): Scope => ({
  feed,
  activity,
  utcOffset: collector.utcOffset,
  acceptHours: collector.acceptHours,
  now: collector.now(),
});

export const withCheckIn = (
  { hashKey }: CollectorContext,
  { feed, activity }: Scope,
  pass: BarePass,
): Pass => ({
  ...pass,
  checkIn: checkInAddress(hashKey, { feed: feed.name, activity, receipt: pass.receipt }),
});
