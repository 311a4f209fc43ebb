import assert from 'node:assert/strict';
import type { Activity, Pass, SignUp, WantedPost } from '../../src/contract/index.js';
import { fillInSignUp, newKey } from '../conformance/fill.js';
import { adminToken, openCollector, type Answer, type TestCollector } from './collector.js';
import type { DatabaseVariables } from './databases.js';

/** A collector with one activity, and what people do there. */
export interface Desk {
  collector: TestCollector;
  activity: Activity;
  /** Saves another version of the activity, with what else the feed should have. */
  edit: (activity: Activity, more?: object) => void;
  send: (body: SignUp, key?: string) => Promise<Answer>;
  /** Signs up and expects a pass. `post?` is a post whose waiting list will do. */
  signUp: (posts: string[], changes?: Parameters<typeof fillInSignUp>[2]) => Promise<Volunteer>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>;
  feed: () => Promise<any>;
  /** `taken/waiting` of each post, as the feed shows them. */
  figures: () => Promise<Record<string, string>>;
  admin: (path: string, body: unknown) => Promise<Answer>;
}

export interface Volunteer {
  body: ReturnType<typeof fillInSignUp>;
  pass: Pass;
  /** `confirmed`, `waiting 2` and so on, by post. */
  states: () => Promise<Record<string, string>>;
  read: () => Promise<Pass>;
  change: (posts: string[]) => Promise<Answer>;
  cancel: () => Promise<Answer>;
}

const wanted = (post: string): WantedPost =>
  post.endsWith('?') ? { post: post.slice(0, -1), waiting: true } : { post };

export const statesOf = ({ posts }: Pass): Record<string, string> =>
  Object.fromEntries(
    posts.map(({ post, state, position }) => [post, position ? `${state} ${position}` : state]),
  );

/** Before the test posts, which are on 5 March 2090. */
export const beforehand = Date.parse('2090-03-01T00:00:00Z');

export async function openDesk(
  variables: DatabaseVariables,
  first: Activity,
  more: object = {},
): Promise<Desk> {
  const collector = await openCollector(variables);
  collector.clock.now = beforehand;
  let activity = first;
  const edit = (next: Activity, besides: object = {}): void => {
    activity = next;
    collector.saveFeed({ civic: 1, lang: 'zh-Hans', activities: [activity], ...besides });
  };
  edit(first, more);
  const post: Desk['post'] = async (path, body, headers = {}) => {
    const response = await collector.app.request(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
    return {
      status: response.status,
      headers: response.headers,
      body: JSON.parse(await response.text()),
    };
  };
  const send = (body: SignUp, key = newKey()): Promise<Answer> => collector.sign(body, { key });
  const feed = async (): Promise<any> => (await collector.get('/feeds/test.json')).json();
  return {
    collector,
    get activity() {
      return activity;
    },
    edit,
    send,
    post,
    feed,
    admin: (path, body) => post(path, body, { Authorization: `Bearer ${adminToken}` }),
    async figures() {
      const { activities } = (await feed()) as { activities: [Activity] };
      return Object.fromEntries(
        activities[0].posts.map(({ id, taken = 0, waiting = 0 }) => [id, `${taken}/${waiting}`]),
      );
    },
    async signUp(posts, changes) {
      const body = fillInSignUp(activity, posts.map(wanted), changes);
      const answer = await send(body);
      assert.equal(answer.status, 201, JSON.stringify(answer.body));
      const pass = answer.body as Pass;
      const owner = { receipt: pass.receipt, secret: body.secret };
      const read = async (): Promise<Pass> => {
        const now = await post('/submissions/test/pass', owner);
        assert.equal(now.status, 200, JSON.stringify(now.body));
        return now.body as Pass;
      };
      return {
        body,
        pass,
        read,
        states: async () => statesOf(await read()),
        change: (next) => post('/submissions/test/change', { ...owner, posts: next.map(wanted) }),
        cancel: () => post('/submissions/test/withdraw', owner),
      };
    },
  };
}

/** Company for whoever signs up. */
export const along = (people: number): Pick<SignUp, 'people'> => ({
  people: Array.from({ length: people }, (_, place) => ({ name: `同伴${place + 1}` })),
});

export const errorsOf = (answer: Answer): string[] =>
  (answer.body.errors as { pointer: string; code: string }[]).map(
    ({ pointer, code }) => `${pointer} ${code}`,
  );
