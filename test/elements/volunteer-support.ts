import type { Activity, Post } from '../../src/contract/activity.js';
import type { Pass, SignUp } from '../../src/contract/submission.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { freshKey, serve, type Answer } from '../helpers/server.js';

/** The consent of {@link activityAt}. */
export const consentText = '我同意社区保存姓名和手机号，只用于安排这次志愿服务。';

/** Far enough ahead, and the same for every run. */
export const morning: Post = {
  id: 'gang-am',
  title: '老街口文明交通岗',
  kind: '早高峰',
  place: { name: '老街口', address: '示例路1号' },
  starts: '2098-03-04T07:00:00+08:00',
  ends: '2098-03-04T08:30:00+08:00',
  capacity: 4,
  taken: 1,
  waitlist: 2,
};
const sameTime: Post = {
  ...morning,
  id: 'gang-same',
  title: '菜市场门口文明交通岗',
  place: { name: '菜市场门口' },
  starts: '2098-03-04T08:00:00+08:00',
  ends: '2098-03-04T09:00:00+08:00',
  taken: 0,
};
export const fullPost: Post = {
  ...morning,
  id: 'gang-full',
  title: '第二小学门口文明交通岗',
  kind: '放学时段',
  place: { name: '第二小学门口' },
  starts: '2098-03-04T16:30:00+08:00',
  ends: '2098-03-04T18:00:00+08:00',
  taken: 4,
};
export const night: Post = {
  ...morning,
  id: 'xunluo',
  title: '夜间巡逻',
  kind: '巡逻',
  starts: '2098-03-05T22:00:00+08:00',
  ends: '2098-03-06T00:30:00+08:00',
  requirements: '年满18周岁。',
};
const shutPost: Post = {
  ...night,
  id: 'shut',
  title: '无候补的岗',
  starts: '2098-03-06T22:00:00+08:00',
  ends: '2098-03-06T23:00:00+08:00',
  taken: 9,
  waitlist: undefined,
};

const posts = [morning, sameTime, fullPost, night, shutPost];

export const activityAt = (url: string, rest: Partial<Activity> = {}): Activity => ({
  id: `gang-${freshKey()}`,
  title: '文明交通岗志愿者',
  summary: '早晚高峰在路口值守。',
  organiser: '示例居委会',
  contact: { name: '服务台', tel: '010-5550 0123', email: 'fuwu@example.org' },
  timeZone: 'Asia/Shanghai',
  place: { name: '示例社区', address: '示例路8号' },
  fields: [
    { name: 'name', type: 'name', label: '姓名', required: true, maxLength: 40 },
    { name: 'phone', type: 'tel', label: '手机号', required: true },
  ],
  consents: [{ id: 'data', version: '1', text: consentText, required: true }],
  submit: { url },
  cancelUntil: '2098-03-03T20:00:00+08:00',
  people: 3,
  thanks: '请提前十分钟到。',
  ...rest,
  posts: JSON.parse(JSON.stringify(rest.posts ?? posts)) as Post[],
});

export const passOf = (rest: Partial<Pass> = {}): Pass => ({
  receipt: 'V7QM-2F9D',
  at: '2030-03-01T10:00:00+08:00',
  count: 12,
  posts: [{ post: 'gang-am', state: 'confirmed' }],
  people: 1,
  sequence: 0,
  checkIn: '/check-in#V7QM-2F9D.code',
  ...rest,
});

export const problem = (status: number, code: string, errors?: unknown): Answer => ({
  status,
  type: 'application/problem+json',
  body: { type: 'about:blank', title: '', status, code, ...(errors !== undefined && { errors }) },
});

interface Received {
  method: string;
  headers: Record<string, string>;
  body: string;
}

/** What reached an address of the test server. */
export async function received(url: string): Promise<Received[]> {
  const all = (await (await fetch(`${url.split('?')[0]}?received=1`)).json()) as Received[];
  return all.filter(({ method }) => method === 'POST');
}

export const signUpIn = ({ body }: Received): SignUp => JSON.parse(body) as SignUp;

/**
 * A sign-up whose server gives these answers. A pass is asked for, changed and cancelled at other paths, so
 * each of those has answers of its own.
 */
export async function signUpWith(
  answers: readonly Answer[],
  rest: Partial<Activity> = {},
  options: {
    outbox?: 'off';
    test?: boolean;
    lang?: string;
    pass?: Answer[];
    change?: Answer[];
    withdraw?: Answer[];
  } = {},
): Promise<{ element: CivicVolunteerSignup; activity: Activity; url: string }> {
  const { url, key } = await serve(answers);
  for (const path of ['pass', 'change', 'withdraw'] as const) {
    const given = options[path];
    if (given) await serve(given, `${key}/${path}`);
  }
  const activity = activityAt(`${url}?send=1`, rest);
  const element = await show<CivicVolunteerSignup>(
    html`<civic-volunteer-signup
      lang=${options.lang ?? 'zh-Hans'}
      .data=${activity}
      .outbox=${options.outbox}
      ?test=${options.test}
      >岗位列表</civic-volunteer-signup
    >`,
  );
  await opened(element);
  return { element, activity, url: `${url}?send=1` };
}

/** Waits until the part that comes later is here. */
export const opened = (element: Element): Promise<void> =>
  seen('the sign-up', () => element.shadowRoot?.querySelector('.base'));

export function fill(element: Element, id: string, value: string | boolean): void {
  const control = find<HTMLInputElement>(element, `#${id}`);
  if (typeof value === 'boolean') control.checked = value;
  else control.value = value;
  control.dispatchEvent(
    new Event(control.localName === 'select' ? 'change' : 'input', {
      bubbles: true,
      composed: true,
    }),
  );
}

export async function fillAll(element: CivicVolunteerSignup, ...ids: string[]): Promise<void> {
  for (const id of ids) {
    fill(element, `post-${id}`, true);
    await element.updateComplete;
  }
  fill(element, 'name', '王小明');
  fill(element, 'phone', '13800138000');
  fill(element, 'consent-data', true);
  await element.updateComplete;
}

export const press = (element: Element): void => find(element, '[part=submit]').click();

export async function pressButton(element: Element, text: string): Promise<void> {
  const button = (): HTMLButtonElement | undefined =>
    [...element.shadowRoot!.querySelectorAll('button')].find(
      (one) => one.textContent.trim() === text,
    );
  await seen(`the button ${text}`, button);
  button()!.click();
}

export const reads = (element: Element, text: string): Promise<void> =>
  seen(text, () => readText(element).includes(text));
