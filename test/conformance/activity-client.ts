import assert from 'node:assert/strict';
import {
  activity as activitySchema,
  pass as passSchema,
  type Activity,
  type Pass,
  type Post,
  type SignUp,
  type WantedPost,
} from '../../src/contract/index.js';
import { post, send, type Answer } from './client.js';
import { fillInSignUp, newKey } from './fill.js';
import type { Target } from './target.js';

/** Reads the activity as the feed has it now, past any cache on the way. */
export async function readActivity(target: Target): Promise<Activity> {
  const address = new URL(target.feed);
  address.searchParams.set('fresh', newKey());
  const response = await fetch(address);
  assert.equal(response.status, 200, `the feed answers with ${response.status}`);
  const { activities = [] } = (await response.json()) as { activities?: { id?: unknown }[] };
  const result = activitySchema.safeParse(activities.find(({ id }) => id === target.activity));
  assert.ok(
    result.success,
    `the feed has no activity “${target.activity}” that follows the contract`,
  );
  return result.data;
}

export const freeIn = ({ capacity = 0, taken = 0, waiting = 0 }: Post): number =>
  waiting > 0 ? 0 : capacity - taken;

/** A post of the activity with room for this many, that lies ahead. */
export function roomyPost({ posts }: Activity, places: number): Post {
  const found = posts.find((one) => freeIn(one) >= places && Date.parse(one.starts) > Date.now());
  assert.ok(found, `the activity has no post to come with ${places} free places`);
  return found;
}

/** The smallest post with room, which a check may fill up; it needs a waiting list of two. */
export function postToFill({ posts }: Activity): Post | undefined {
  return posts
    .filter((one) => Date.parse(one.starts) > Date.now() && freeIn(one) > 0 && freeIn(one) <= 20)
    .find((one) => (one.waitlist ?? 0) - (one.waiting ?? 0) >= 2);
}

/** The answer is a pass of the contract. */
export function isPass(answer: Answer, status: 200 | 201): Pass {
  assert.equal(answer.status, status, `expected a pass, got ${JSON.stringify(answer.body)}`);
  const result = passSchema.safeParse(answer.body);
  assert.ok(result.success, `not a pass: ${JSON.stringify(answer.body)}`);
  return result.data;
}

/** Somebody with a pass, and what they can do with it. */
export interface Owner {
  body: SignUp;
  pass: Pass;
  ask: (path: 'pass' | 'change' | 'withdraw', posts?: WantedPost[]) => Promise<Answer>;
}

export async function signUp(
  target: Target,
  activity: Activity,
  wanted: WantedPost[],
): Promise<Owner> {
  const body = fillInSignUp(activity, wanted);
  const pass = isPass(await post(target, body), 201);
  const { receipt } = pass;
  const { secret } = body;
  return {
    body,
    pass,
    ask: (path, posts) =>
      send(`${target.url}/${path}`, JSON.stringify({ receipt, secret, ...(posts && { posts }) }), {
        'Content-Type': 'application/json',
      }),
  };
}

/** Waits until the public figure of a post is what it must be: feeds may be a few seconds old. */
export async function takenBecomes(target: Target, id: string, expected: number): Promise<void> {
  const patience = Date.now() + 60_000;
  for (;;) {
    const taken = (await readActivity(target)).posts.find((one) => one.id === id)?.taken ?? 0;
    if (taken === expected) return;
    assert.ok(
      Date.now() < patience,
      `the feed says ${taken} of “${id}” are taken, not ${expected}`,
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
