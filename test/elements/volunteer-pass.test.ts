import { expect } from '@open-wc/testing';
import type { Pass, PassChange, PassRequest } from '../../src/contract/submission.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { serve, type Answer } from '../helpers/server.js';
import {
  activityAt,
  fill,
  fillAll,
  fullPost,
  opened,
  passOf,
  press,
  pressButton,
  problem,
  reads,
  received,
  signUpIn,
  signUpWith,
} from './volunteer-support.js';

const secret = 'c'.repeat(32);
const waitingPass = passOf({
  posts: [
    { post: 'gang-am', state: 'confirmed' },
    { post: 'gang-full', state: 'waiting', position: 2 },
  ],
});

/** Nothing is sent again by itself before: without it, that may be at once. */
const busyFor = (seconds: number): Answer => ({
  status: 503,
  headers: { 'Retry-After': String(seconds) },
});

/** Somebody who has just signed up. */
async function signedUp(
  pass: Partial<Pass> = {},
  options: Parameters<typeof signUpWith>[2] = {},
  rest: Parameters<typeof signUpWith>[1] = {},
) {
  const made = await signUpWith([{ status: 201, body: passOf(pass) }], rest, options);
  await fillAll(made.element, 'gang-am');
  press(made.element);
  await seen('the pass', () => made.element.shadowRoot!.querySelector('.sheet'));
  return made;
}

/** A page that was opened by the link of a pass. */
async function openedByLink(answers: readonly Answer[], pass: Answer[], lang = 'zh-Hans') {
  history.replaceState(null, '', `#civic-pass=V7QM-2F9D.${secret}`);
  return signUpWith(answers, {}, { pass, lang });
}

async function asked<Body>(url: string, path: string): Promise<Body[]> {
  const requests = await received(url.replace('?', `/${path}?`));
  return requests.map(({ body }) => JSON.parse(body) as Body);
}

/** What was pressed is gone: whoever hears the page, or sees little of it, goes on from there. */
const focusIsOnWords = (element: Element, words: string): Promise<void> =>
  seen(`the focus on ${words}`, () =>
    element.shadowRoot!.activeElement?.textContent.includes(words),
  );

describe('<civic-volunteer-signup>: after', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('gives a pass: number, posts, how each stands, a code to check in, and is accessible', async () => {
    const { element } = await signedUp({ ...waitingPass, people: 2 });
    const text = readText(element);
    for (const part of [
      '报名成功。',
      '请提前十分钟到。',
      'V7QM-2F9D',
      '2人',
      '已确认',
      '2098年3月4日星期二 07:00–08:30',
      '老街口 示例路1号',
      '候补第2位',
      '2098年3月3日',
      '前可以更改或取消',
    ])
      expect(text).to.contain(part);
    await seen('the code', () => element.shadowRoot!.querySelector('.code svg path'));
    expect(find(element, '.code svg').getAttribute('aria-label')).to.equal('签到二维码');
    await expectAccessible(element);
  });

  it('draws no code for an address that is none, and no pass out of what names no posts', async () => {
    const strange = await signedUp({ checkIn: 'javascript:alert(1)' });
    expect(strange.element.shadowRoot!.querySelector('.code')).to.equal(null);
    const { element } = await signUpWith([
      { status: 201, body: { ...passOf(), posts: [null, { post: 3 }, 'x'] } },
    ]);
    await fillAll(element, 'gang-am');
    press(element);
    await reads(element, 'V7QM-2F9D');
    const plain = await signUpWith([{ status: 201, body: { ...passOf(), posts: undefined } }]);
    await fillAll(plain.element, 'gang-am');
    press(plain.element);
    await reads(plain.element, 'V7QM-2F9D');
    await expectAccessible(plain.element);
  });

  it('links to the pass by an address that only its owner has', async () => {
    const { element, url } = await signedUp();
    const link = find<HTMLAnchorElement>(element, '.mine a');
    const { secret: sent } = signUpIn((await received(url))[0]!);
    expect(link.href).to.equal(`${location.href.replace(/#.*/, '')}#civic-pass=V7QM-2F9D.${sent}`);
  });

  it('says which posts are full meanwhile, keeps the choice, offers the waiting list', async () => {
    const { element, url } = await signUpWith([
      problem(409, 'full', [{ pointer: '/posts/0', code: 'full' }]),
      {
        status: 201,
        body: passOf({ posts: [{ post: 'gang-am', state: 'waiting', position: 1 }] }),
      },
    ]);
    await fillAll(element, 'gang-am', 'xunluo');
    press(element);
    await reads(element, '“老街口文明交通岗”名额已满，请换一个，或选择候补。');
    await seen('the focus', () => element.shadowRoot!.activeElement?.classList.contains('summary'));
    expect(find<HTMLInputElement>(element, '#post-gang-am').checked).to.equal(true);
    expect(find<HTMLInputElement>(element, '#post-xunluo').checked).to.equal(true);
    await expectAccessible(element);
    // Pressed again without a decision, nothing is sent.
    press(element);
    await element.updateComplete;
    expect(await received(url)).to.have.length(1);
    await pressButton(element, '改为候补');
    await seen('the fault gone', () => !readText(element).includes('请换一个'));
    press(element);
    await reads(element, '候补第1位');
    expect(signUpIn((await received(url))[1]!).posts).to.deep.equal([
      { post: 'gang-am', waiting: true },
      { post: 'xunluo' },
    ]);
  });

  it('takes a full waiting list for the end of it', async () => {
    const { element } = await signUpWith([
      problem(409, 'full', [{ pointer: '/posts/0', code: 'full' }]),
    ]);
    await fillAll(element, 'gang-full');
    press(element);
    await reads(element, '名额已满');
    expect(find(element, '#post-gang-full').closest('li')!.textContent).not.to.contain('可候补');
    fill(element, 'post-gang-full', false);
    await seen('no way back', () => find<HTMLInputElement>(element, '#post-gang-full').disabled);
  });

  it('says closed, not yet open, signed up before, refused, and failed plainly', async () => {
    for (const [answer, words] of [
      [problem(409, 'closed'), '已于'],
      [problem(409, 'not-open'), '开始，欢迎到时再来'],
      [problem(409, 'already-signed'), '您已经报过名'],
      [problem(422, 'refused'), '没有发送成功'],
      [
        problem(422, 'invalid', [{ pointer: '/posts/0', code: 'past' }]),
        '“老街口文明交通岗”没有被接受',
      ],
      [problem(422, 'invalid', [{ pointer: '/values/phone', code: 'tel' }]), '“手机号”请写完整'],
    ] as const) {
      const { element } = await signUpWith([answer], { closes: '2098-03-01', opens: '2020-01-01' });
      await fillAll(element, 'gang-am');
      press(element);
      await reads(element, words);
      await expectAccessible(element);
    }
  });

  it('keeps it when the network fails, says so, and shows the pass on a later visit', async () => {
    const { element, activity } = await signUpWith(
      [
        { status: 503, headers: { 'Retry-After': '1' } },
        { status: 201, body: passOf() },
      ],
      {},
      { pass: [{ body: passOf() }] },
    );
    await fillAll(element, 'gang-am');
    press(element);
    await reads(element, '已保存在这台设备上');
    await expectAccessible(element);
    element.remove();
    const again = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup .data=${activity}></civic-volunteer-signup>`,
    );
    await reads(again, 'V7QM-2F9D');
  });

  it('tells somebody who comes back that they have moved up', async () => {
    const moved = passOf({ posts: [{ post: 'gang-full', state: 'confirmed' }], sequence: 1 });
    const { element, activity, url } = await signUpWith(
      [
        {
          status: 201,
          body: passOf({ posts: [{ post: 'gang-full', state: 'waiting', position: 1 }] }),
        },
      ],
      {},
      { pass: [{ body: moved }] },
    );
    await fillAll(element, 'gang-full');
    press(element);
    await reads(element, '候补第1位');
    expect(await asked(url, 'pass')).to.have.length(0);
    element.remove();
    const again = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup .data=${activity}></civic-volunteer-signup>`,
    );
    await reads(again, '已确认');
    const [request, ...more] = await asked<PassRequest>(url, 'pass');
    expect(request!.receipt).to.equal('V7QM-2F9D');
    expect(more).to.have.length(0);
  });

  it('opens a pass by its link, on any device, and leaves the page’s address alone', async () => {
    const { element, url } = await openedByLink([{}], [{ body: waitingPass }]);
    await reads(element, '候补第2位');
    expect(await asked(url, 'pass')).to.deep.equal([{ receipt: 'V7QM-2F9D', secret }]);
    expect(location.hash).to.equal(`#civic-pass=V7QM-2F9D.${secret}`);
    await expectAccessible(element);
  });

  it('follows a link that is opened while the page is open, beside a page’s own fragment', async () => {
    const { element } = await signUpWith([{}], {}, { pass: [{ body: waitingPass }] });
    location.hash = `#/volunteers?civic-pass=V7QM-2F9D.${secret}`;
    await reads(element, '候补第2位');
  });

  it('says that a link leads to no pass, and lets people sign up all the same', async () => {
    const { element } = await openedByLink([{}], [problem(404, 'not-found')]);
    await reads(element, '没有找到这张凭证');
    expect(element.shadowRoot!.querySelector('form')).to.not.equal(null);
    await expectAccessible(element);
    history.replaceState(null, '', `#civic-pass=V7QM-2F9D.${'d'.repeat(32)}`);
    const broken = await signUpWith([{}], {}, { pass: [{ status: 503 }] });
    await reads(broken.element, '没有连上');
  });

  it('leaves a pass of another activity to that activity', async () => {
    const other = passOf({ posts: [{ post: 'elsewhere', state: 'confirmed' }] });
    const { element, url } = await openedByLink([{}], [{ body: other }]);
    await seen('the question', async () => (await asked(url, 'pass')).length === 1);
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('form')).to.not.equal(null);
    expect(readText(element)).not.to.contain('V7QM-2F9D');
  });

  it('says of a post that the organiser took out that it is cancelled', async () => {
    const { element } = await openedByLink(
      [{}],
      [
        {
          body: passOf({
            posts: [
              { post: 'taken-out', state: 'cancelled' },
              { post: 'gang-am', state: 'attended' },
            ],
          }),
        },
      ],
    );
    await reads(element, '岗位已撤下');
    expect(readText(element))
      .to.contain('已取消')
      .and.contain('已到岗')
      .and.not.contain('更改岗位');
    await expectAccessible(element);
  });

  it('changes to other posts, with its own kept ticked, and says so if one is full meanwhile', async () => {
    const changed = passOf({
      posts: [
        { post: 'gang-am', state: 'cancelled' },
        { post: 'xunluo', state: 'confirmed' },
      ],
      sequence: 1,
    });
    const { element, url } = await signedUp(
      {},
      {
        change: [problem(409, 'full', [{ pointer: '/posts/0', code: 'full' }]), { body: changed }],
      },
      {
        posts: [
          { ...fullPost, id: 'gang-am' },
          { ...fullPost, id: 'other', starts: '2098-04-01', ends: '2098-04-01', taken: 0 },
          { ...fullPost, id: 'xunluo', starts: '2098-05-01', ends: '2098-05-01', taken: 0 },
        ],
      },
    );
    await pressButton(element, '更改岗位');
    await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
    expect(find<HTMLInputElement>(element, '#post-gang-am').checked).to.equal(true);
    await expectAccessible(element);
    fill(element, 'post-gang-am', false);
    await element.updateComplete;
    press(element);
    await reads(element, '请为“岗位”选一项。');
    fill(element, 'post-other', true);
    await element.updateComplete;
    press(element);
    await reads(element, '名额已满');
    fill(element, 'post-other', false);
    fill(element, 'post-xunluo', true);
    await element.updateComplete;
    press(element);
    await seen('the pass', () => element.shadowRoot!.querySelector('.sheet'));
    expect((await asked<PassChange>(url, 'change')).map(({ posts }) => posts)).to.deep.equal([
      [{ post: 'other' }],
      [{ post: 'xunluo' }],
    ]);
    await expectAccessible(element);
  });

  it('does not change what nobody wanted changed', async () => {
    const { element, url } = await signedUp();
    await pressButton(element, '更改岗位');
    await reads(element, '正在更改报名');
    await focusIsOnWords(element, '正在更改报名');
    await pressButton(element, '不改了');
    await seen('the pass', () => element.shadowRoot!.querySelector('.sheet'));
    await focusIsOnWords(element, '没有更改，原来的岗位都还在。');
    expect(readText(element)).not.to.contain('报名成功');
    expect(await asked(url, 'change')).to.have.length(0);
  });

  it('says that a change is saved, with the focus on it and in view, and which places are free now', async () => {
    const changed = passOf({ posts: [{ post: 'xunluo', state: 'confirmed' }], sequence: 1 });
    const { element, activity } = await signUpWith(
      [{ status: 201, body: passOf() }],
      {},
      { change: [{ body: changed }] },
    );
    const other = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup outbox="off" .data=${activity}></civic-volunteer-signup>`,
    );
    await fillAll(element, 'gang-am');
    press(element);
    await seen('the pass', () => element.shadowRoot!.querySelector('.sheet'));
    // It may not be drawn yet: elements take turns.
    const places = (id: string): string =>
      other.shadowRoot!.querySelector(`#post-${id}`)?.closest('li')?.textContent ?? '';
    // The feed has caught up.
    const caughtUp = {
      ...activity,
      posts: activity.posts.map((post) => (post.id === 'gang-am' ? { ...post, taken: 2 } : post)),
    };
    element.data = other.data = caughtUp;
    await seen('the place taken', () => places('gang-am').includes('余2个名额'));
    await pressButton(element, '更改岗位');
    await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
    fill(element, 'post-gang-am', false);
    fill(element, 'post-xunluo', true);
    await element.updateComplete;
    find(element, '[part=submit]').scrollIntoView();
    press(element);
    await reads(element, '更改已保存。');
    await focusIsOnWords(element, '更改已保存。');
    const { top, bottom } = find(element, '.state').getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight, `${top} to ${bottom}`).to.equal(true);
    expect(readText(element)).not.to.contain('报名成功');
    await expectAccessible(element);
    await seen('the place given back', () => places('gang-am').includes('余3个名额'));
    expect(places('xunluo')).to.contain('余2个名额');
  });

  it('keeps a change that cannot be sent, says so, and sends it once there is a connection', async () => {
    const changed = passOf({ posts: [{ post: 'xunluo', state: 'confirmed' }], sequence: 1 });
    const { element, url } = await signedUp(
      {},
      { change: [busyFor(3600), { status: 503 }, { body: changed }] },
    );
    await pressButton(element, '更改岗位');
    await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
    fill(element, 'post-gang-am', false);
    fill(element, 'post-xunluo', true);
    await element.updateComplete;
    press(element);
    await reads(
      element,
      '您的选择已保存在这台设备上，连上后会自动发送。在那以前，原来的岗位都还在。',
    );
    await focusIsOnWords(element, '没有连上');
    expect(find<HTMLInputElement>(element, '#post-xunluo').checked).to.equal(true);
    expect(find<HTMLInputElement>(element, '#post-gang-am').checked).to.equal(false);
    await expectAccessible(element);
    press(element);
    await seen('a second try', async () => (await asked(url, 'change')).length === 2);
    await reads(element, '没有连上');
    // Its own timer sends it.
    await reads(element, '更改已保存。');
    expect((await asked<PassChange>(url, 'change')).map(({ posts }) => posts)).to.deep.equal(
      Array.from({ length: 3 }, () => [{ post: 'xunluo' }]),
    );
  });

  it('sends on the next visit a change that could not be sent, and forgets one that was given up', async () => {
    const changed = passOf({ posts: [{ post: 'xunluo', state: 'confirmed' }], sequence: 1 });
    for (const isGivenUp of [false, true]) {
      const { element, activity, url } = await signedUp(
        {},
        { change: [busyFor(5), { body: changed }], pass: [{ body: passOf() }] },
      );
      await pressButton(element, '更改岗位');
      await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
      fill(element, 'post-gang-am', false);
      fill(element, 'post-xunluo', true);
      await element.updateComplete;
      press(element);
      await reads(element, '没有连上');
      if (isGivenUp) await pressButton(element, '不改了');
      element.remove();
      const again = await show<CivicVolunteerSignup>(
        html`<civic-volunteer-signup .data=${activity}></civic-volunteer-signup>`,
      );
      await reads(again, isGivenUp ? '您已报名，凭证在下面。' : '更改已保存。');
      expect(await asked(url, 'change')).to.have.length(isGivenUp ? 1 : 2);
      again.remove();
    }
  });

  it('sends a change once, whatever becomes of the answer', async () => {
    const changed = passOf({ posts: [{ post: 'xunluo', state: 'confirmed' }], sequence: 1 });
    for (const fault of [
      { reset: true },
      { status: 429, headers: { 'Retry-After': '1' } },
      { status: 200, type: 'text/html', body: '<p>登录</p>' },
    ]) {
      const { element, url } = await signedUp({}, { change: [fault, { body: changed }] });
      await pressButton(element, '更改岗位');
      await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
      fill(element, 'post-gang-am', false);
      fill(element, 'post-xunluo', true);
      await element.updateComplete;
      press(element);
      await reads(element, '更改已保存。');
      const requests = await received(url.replace('?', '/change?'));
      const bodies = new Set(requests.map(({ body }) => body));
      const keys = new Set(requests.map(({ headers }) => headers['idempotency-key']));
      expect([bodies.size, keys.size]).to.deep.equal([1, 1]);
    }
  });

  it('says of a change that was kept that a post is full meanwhile, and gives the choice back', async () => {
    const full = problem(409, 'full', [{ pointer: '/posts/0', code: 'full', limit: 0 }]);
    const { element } = await signedUp({}, { change: [busyFor(1), full] });
    await pressButton(element, '更改岗位');
    await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
    fill(element, 'post-gang-am', false);
    fill(element, 'post-xunluo', true);
    await element.updateComplete;
    press(element);
    await reads(element, '没有连上');
    await reads(element, '“夜间巡逻”名额已满');
    expect(find<HTMLInputElement>(element, '#post-xunluo').checked).to.equal(true);
    await expectAccessible(element);
  });

  it('sends no more what was chosen before, once something else is chosen', async () => {
    const { element, url } = await signedUp({}, { change: [busyFor(3600)] });
    await pressButton(element, '更改岗位');
    await seen('the list', () => element.shadowRoot!.querySelector('#post-gang-am'));
    fill(element, 'post-xunluo', true);
    await element.updateComplete;
    press(element);
    await reads(element, '没有连上');
    fill(element, 'post-xunluo', false);
    await reads(element, '选好岗位后，请按“保存更改”');
    await pressButton(element, '不改了');
    await focusIsOnWords(element, '没有更改，原来的岗位都还在。');
    expect(await asked(url, 'change')).to.have.length(1);
  });

  it('tells who waits how they will hear, in the feed’s words', async () => {
    const { element } = await signUpWith([{ status: 201, body: waitingPass }], {
      waitlistNotice: '有人退出时，服务台会打电话告诉您。',
    });
    await fillAll(element, 'gang-am', 'gang-full');
    press(element);
    await reads(element, '有人退出时，服务台会打电话告诉您。');
    const { element: other } = await openedByLink([{}], [{ body: waitingPass }]);
    await reads(other, '有名额空出来会按顺序递补');
    expect(readText(other)).to.contain('您已报名').and.not.contain('报名成功');
  });

  it('asks before it cancels, then cancels, and lets the calendar forget it', async () => {
    const { element, url } = await signedUp({}, { withdraw: [{ body: { count: 11 } }] });
    await pressButton(element, '取消报名');
    await reads(element, '要取消报名，还是保留报名？');
    await focusIsOnWords(element, '要取消报名');
    await expectAccessible(element);
    await pressButton(element, '保留报名');
    await focusIsOnWords(element, '没有取消，报名还在。');
    expect(readText(element)).not.to.contain('要取消报名').and.not.contain('报名成功');
    await pressButton(element, '取消报名');
    await reads(element, '要取消报名');
    await pressButton(element, '取消报名');
    await reads(element, '报名已取消');
    await focusIsOnWords(element, '报名已取消');
    expect(readText(element)).not.to.contain('报名成功');
    expect(await asked(url, 'withdraw')).to.have.length(1);
    await pressButton(element, '从日历中删除');
    await expectAccessible(element);
  });

  it('says that it is too late, or that the server could not be reached, and changes nothing', async () => {
    for (const [answer, words] of [
      [problem(409, 'too-late'), '已过了可以更改和取消的时间'],
      [{ status: 503 }, '没有连上，什么都没有改变'],
    ] as const) {
      const { element } = await signedUp({}, { withdraw: [answer] });
      await pressButton(element, '取消报名');
      await reads(element, '要取消报名');
      await pressButton(element, '取消报名');
      await reads(element, words);
      await focusIsOnWords(element, words);
      expect(readText(element)).not.to.contain('报名成功');
      expect(readText(element)).to.contain('V7QM-2F9D');
      await expectAccessible(element);
    }
  });

  it('offers no change after the deadline', async () => {
    const { element } = await signedUp({}, {}, { cancelUntil: '2020-01-01T08:00:00+08:00' });
    expect(readText(element)).to.contain('更改和取消已于2020年1月1日').and.not.contain('取消报名');
    await expectAccessible(element);
  });

  it('tells the page’s other elements which places it took', async () => {
    const { url } = await serve([{ status: 201, body: passOf() }]);
    const activity = activityAt(`${url}?send=1`);
    const box = await show<CivicVolunteerSignup>(
      html`<div>
        <civic-volunteer-signup .data=${activity}></civic-volunteer-signup>
        <civic-volunteer-signup .data=${activity} outbox="off"></civic-volunteer-signup>
      </div>`,
    );
    const [one, other] = [...box.children] as unknown as [
      CivicVolunteerSignup,
      CivicVolunteerSignup,
    ];
    await Promise.all([opened(one), opened(other)]);
    await reads(other, '余3个名额');
    await fillAll(one, 'gang-am');
    press(one);
    await reads(other, '余2个名额');
  });

  it('keeps nothing on a shared machine', async () => {
    const { element, activity } = await signedUp({}, { outbox: 'off' });
    element.remove();
    const again = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup outbox="off" .data=${activity}></civic-volunteer-signup>`,
    );
    await opened(again);
    expect(readText(again)).not.to.contain('V7QM-2F9D');
    expect(find<HTMLInputElement>(again, '#name').value).to.equal('');
  });

  it('marks a trial loudly and says so to the server', async () => {
    const { element, url } = await signUpWith(
      [{ status: 201, body: passOf({ test: true }) }],
      {},
      { test: true },
    );
    expect(readText(element)).to.contain('测试状态');
    await fillAll(element, 'gang-am');
    press(element);
    await reads(element, 'V7QM-2F9D');
    expect(signUpIn((await received(url))[0]!).test).to.equal(true);
  });

  it('speaks English and traditional Chinese on the pass', async () => {
    for (const [lang, words] of [
      ['en', 'waiting list, place 2'],
      ['zh-Hant', '候補第2位'],
    ] as const) {
      const { element } = await openedByLink([{}], [{ body: waitingPass }], lang);
      await reads(element, words);
      await expectAccessible(element);
    }
  });

  it('prints as a sheet: the pass with its code, without buttons', async () => {
    const { element } = await signedUp();
    await seen('the code', () => element.shadowRoot!.querySelector('.code svg'));
    // An engine that shows no print to a test has the same rules.
    const emulated = await emulateMedia({ media: 'print' });
    const rules = element.shadowRoot!.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
    const printed = rules
      .filter((rule): rule is CSSMediaRule => rule instanceof CSSMediaRule)
      .filter(({ conditionText }) => conditionText === 'print')
      .map(({ cssText }) => cssText)
      .join('');
    expect(printed).to.match(/button[^{]*\{[^}]*display: none/);
    expect(find(element, '.code svg').getClientRects().length).to.equal(1);
    for (const button of element.shadowRoot!.querySelectorAll('button'))
      expect(button.getClientRects().length).to.equal(emulated ? 0 : 1);
    await emulateMedia({});
  });
});
