import { expect } from '@open-wc/testing';
import type { Activity } from '../../src/contract/activity.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser, sendKeys } from '../helpers/browsers/commands.js';
import { html, pageErrors, seen, show } from '../helpers/element.js';
import { markup } from '../helpers/mutate.js';
import { find, readText } from '../helpers/read.js';
import {
  activityAt,
  consentText,
  fill,
  fillAll,
  fullPost,
  morning,
  night,
  opened,
  passOf,
  press,
  pressButton,
  reads,
  received,
  signUpIn,
  signUpWith,
} from './volunteer-support.js';

const box = (element: Element, id: string): HTMLInputElement =>
  find<HTMLInputElement>(element, `#post-${id}`);
const row = (element: Element, id: string): HTMLElement => box(element, id).closest('li')!;
const shownRows = (element: Element): string[] =>
  [
    ...element.shadowRoot!.querySelectorAll<HTMLInputElement>(
      '.day:not([hidden]) li:not([hidden]) input',
    ),
  ].map(({ name }) => name.replace('post-', ''));

describe('<civic-volunteer-signup>: choosing', () => {
  afterEach(resetBrowser);

  it('shows the posts by day with time, place and what is free, and is accessible', async () => {
    const { element } = await signUpWith([{}]);
    const text = readText(element);
    for (const part of [
      '文明交通岗志愿者',
      '早晚高峰在路口值守。',
      '组织：示例居委会',
      '联系：服务台 010-5550 0123',
      '2098年3月4日星期二',
      '07:00–08:30',
      '老街口文明交通岗',
      '余3个名额',
      '22:00–次日00:30',
      '年满18周岁。',
      '还没有选岗位',
      consentText,
    ])
      expect(text).to.contain(part);
    expect(row(element, 'gang-full').textContent).to.match(/已满\s*可候补/);
    expect(box(element, 'gang-full').disabled).to.equal(false);
    expect(row(element, 'shut').textContent).to.contain('已满').and.not.contain('候补\n');
    expect(box(element, 'shut').disabled).to.equal(true);
    expect(find(element, 'a[href^="tel:"]').getAttribute('href')).to.equal('tel:01055500123');
    await expectAccessible(element);
  });

  it('shows what the page has inside it until there is data', async () => {
    const element = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup>岗位列表</civic-volunteer-signup>`,
    );
    expect(readText(element)).to.equal('岗位列表');
  });

  it('marks posts at the time of a chosen one before sending, and lets nobody choose both', async () => {
    const { element } = await signUpWith([{}]);
    fill(element, 'post-gang-am', true);
    await element.updateComplete;
    expect(box(element, 'gang-same').disabled).to.equal(true);
    expect(row(element, 'gang-same').textContent).to.contain('与已选岗位时间重叠');
    expect(readText(element)).to.contain(
      '已选1个：2098年3月4日星期二 07:00–08:30 老街口文明交通岗',
    );
    await expectAccessible(element);
    fill(element, 'post-gang-am', false);
    await element.updateComplete;
    expect(box(element, 'gang-same').disabled).to.equal(false);
  });

  it('says what is missing on top, with a link to the list, and takes it away as it is mended', async () => {
    const { element } = await signUpWith([{}]);
    press(element);
    await seen('the summary', () =>
      element.shadowRoot!.activeElement?.classList.contains('summary'),
    );
    expect(readText(element)).to.contain('还有4处需要补充');
    expect(readText(element).split('请为“岗位”选一项。').length).to.equal(3);
    await expectAccessible(element);
    find(element, '.summary a').click();
    expect(element.shadowRoot!.activeElement?.closest('#posts')).to.not.equal(null);
    fill(element, 'post-gang-am', true);
    await reads(element, '还有3处');
  });

  it('offers no filter where there is nothing to choose between', async () => {
    const { element } = await signUpWith([{}], { posts: [morning] });
    expect(element.shadowRoot!.querySelector('.filters select')).to.equal(null);
  });

  it('sends several posts and several people, the waiting list asked for by name', async () => {
    const { element, activity, url } = await signUpWith([{ status: 201, body: passOf() }]);
    await fillAll(element, 'gang-am', 'gang-full');
    await pressButton(element, '添加一人');
    await seen('the focus', () => element.shadowRoot!.activeElement?.id === 'person-0');
    await expectAccessible(element);
    fill(element, 'person-0', '王大明 ');
    await element.updateComplete;
    press(element);
    await reads(element, 'V7QM-2F9D');
    const [request, ...more] = await received(url);
    expect(more).to.have.length(0);
    const { secret, page, elapsed, consents, ...rest } = signUpIn(request!);
    expect(rest).to.deep.equal({
      civic: 1,
      activity: activity.id,
      posts: [{ post: 'gang-am' }, { post: 'gang-full', waiting: true }],
      people: [{ name: '王大明' }],
      values: { name: '王小明', phone: '13800138000' },
    });
    expect([secret, page, elapsed, consents.length].every(Boolean)).to.equal(true);
  });

  it('counts everybody against the free places, up to the limit, and asks for each name', async () => {
    const { element } = await signUpWith([{}], {
      posts: [
        { ...morning, taken: 3 },
        { ...night, capacity: 1, taken: 0 },
      ],
    });
    expect(row(element, 'gang-am').textContent).to.contain('余1个名额');
    await fillAll(element, 'gang-am');
    await pressButton(element, '添加一人');
    await reads(element, '只余1个名额');
    expect(row(element, 'gang-am').textContent).to.contain('可候补');
    expect(row(element, 'xunluo').textContent).to.contain('只余1个名额');
    expect(row(element, 'gang-am').textContent).to.contain('只余1个名额，你们2人。');
    press(element);
    await reads(element, '请填写“同行人1的姓名”。');
    expect(readText(element)).to.contain(
      '“老街口文明交通岗”只余1个名额，不够你们一行，请选一起候补，或拆开。',
    );
    await expectAccessible(element);
    await pressButton(element, '添加一人');
    await seen('two rows', () => element.shadowRoot!.querySelectorAll('.person').length === 2);
    expect([...element.shadowRoot!.querySelectorAll('.add')]).to.have.length(0);
    fill(element, 'person-0', '甲');
    fill(element, 'person-1', '乙');
    await element.updateComplete;
    find(element, '.person button').click();
    await seen('one row', () => element.shadowRoot!.querySelectorAll('.person').length === 1);
    expect(find<HTMLInputElement>(element, '#person-0').value).to.equal('乙');
  });

  it('tells a party of two before one place what it can do: wait together, or split', async () => {
    const { element, url } = await signUpWith([{ status: 201, body: passOf() }], {
      people: 2,
      posts: [
        { ...morning, taken: 3, waitlist: 2 },
        { ...night, taken: 3, waitlist: 0 },
      ],
    });
    await fillAll(element, 'gang-am', 'xunluo');
    await pressButton(element, '添加一人');
    await element.updateComplete;
    fill(element, 'person-0', '王大明');
    await element.updateComplete;
    const words = (id: string): string => row(element, id).textContent.replace(/\s+/g, ' ');
    expect(words('gang-am'))
      .to.contain('只余1个名额，你们2人。')
      .and.contain('2人一起候补')
      .and.contain('拆开：这一岗只来1人');
    // Without a waiting list nobody is sent to one.
    expect(words('xunluo'))
      .to.contain('只余1个名额，你们2人。')
      .and.contain('拆开')
      .and.not.contain('候补');
    press(element);
    await reads(element, '“夜间巡逻”只余1个名额，不够你们一行，请拆开，或换一个。');
    expect(readText(element)).to.contain(
      '“老街口文明交通岗”只余1个名额，不够你们一行，请选一起候补，或拆开。',
    );
    // Said once: the row has what is wrong, and what can be done.
    expect(words('gang-am')).not.to.contain('你们2人。');
    await expectAccessible(element);
    // What is offered can be done.
    await pressButton(element, '2人一起候补');
    [...row(element, 'xunluo').querySelectorAll('button')]
      .find((button) => button.textContent.includes('拆开'))!
      .click();
    await reads(element, '这一岗只来1人。');
    await expectAccessible(element);
    press(element);
    await reads(element, 'V7QM-2F9D');
    const { posts: wanted, people } = signUpIn((await received(url))[0]!);
    expect([wanted, people]).to.deep.equal([
      [
        { post: 'gang-am', waiting: true },
        { post: 'xunluo', people: 1 },
      ],
      [{ name: '王大明' }],
    ]);
  });

  it('keeps the choice and the people through a reload, never a consent', async () => {
    const { element, activity } = await signUpWith([{}]);
    await fillAll(element, 'xunluo');
    await pressButton(element, '添加一人');
    await element.updateComplete;
    fill(element, 'person-0', '王大明');
    element.remove();
    const again = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup .data=${activity}></civic-volunteer-signup>`,
    );
    await opened(again);
    await seen('the choice', () => box(again, 'xunluo').checked);
    await seen('the people', () => again.shadowRoot!.querySelector('#person-0'));
    expect(find<HTMLInputElement>(again, '#person-0').value).to.equal('王大明');
    expect(find<HTMLInputElement>(again, '#consent-data').checked).to.equal(false);
    // A post that the organiser has taken out meanwhile.
    const without: Activity = {
      ...activity,
      posts: activity.posts.filter(({ id }) => id !== 'xunluo'),
    };
    again.data = without;
    await reads(again, '先前选的1个岗位已不能报名。');
  });

  it('leaves out what is over and what ends before it starts, and says when nothing is left', async () => {
    const over = { ...morning, id: 'over', starts: '2020-03-04', ends: '2020-03-04' };
    const backwards = { ...night, id: 'backwards', starts: night.ends, ends: night.starts };
    const { element } = await signUpWith([{}], { posts: [over, backwards, morning] });
    expect(shownRows(element)).to.deep.equal(['gang-am']);
    for (const none of [[], [over], [backwards]]) {
      element.data = activityAt('/nowhere', { posts: none });
      await reads(element, '现在没有可以报名的岗位');
      expect(element.shadowRoot!.querySelector('form')).to.equal(null);
      await expectAccessible(element);
    }
  });

  it('opens and closes by its own times and counts down in words', async () => {
    const { element } = await signUpWith([{}], { closes: '2098-03-03T20:00:00+08:00' });
    expect(readText(element)).to.match(/[\d,]+天后截止报名（2098年3月3日 ?20:00）/);
    expect(find(element, '.facts strong').closest('[role=status],[aria-live]')).to.equal(null);
    for (const [rest, words] of [
      // Written in another zone, told by the clocks at the place.
      [{ closes: '2098-03-03T12:30:00Z' }, '截止报名（2098年3月3日 20:30）'],
      [{ closes: '2098-03-03T18:00:00Z' }, '截止报名（2098年3月4日 02:00）'],
      [
        { closes: '2098-03-03T12:30:00Z', timeZone: 'Asia/Urumqi' },
        '截止报名（2098年3月3日 18:30）',
      ],
      [{ closes: '2098-03-03' }, '截止报名（2098年3月3日）'],
    ] as const) {
      element.data = activityAt('/nowhere', rest);
      await reads(element, words);
    }
    for (const [rest, words] of [
      [{ opens: '2097-01-01' }, '2097年1月1日开始'],
      [{ closes: '2020-01-31' }, '已于2020年1月31日结束'],
    ] as const) {
      element.data = activityAt('/nowhere', rest);
      await reads(element, words);
      expect(element.shadowRoot!.querySelector('form')).to.equal(null);
      await expectAccessible(element);
    }
  });

  it('asks nobody to fill in a form for posts that are all full, without a waiting list', async () => {
    const { element } = await signUpWith([{}], {
      posts: [
        { ...morning, capacity: 2, taken: 2, waitlist: 0 },
        { ...night, capacity: 0 },
      ],
    });
    await reads(element, '现在没有可以报名的岗位');
    expect(element.shadowRoot!.querySelector('form, input')).to.equal(null);
    await expectAccessible(element);
  });

  it('takes bad figures for what they mean: nobody, full', async () => {
    const { element } = await signUpWith([{}], {
      posts: [
        { ...morning, id: 'nobody', capacity: 0, taken: 0 },
        { ...night, id: 'crowded', capacity: 2, taken: 7 },
        { ...night, id: 'halves', capacity: 3.5, taken: 0.5 },
      ],
      people: 2.5,
    });
    expect(row(element, 'crowded').textContent).to.match(/已满\s*可候补/);
    // Half a place seats nobody, and who holds half of one has it whole.
    expect(row(element, 'halves').textContent).to.contain('余2个名额');
    fill(element, 'post-halves', true);
    await pressButton(element, '添加一人');
    expect([...element.shadowRoot!.querySelectorAll('.add')]).to.have.length(0);
    expect(row(element, 'nobody').textContent).to.contain('暂不报名');
    expect(box(element, 'nobody').disabled).to.equal(true);
  });

  it('asks a question with options once on paper: as boxes to tick', async () => {
    const options = ['大', '中'].map((size) => ({ value: size, label: `${size}号` }));
    const { element } = await signUpWith([{}], {
      fields: [{ name: 'size', type: 'select', label: '马甲', options }],
    });
    if (!(await emulateMedia({ media: 'print' }))) return;
    expect(find(element, '#size').getClientRects().length).to.equal(0);
    expect(find(element, '.field .paper').getClientRects().length).to.equal(1);
  });

  it('is a table where there is room and rows where there is none, at 320 px without scrolling sideways', async () => {
    const { element } = await signUpWith([{}]);
    const columns = (): number => {
      const cells = [...row(element, 'gang-am').querySelectorAll<HTMLElement>('.cells > *')];
      return new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().left))).size;
    };
    const box = element.parentElement!;
    box.style.width = '900px';
    await seen('a table', () => columns() === 4);
    box.style.width = '320px';
    await seen('rows', () => columns() < 3);
    expect(element.shadowRoot!.querySelector('.base')!.scrollWidth).to.be.at.most(320);
    for (const part of element.shadowRoot!.querySelectorAll('.base *'))
      expect(part.getBoundingClientRect().right, part.outerHTML).to.be.at.most(
        box.getBoundingClientRect().right + 1,
      );
    await expectAccessible(element);
  });

  it('can be done by keyboard alone', async () => {
    const { element, url } = await signUpWith([{ status: 201, body: passOf() }], {
      posts: [morning, fullPost],
    });
    box(element, 'gang-am').focus();
    await sendKeys({ type: ' ' });
    await seen('the choice', () => box(element, 'gang-am').checked);
    await sendKeys({ press: 'Tab' });
    await seen('the next post', () => element.shadowRoot!.activeElement?.id === 'post-gang-full');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Wang Xiaoming' });
    await sendKeys({ press: 'Tab' });
    // No digit twice in a row: WebKit's driver takes it for one key held down.
    await sendKeys({ type: '13912345678' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await seen('a row', () => element.shadowRoot!.activeElement?.id === 'person-0');
    await sendKeys({ type: 'Wang Daming' });
    // Past the buttons that remove and add, to the consent.
    for (let step = 0; step < 3; step++) await sendKeys({ press: 'Tab' });
    await seen('the consent', () => element.shadowRoot!.activeElement?.id === 'consent-data');
    await sendKeys({ type: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await reads(element, 'V7QM-2F9D');
    await seen('the focus on what happened', () =>
      element.shadowRoot!.activeElement?.classList.contains('state'),
    );
    expect(signUpIn((await received(url))[0]!).people).to.deep.equal([{ name: 'Wang Daming' }]);
  });

  it('shows markup as text, everywhere, and follows no strange address', async () => {
    const short = markup.slice(0, 20);
    const hostile = { ...morning, title: markup.slice(0, 80), kind: short, place: { name: short } };
    const errors = await pageErrors(async () => {
      const { element } = await signUpWith([{ status: 201, body: passOf({ receipt: short }) }], {
        title: markup,
        summary: markup,
        organiser: markup,
        thanks: markup,
        timeZone: markup.slice(0, 40),
        contact: { name: markup.slice(0, 80), tel: short, email: short, url: 'page?a:b' },
        posts: [hostile, { ...night, requirements: markup }],
      });
      await reads(element, markup);
      await fillAll(element, 'gang-am');
      press(element);
      await reads(element, '报名成功');
      expect(element.shadowRoot!.querySelectorAll('img, script').length).to.equal(0);
    });
    expect(errors).to.deep.equal([]);
    expect((window as { __ran?: number }).__ran).to.equal(undefined);
  });

  it('speaks English and traditional Chinese', async () => {
    for (const [lang, ...words] of [
      ['en', '3 places free', 'full waiting list', 'Sign up', 'Tuesday', '22:00–next day 00:30'],
      ['zh-Hant', '餘3個名額', '崗位 可多選', '報名', '星期二'],
    ] as const) {
      const { element } = await signUpWith([{}], {}, { lang });
      for (const word of words) await reads(element, word);
      await expectAccessible(element);
    }
  });

  it('names the time zone to readers in another one, and days are those of the place', async () => {
    const at = (timeZone: string) =>
      signUpWith([{}], {
        timeZone,
        posts: [{ ...morning, starts: '2098-03-04T23:30:00Z', ends: '2098-03-05T00:30:00Z' }],
      });
    const { element: shanghai } = await at('Asia/Shanghai');
    expect(readText(shanghai)).to.contain('2098年3月5日星期三').and.contain('07:30–08:30');
    const { element: berlin } = await at('Europe/Berlin');
    expect(readText(berlin)).to.contain('00:30–01:30').and.contain('时间按中欧');
    const { element: nowhere } = await at('Mars/Olympus');
    expect(readText(nowhere)).to.contain('07:30–08:30');
  });
});
