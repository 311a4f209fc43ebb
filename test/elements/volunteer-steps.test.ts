import { expect } from '@open-wc/testing';
import type { Post } from '../../src/contract/activity.js';
import type { PassChange } from '../../src/contract/submission.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { expectAccessible } from '../helpers/axe.js';
import {
  emulateMedia,
  pressKeys,
  resetBrowser,
  sendKeys,
  setViewport,
} from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import {
  fill,
  morning,
  passOf,
  press,
  pressButton,
  problem,
  reads,
  received,
  signUpIn,
  signUpWith,
} from './volunteer-support.js';

/** Two days: five posts, of which the first is full, and eight in two places. */
const twoDays: Post[] = [
  { ...morning, id: 'full', title: '已满的岗', taken: 4, waitlist: 0 },
  ...[1, 2, 3, 4].map((number) => ({ ...morning, id: `early-${number}`, title: `早岗${number}` })),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
    ...morning,
    id: `late-${number}`,
    title: `晚岗${number}`,
    kind: number > 6 ? '巡逻' : '值守',
    place: { name: number > 6 ? '河边' : '路口' },
    starts: `2098-03-05T${10 + number}:00:00+08:00`,
    ends: `2098-03-05T${10 + number}:30:00+08:00`,
  })),
];

const visible = (element: Element, selector: string): boolean =>
  find(element, selector).getClientRects().length > 0;
const step = (element: Element): string | null => find(element, 'form').getAttribute('data-step');
const tabs = (element: Element): HTMLElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]'),
];
const shownPosts = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('.day input')]
    .filter((box) => box.getClientRects().length > 0)
    .map(({ name }) => name.replace('post-', ''));
const goOn = async (element: CivicVolunteerSignup): Promise<void> => {
  press(element);
  await element.updateComplete;
};
const focusIsOn = (element: Element, selector: string): Promise<void> =>
  seen(`the focus on ${selector}`, () => element.shadowRoot!.activeElement?.matches(selector));

describe('<civic-volunteer-signup>: many posts, in steps', () => {
  beforeEach(() => setViewport({ width: 390, height: 844 }));
  afterEach(resetBrowser);

  const withPosts = (
    answers: Parameters<typeof signUpWith>[0] = [{ status: 201, body: passOf() }],
    options: Parameters<typeof signUpWith>[2] = {},
    rest: Parameters<typeof signUpWith>[1] = {},
  ) => signUpWith(answers, { posts: twoDays, ...rest }, options);

  it('shows one day at a time, free posts first, and all of them on the last tab', async () => {
    const { element } = await withPosts();
    expect(shownPosts(element)).to.deep.equal(['early-1', 'early-2', 'early-3', 'early-4', 'full']);
    expect(tabs(element).map((tab) => tab.getAttribute('aria-selected'))).to.deep.equal([
      'true',
      'false',
      'false',
    ]);
    expect(tabs(element).map((tab) => tab.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      '3月4日周二 余12个名额',
      '3月5日周三 余24个名额',
      '全部 余36个名额',
    ]);
    expect(readText(element)).to.contain('第1步，共3步：选岗位').and.contain('还没有选岗位');
    await expectAccessible(element);
    tabs(element)[2]!.click();
    await seen('all', () => shownPosts(element).length === twoDays.length);
    await expectAccessible(element);
  });

  it('cuts no ring around a box where days far from the screen are left to the engine', async () => {
    const { element } = await withPosts();
    tabs(element)[2]!.focus();
    tabs(element)[2]!.click();
    await seen('all', () => shownPosts(element).length === twoDays.length);
    // By keyboard, since a press shows no ring.
    await sendKeys({ press: 'Tab' });
    const box = find<HTMLInputElement>(element, '#post-early-1');
    box.focus();
    const day = box.closest('.day')!;
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(box);
    expect(outlineStyle).not.to.equal('none');
    const ring = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    const room = box.getBoundingClientRect().left - day.getBoundingClientRect().left;
    expect(room).to.be.at.least(ring);
    // Only there: the box of one day alone is on the screen as it is.
    expect(day.matches('.far')).to.equal(true);
    tabs(element)[0]!.click();
    await seen('one day', () => shownPosts(element).length === 5);
    expect(element.shadowRoot!.querySelector('.far')).to.equal(null);
  });

  it('tells the chosen day by its edge, with and without the page’s own colours', async () => {
    const { element } = await withPosts();
    const edge = (tab: Element): string => getComputedStyle(tab).borderBottomColor;
    for (const forcedColors of ['none', 'active'] as const) {
      await emulateMedia({ forcedColors });
      const [chosen, ...others] = tabs(element);
      expect(others, forcedColors).to.have.length(2);
      for (const other of others) expect(edge(other), forcedColors).not.to.equal(edge(chosen!));
    }
  });

  it('goes from tab to tab by arrow keys, with one stop for all of them', async () => {
    const { element } = await withPosts();
    tabs(element)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await focusIsOn(element, '#day-2098-03-05');
    expect(shownPosts(element)).to.have.length(8);
    await sendKeys({ press: 'End' });
    await focusIsOn(element, '#day-all');
    await sendKeys({ press: 'ArrowRight' });
    await focusIsOn(element, '#day-2098-03-04');
    await sendKeys({ press: 'Tab' });
    await focusIsOn(element, '#post-early-1');
    await pressKeys('Shift', 'Tab');
    await focusIsOn(element, '#day-2098-03-04');
  });

  it('narrows a day with more than six posts by place and kind, and keeps what is chosen', async () => {
    const { element } = await withPosts();
    expect(element.shadowRoot!.querySelector('.filters')).to.equal(null);
    fill(element, 'post-early-1', true);
    tabs(element)[1]!.click();
    await seen('the filters', () => element.shadowRoot!.querySelector('.filters'));
    expect(tabs(element)[0]!.textContent).to.contain('已选1个');
    for (const [name, value, left] of [
      ['place', '河边', ['late-7', 'late-8']],
      ['place', '', twoDays.slice(5).map(({ id }) => id)],
      ['kind', '巡逻', ['late-7', 'late-8']],
    ] as const) {
      fill(element, `filter-${name}`, value);
      await element.updateComplete;
      expect(shownPosts(element)).to.deep.equal(left);
      expect(readText(element)).to.contain(`共${left.length}个岗位`);
    }
    fill(element, 'post-late-7', true);
    await reads(element, '已选2个岗位');
    await expectAccessible(element);
  });

  it('goes on to who and to what is sent, back without loss, and sends all of it', async () => {
    const { element, url } = await withPosts();
    await goOn(element);
    await focusIsOn(element, '.summary');
    expect(readText(element)).to.contain('还有1处需要补充').and.contain('请为“岗位”选一项。');
    fill(element, 'post-early-2', true);
    await goOn(element);
    await focusIsOn(element, '.step');
    expect(readText(element)).to.contain('第2步，共3步');
    expect(visible(element, '#posts')).to.equal(false);
    expect(visible(element, '#consent-data')).to.equal(false);
    await expectAccessible(element);
    // Told of this step, not of what is still to come.
    await goOn(element);
    await focusIsOn(element, '.summary');
    expect(readText(element)).to.contain('还有2处需要补充');
    fill(element, 'name', '王小明');
    fill(element, 'phone', '13800138000');
    await pressButton(element, '添加一人');
    await seen('a companion', () => element.shadowRoot!.querySelector('#person-0'));
    fill(element, 'person-0', '王大明');
    await element.updateComplete;
    await goOn(element);
    expect(step(element)).to.equal('check');
    for (const words of ['第3步', '早岗2', '2人', '王小明', '13800138000', '王大明'])
      expect(find(element, 'form').innerText).to.contain(words);
    await expectAccessible(element);
    await pressButton(element, '上一步');
    await pressButton(element, '上一步');
    await focusIsOn(element, '.step');
    expect(step(element)).to.equal('posts');
    expect(find<HTMLInputElement>(element, '#post-early-2').checked).to.equal(true);
    expect(find<HTMLInputElement>(element, '#name').value).to.equal('王小明');
    await goOn(element);
    await goOn(element);
    // A consent is asked where it is sent.
    await goOn(element);
    await focusIsOn(element, '.summary');
    expect(step(element)).to.equal('check');
    fill(element, 'consent-data', true);
    await goOn(element);
    await reads(element, 'V7QM-2F9D');
    await focusIsOn(element, '.state');
    expect(signUpIn((await received(url))[0]!)).to.deep.include({
      posts: [{ post: 'early-2' }],
      people: [{ name: '王大明' }],
    });
  });

  it('turns back to a post that is full meanwhile, on its day', async () => {
    const { element } = await withPosts([
      problem(409, 'full', [{ pointer: '/posts/0', code: 'full', limit: 0 }]),
    ]);
    fill(element, 'post-late-1', true);
    fill(element, 'name', '王小明');
    fill(element, 'phone', '13800138000');
    fill(element, 'consent-data', true);
    await element.updateComplete;
    for (let times = 0; times < 3; times++) await goOn(element);
    await focusIsOn(element, '.summary');
    expect(step(element)).to.equal('posts');
    expect(shownPosts(element)).to.include('late-1');
    find(element, '.summary a').click();
    await focusIsOn(element, '#post-late-1');
    await expectAccessible(element);
  });

  it('keeps what has the focus clear of the bar', async () => {
    const { element } = await withPosts();
    await setViewport({ width: 390, height: 500 });
    tabs(element)[1]!.click();
    await seen('the day', () => shownPosts(element).length === 8);
    scrollTo(0, 0);
    find(element, '[name=filter-kind]').focus();
    for (let count = 0; count < 8; count++) {
      await sendKeys({ press: 'Tab' });
      const { bottom } = element.shadowRoot!.activeElement!.getBoundingClientRect();
      expect(bottom).to.be.at.most(find(element, '.bar').getBoundingClientRect().top + 1);
    }
  });

  it('moves nothing while posts are ticked and steps are turned', async () => {
    const { element } = await withPosts();
    const places = (): number[] =>
      [...element.shadowRoot!.querySelectorAll('[role=tab], .day li')]
        .filter((part) => part.getClientRects().length > 0)
        .map((part) => Math.round(part.getBoundingClientRect().top + scrollY));
    const before = places();
    fill(element, 'post-early-1', true);
    await reads(element, '与已选岗位时间重叠');
    await new Promise(requestAnimationFrame);
    expect(places()).to.deep.equal(before);
    const { height } = find(element, '.bar').getBoundingClientRect();
    await goOn(element);
    expect(find(element, '.bar').getBoundingClientRect().height).to.be.closeTo(height, 1);
  });

  it('is one form on paper, with every post', async () => {
    const { element } = await withPosts();
    if (!(await emulateMedia({ media: 'print' }))) return;
    expect(shownPosts(element)).to.have.length(twoDays.length);
    for (const selector of ['#name', '#phone', '#consent-data'])
      expect(visible(element, selector), selector).to.equal(true);
    for (const selector of ['.tabs', '.review', '.step', '[part=submit]'])
      expect(visible(element, selector), selector).to.equal(false);
  });

  it('is one page with at most six posts', async () => {
    const { element } = await signUpWith([{}], { posts: twoDays.slice(0, 6) });
    expect(element.shadowRoot!.querySelector('[data-step], [role=tab]')).to.equal(null);
    expect(visible(element, '#name') && visible(element, '#consent-data')).to.equal(true);
  });

  it('changes a sign-up by the same tabs, beginning on its own day', async () => {
    const late = passOf({ posts: [{ post: 'late-2', state: 'confirmed' }] });
    const { element, url } = await withPosts([{ status: 201, body: late }], {
      change: [{ body: passOf({ posts: [{ post: 'late-3', state: 'confirmed' }], sequence: 1 }) }],
    });
    fill(element, 'post-late-2', true);
    fill(element, 'name', '王小明');
    fill(element, 'phone', '13800138000');
    fill(element, 'consent-data', true);
    await element.updateComplete;
    for (let times = 0; times < 3; times++) await goOn(element);
    await reads(element, 'V7QM-2F9D');
    await pressButton(element, '更改岗位');
    await reads(element, '正在更改报名');
    expect(shownPosts(element)).to.include('late-2');
    expect(readText(element)).to.contain('已选1个岗位');
    await expectAccessible(element);
    fill(element, 'post-late-2', false);
    fill(element, 'post-late-3', true);
    await element.updateComplete;
    press(element);
    await reads(element, '更改已保存。');
    const [change] = await received(url.replace('?', '/change?'));
    expect((JSON.parse(change!.body) as PassChange).posts).to.deep.equal([{ post: 'late-3' }]);
  });

  it('draws the steps at once: nothing is drawn before them', async () => {
    const { activity } = await withPosts();
    const element = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup .data=${activity} outbox="off"
        >岗位列表</civic-volunteer-signup
      >`,
    );
    const drawn: string[] = [];
    const watch = (): void => {
      const form = element.shadowRoot?.querySelector('form');
      if (form) drawn.push(form.dataset['step'] ?? 'one page');
    };
    await seen('the form', () => {
      watch();
      return drawn.length > 0;
    });
    expect(drawn).to.deep.equal(['posts']);
  });

  it('speaks English, Korean and traditional Chinese', async () => {
    for (const [lang, ...words] of [
      ['en', 'Step 1 of 3', 'Tue, Mar 4', 'Continue', 'Nothing is chosen yet'],
      ['ko', '3단계 중 1단계', '다음'],
      ['zh-Hant', '第1步，共3步', '下一步'],
    ] as const) {
      const { element } = await withPosts([{}], { lang });
      for (const word of words) await reads(element, word);
      await expectAccessible(element);
    }
  });
});
