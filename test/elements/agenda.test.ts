import { expect } from '@open-wc/testing';
import type { CivicAgenda } from '../../src/elements/agenda/element.js';
import { setLiveCount } from '../../src/data/live-counts.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser, sendKeys } from '../helpers/browsers/commands.js';
import { boxIn, choose } from '../helpers/choose.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { find, readText } from '../helpers/read.js';

/** Days from today as the contract writes them, at a time of day in China. */
function inDays(days: number, time?: string): string {
  const day = new Date(Date.now() + days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10);
  return time ? `${day}T${time}+08:00` : day;
}

const feedOf = (events: object[], more: object = {}) => ({
  civic: 1,
  lang: 'zh-Hans',
  events: events.map((event, index) => ({ id: `e-${index}`, title: `第${index}场`, ...event })),
  ...more,
});

const activity = {
  id: 'tidy',
  title: '周末清理',
  organiser: '示例社区',
  fields: [],
  submit: { url: '/submissions/x' },
  posts: [
    {
      id: 'am',
      title: '上午岗',
      starts: inDays(3, '09:00'),
      ends: inDays(3, '11:00'),
      capacity: 4,
      taken: 1,
    },
    {
      id: 'pm',
      title: '下午岗',
      starts: inDays(3, '14:00'),
      ends: inDays(3, '16:00'),
      capacity: 2,
      taken: 2,
      waitlist: 1,
    },
    { id: 'open', title: '随时来', starts: inDays(4, '14:00'), ends: inDays(4, '16:00') },
  ],
};

const titles = (element: CivicAgenda): string[] =>
  [...element.shadowRoot!.querySelectorAll('.day:not([hidden]) .item:not([hidden]) .title')].map(
    (title) => title.textContent ?? '',
  );
const entry = (element: CivicAgenda, title: string): HTMLElement =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.entry')].find(
    (one) => one.querySelector('.title')?.textContent === title,
  )!;
const buttons = (element: CivicAgenda, label: string): HTMLButtonElement[] =>
  [...element.shadowRoot!.querySelectorAll('button')].filter(
    ({ textContent }) => textContent.trim() === label,
  );

async function draw(
  data: unknown,
  more: Partial<CivicAgenda> = {},
  shown = '.base',
): Promise<CivicAgenda> {
  const element = await show<CivicAgenda>(
    html`<civic-agenda .data=${data}>正在更新。</civic-agenda>`,
  );
  Object.assign(element, more);
  await element.updateComplete;
  await seen('what is shown', () => element.shadowRoot?.querySelector(shown));
  return element;
}

const setAddress = (search: string): void => history.replaceState(null, '', `?${search}`);
const pristine = location.href;
afterEach(async () => {
  history.replaceState(null, '', pristine);
  await resetBrowser();
});

describe('<civic-agenda>', () => {
  it('lists by day what is to come, and folds away what is over', async () => {
    const element = await draw(
      feedOf([
        { title: '后天', starts: inDays(2, '19:00'), ends: inDays(2, '20:30') },
        { title: '明天', starts: inDays(1) },
        { title: '一直', starts: '2022', repeats: { rule: 'FREQ=DAILY', label: '每天' } },
        { title: '待定' },
        { title: '这几天', starts: inDays(-1), ends: inDays(1) },
        { title: '上周', starts: inDays(-7, '19:00') },
        { title: '去过', status: 'held' },
      ]),
    );
    expect(titles(element)).to.deep.equal(['这几天', '明天', '后天', '一直', '待定']);
    const text = readText(element).replace(/\s+/g, ' ');
    expect(text).to.match(/今天.*正在进行.*这几天.*明天.*全天.*19:00–20:30.*长期.*每天.*时间待定/);
    expect(text).to.contain('已过去的2项').and.not.to.contain('上周');
    await expectAccessible(element);
    find<HTMLElement>(element, '.past > summary').click();
    await seen('what is over', () => titles(element).includes('上周'));
    expect(readText(element)).to.contain('日期不详');
    await expectAccessible(element);
  });

  it('tells that something was moved, with the old time, and keeps what is cancelled in view', async () => {
    const element = await draw(await demoFeed('agenda-sample'));
    const moved = readText(entry(element, '“三八”节文艺演出'));
    expect(moved)
      .to.contain('已改期')
      .and.to.match(/原定.*3月7日星期四 19:00–20:30 中心广场/);
    expect(moved).to.contain('改到室内');
    const cancelled = entry(element, '文明祭扫宣传');
    expect(readText(cancelled)).to.contain('已取消').and.to.contain('不再单独举行');
    expect(getComputedStyle(cancelled.querySelector('.title')!).textDecorationLine).to.equal(
      'line-through',
    );
    await expectAccessible(element);
  });

  it('lists all posts of all activities, with the places that the page knows of', async () => {
    const feed = feedOf([{ starts: inDays(3, '08:00') }], { activities: [activity] });
    const element = await draw(feed, { variant: 'posts', filters: 'on' });
    expect(titles(element)).to.deep.equal(['上午岗', '下午岗', '随时来']);
    expect(readText(entry(element, '上午岗'))).to.contain('还有3个名额');
    expect(readText(entry(element, '下午岗'))).to.contain('名额已满');
    expect(readText(entry(element, '随时来'))).to.contain('随到随参加');
    expect(buttons(element, '我来报名')).to.have.length(1);
    expect(buttons(element, '排候补')).to.have.length(1);
    const base = document.baseURI;

    find<HTMLInputElement>(element, 'input[name=free]').click();
    await element.updateComplete;
    expect(titles(element)).to.deep.equal(['上午岗', '随时来']);
    expect(location.search).to.contain('agenda-free=1');
    // Somebody has just taken three, in another element of the page.
    setLiveCount(base, 'tidy/am', 4);
    await seen('the last place gone', () => titles(element).length === 1);
    setLiveCount(base, 'tidy/am', 1, true);
    await seen('places again', () => titles(element).length === 2);
    find<HTMLInputElement>(element, 'input[name=free]').click();
    await element.updateComplete;
    // The last one who may wait: what can neither be taken nor waited for has no button.
    setLiveCount(base, 'tidy/pm/waiting', 1);
    await seen('no way in', () => buttons(element, '排候补').length === 0);
    expect(readText(entry(element, '下午岗'))).to.contain('名额已满');
    setLiveCount(base, 'tidy/pm/waiting', 0, true);
    await expectAccessible(element);
  });

  it('leads into the sign-up of a post', async () => {
    const element = await draw(feedOf([], { activities: [activity] }));
    buttons(element, '我来报名')[0]!.click();
    await seen('the sign-up', () =>
      element
        .shadowRoot!.querySelector('civic-volunteer-signup')
        ?.shadowRoot?.textContent?.includes('周末清理'),
    );
    const signUp = element.shadowRoot!.querySelector('civic-volunteer-signup')!;
    const ticked = () =>
      [...signUp.shadowRoot!.querySelectorAll<HTMLInputElement>('input:checked')].map(
        ({ name }) => name,
      );
    await seen('a post that is chosen', () => ticked().length > 0);
    // The post that was pressed, and no other.
    expect(ticked()).to.deep.equal(['post-am']);
    buttons(element, '排候补')[0]!.click();
    await seen('the waiting list', () => {
      const all = [...element.shadowRoot!.querySelectorAll('civic-volunteer-signup')];
      return all.some((one) =>
        one.shadowRoot?.querySelector<HTMLInputElement>('input[name="post-pm"]:checked'),
      );
    });
    sessionStorage.clear();
  });

  it('lists an event with its places once, and says how many are left', async () => {
    const seats = { ...activity, posts: activity.posts.slice(0, 2) };
    const element = await draw(
      feedOf([{ title: '义诊', starts: inDays(3), seats: 'tidy' }], { activities: [seats] }),
    );
    expect(titles(element)).to.deep.equal(['义诊']);
    expect(readText(element)).to.contain('还有3个名额');
  });

  it('is filtered by kind, organiser, area and month; the address says what was chosen', async () => {
    const element = await draw(await demoFeed('agenda'), { filters: 'on' });
    find<HTMLElement>(element, '.past > summary').click();
    await seen('what is over', () => titles(element).length > 10);
    boxIn(element, 'kind').focus();
    await choose(element, 'kind', 'clean-up');
    expect(titles(element)).to.include('雨后清淤').and.not.to.include('社区文艺演出');
    expect(location.search).to.contain('agenda-kind=clean-up');
    await choose(element, 'organiser', '北寿街道');
    expect(titles(element)).to.deep.equal(['清理小区绿化带']);
    await choose(element, 'organiser', '');
    await choose(element, 'month', '2023-07');
    expect(titles(element)).to.have.members(['清理小区绿化带', '雨后清淤']);
    expect(readText(element)).to.contain('共2项');
    await choose(element, 'kind', '主题党日');
    expect(readText(element)).to.contain('没有这样的安排');
    await expectAccessible(element);
  });

  it('reads the address of the page, and lets its attributes stand above it', async () => {
    setAddress('agenda-kind=show&second-kind=meeting');
    const data = await demoFeed('agenda');
    const first = await draw(data, { filters: 'on' });
    expect(titles(first)).to.deep.equal(['社区文艺演出']);
    const second = await show<CivicAgenda>(
      html`<civic-agenda id="second" kind="居民议事" .data=${data}></civic-agenda>`,
    );
    await seen('the second', () => titles(second).length === 1);
    expect(titles(second)).to.deep.equal(['单元会、楼栋会、网格会']);
    expect(second.shadowRoot!.querySelector('select[name=kind]')).to.equal(null);
  });

  describe('as a month', () => {
    const days = (element: CivicAgenda): HTMLElement[] => [
      ...element.shadowRoot!.querySelectorAll<HTMLElement>('td'),
    ];
    const current = (element: CivicAgenda): string =>
      days(element).find(({ tabIndex }) => tabIndex === 0)!.dataset['day']!;
    const focused = (element: CivicAgenda): string | undefined =>
      (element.shadowRoot!.activeElement as HTMLElement | null)?.dataset['day'];

    async function press(element: CivicAgenda, keys: string): Promise<void> {
      const [key = '', shift] = keys.split('+').reverse();
      // No driver of all three engines holds a key down.
      if (shift)
        element.shadowRoot!.activeElement!.dispatchEvent(
          new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true, cancelable: true }),
        );
      else await sendKeys({ press: key });
    }

    it('is a grid that is read by keys, as the ARIA Authoring Practices say', async () => {
      setAddress('agenda-month=2028-01&agenda-day=2028-01-31');
      const element = await draw(feedOf([{ starts: '2028-02-29' }]), { view: 'month' });
      const grid = find<HTMLElement>(element, '[role=grid]');
      expect(days(element).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
      expect(grid.querySelectorAll('th')).to.have.length(7);
      days(element)
        .find(({ tabIndex }) => tabIndex === 0)!
        .focus();
      for (const [key, day] of [
        // A leap year: the last of January, then of February.
        ['PageDown', '2028-02-29'],
        ['ArrowRight', '2028-03-01'],
        ['ArrowLeft', '2028-02-29'],
        ['ArrowUp', '2028-02-22'],
        ['ArrowDown', '2028-02-29'],
        ['Home', '2028-02-28'],
        ['End', '2028-03-05'],
        ['PageUp', '2028-02-05'],
        ['Shift+PageDown', '2029-02-05'],
        ['Shift+PageUp', '2028-02-05'],
      ] as const) {
        await press(element, key);
        await seen(`${key} leads to ${day}`, () => focused(element) === day);
      }
      expect(readText(find(element, '[role=heading]'))).to.equal('2028年2月');
      expect(location.search).to.contain('agenda-month=2028-02');
      await expectAccessible(element);
    });

    it('lists the day that is chosen, and says in the address which', async () => {
      setAddress('agenda-month=2030-03');
      const element = await draw(await demoFeed('agenda-sample'), { view: 'month' });
      const day = days(element).find(({ dataset }) => dataset['day'] === '2030-03-09')!;
      expect(readText(day)).to.match(/3月9日星期六 2项/);
      expect(titles(element)).to.deep.equal([]);
      day.focus();
      await press(element, 'Enter');
      await seen('what takes place then', () => titles(element).length > 0);
      expect(titles(element)).to.deep.equal(['菜市场劝导', '楼道清理']);
      expect(location.search).to.contain('agenda-day=2030-03-09');
      expect(current(element)).to.equal('2030-03-09');
      const selected = days(element).filter((one) => one.ariaSelected === 'true');
      expect(selected.map(({ dataset }) => dataset['day'])).to.deep.equal(['2030-03-09']);
      await expectAccessible(element);
      // What lasts two days is on both of them.
      for (const one of ['2030-03-23', '2030-03-24'])
        expect(readText(days(element).find(({ dataset }) => dataset['day'] === one)!)).to.contain(
          '春季大清理',
        );
      days(element)
        .find(({ dataset }) => dataset['day'] === '2030-03-10')!
        .click();
      await element.updateComplete;
      expect(readText(element)).to.contain('没有安排');
    });

    it('is chosen by a reader, and turned by buttons without taking the focus away', async () => {
      const element = await draw(feedOf([{ starts: inDays(1) }]), { filters: 'on' });
      buttons(element, '月历')[0]!.click();
      await seen('the month', () => element.shadowRoot!.querySelector('[role=grid]'));
      expect(location.search).to.contain('agenda-view=month');
      const next = find<HTMLButtonElement>(element, '[aria-label=下个月]');
      next.focus();
      const before = current(element);
      await sendKeys({ press: 'Enter' });
      await seen('the next month', () => current(element) > before);
      expect(element.shadowRoot!.activeElement).to.equal(next);
    });
  });

  it('shows one event whole, with all its times', async () => {
    const element = await draw(await demoFeed('agenda-sample'), { item: 'danyuanhui-7' });
    const text = readText(element).replace(/\s+/g, ' ');
    for (const words of [
      '单元会',
      '3月2日星期六 19:00–20:30',
      '示例路12号院',
      '楼前要不要画充电车位',
      '受邀参加',
      '第二网格',
      '7号楼居民',
      '010-5550 0123',
      '19:10',
      '业委会',
      '约48户',
      '会议记录',
      '线上参加',
      '示例日报',
    ])
      expect(text).to.contain(words);
    await expectAccessible(element);
    element.item = 'hechang-pailian';
    await seen('the dates', () => element.shadowRoot!.querySelectorAll('.dates li').length === 4);
    expect(readText(element)).to.match(/原定2030年3月13日|原定3月13日/);
    expect(readText(element)).to.contain('老师请假');
    await expectAccessible(element);
  });

  it('tells the times by the clocks of the place, over a change of time, and calls midnight 24:00', async () => {
    const times = async (event: object): Promise<string> => {
      const element = await draw(feedOf([event]), { item: 'e-0' });
      return readText(find(element, '.time'));
    };
    const zone = (timeZone: string, starts: string, ends: string) => ({ timeZone, starts, ends });
    expect(
      await times(zone('Europe/Berlin', '2090-03-26T00:30:00Z', '2090-03-26T01:30:00Z')),
    ).to.contain('3月26日星期日 01:30–03:30');
    expect(
      await times(zone('Asia/Urumqi', '2090-05-01T10:00+08:00', '2090-05-01T12:00+08:00')),
    ).to.contain('08:00–10:00');
    expect(
      await times(zone('Asia/Shanghai', '2092-02-29T20:00+08:00', '2092-02-29T24:00+08:00')),
    ).to.contain('2092年2月29日星期五 20:00–24:00');
    expect(await times({ starts: '2090-05-01', ends: '2090-05-03' })).to.equal(
      '2090年5月1日至2090年5月3日',
    );
  });

  it('makes a file for calendars', async () => {
    const element = await draw(await demoFeed('agenda-sample'), { item: 'sanba-yanchu' });
    let saved: Blob | undefined;
    const createObjectURL = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      saved = blob;
      return 'data:,';
    };
    try {
      buttons(element, '加入日历')[0]!.click();
      await seen('the file', () => saved);
    } finally {
      URL.createObjectURL = createObjectURL;
    }
    const text = await saved!.text();
    expect(text).to.contain('SUMMARY:“三八”节文艺演出').and.to.contain('原定2030-03-07 19:00');
    element.calendar = '/agenda.ics';
    await element.updateComplete;
    expect(buttons(element, '加入日历')).to.have.length(0);
    element.item = null;
    await seen('the list', () => element.shadowRoot!.querySelector('[href^="webcal:"]'));
  });

  it('is described for search engines when it is asked for', async () => {
    const element = await draw(await demoFeed('agenda-sample'), {
      item: 'sanba-yanchu',
      jsonLd: true,
    });
    await seen('the description', () => element.querySelector('script'));
    const data = JSON.parse(element.querySelector('script')!.textContent) as Record<
      string,
      unknown
    >;
    expect(data['@type']).to.equal('TheaterEvent');
    expect(data['eventStatus']).to.equal('https://schema.org/EventRescheduled');
    expect(data['previousStartDate']).to.equal('2030-03-07T19:00+08:00');
    element.jsonLd = false;
    await seen('nothing', () => !element.querySelector('script'));
  });

  it('is a poster on paper, with a code that leads to the page', async () => {
    const element = await draw(await demoFeed('agenda-sample'), { item: 'sanba-yanchu' });
    const print = window.print.bind(window);
    let printed = false;
    window.print = () => (printed = true);
    try {
      buttons(element, '打印海报')[0]!.click();
      await seen('the printer', () => printed);
    } finally {
      window.print = print;
    }
    const code = find<HTMLElement>(element, '.code');
    expect(code.querySelector('svg path')).not.to.equal(null);
    expect(getComputedStyle(code).display).to.equal('none');
  });

  it('has that code too where it is printed by the browser’s own command', async () => {
    if (!matchMedia('(hover:hover)').matches) return;
    const element = await draw(await demoFeed('agenda-sample'), { item: 'sanba-yanchu' });
    await seen('the code', () => {
      dispatchEvent(new Event('beforeprint'));
      return element.shadowRoot!.querySelector('.code svg path');
    });
    dispatchEvent(new Event('beforeprint'));
    expect(element.shadowRoot!.querySelectorAll('.code')).to.have.length(1);
    dispatchEvent(new Event('afterprint'));
  });

  it('tells editors what is surely not meant, and shows the rest', async () => {
    const element = await draw(
      feedOf([
        { starts: inDays(2, '11:00'), ends: inDays(2, '09:00') },
        { starts: inDays(2), repeats: { rule: 'FREQ=DAILY' } },
        { starts: inDays(2), organiser: 'nobody', seats: 'none' },
        { starts: inDays(2), kind: 'party' },
        { title: undefined },
        { starts: 'soon' },
      ]),
      { debug: true },
    );
    await seen('notes', () => element.shadowRoot!.querySelector('.editor'));
    const notes = find(element, '.editor').textContent.replace(/\s+/g, ' ');
    expect(notes).to.contain('不在开始之后').and.to.contain('没有写到哪天为止');
    expect(notes).to.contain('这份数据里没有这一项').and.to.contain('只能是');
    expect(titles(element)).to.have.members(['第0场', '第1场', '第2场', '第3场', '第5场']);
    expect(readText(entry(element, '第0场'))).to.contain('11:00');
  });

  it('is as usable with thousands of entries', async () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      kind: index % 2 ? 'meeting' : 'show',
      starts: inDays(index % 300, '19:00'),
    }));
    const element = await draw(feedOf(many));
    await seen('all of them', () => element.shadowRoot!.querySelectorAll('.entry').length > 1900);
    await choose(element, 'kind', 'show');
    expect(readText(find(element, '.found'))).to.match(/共\d+项/);
    // The first view at once, the entries below it in the frames after.
    const shown = (): number =>
      element.shadowRoot!.querySelectorAll('.day:not([hidden]) .item:not([hidden])').length;
    const first = titles(element).slice(0, 24);
    expect(first.map((title) => Number(/\d+/.exec(title)![0]) % 2)).to.deep.equal(
      Array.from({ length: 24 }, () => 0),
    );
    const found = Number(/\d+/.exec(readText(find(element, '.found')))![0]);
    await seen('what was chosen, alone', () => shown() === found);
    // A reader who comes back from the month finds the same.
    element.view = 'month';
    await seen('the month', () => element.shadowRoot!.querySelector('[role=grid]'));
    element.view = 'list';
    await seen('the list again', () => shown() === found && titles(element).length === found);
  });

  it('has no boxes to choose by on paper', async () => {
    const element = await draw(await demoFeed('agenda-sample'), { filters: 'on' });
    const boxes = find(element, '.filters');
    expect(getComputedStyle(boxes).display).not.to.equal('none');
    if (!(await emulateMedia({ media: 'print' }))) return;
    expect(getComputedStyle(boxes).display).to.equal('none');
  });

  it('speaks four languages and has room in 320 px, in large type too', async () => {
    const element = await draw(await demoFeed('agenda-sample'));
    for (const [lang, words] of [
      ['en', 'Cancelled'],
      ['zh-Hant', '已過去'],
      ['ko', '취소됨'],
    ] as const) {
      element.lang = lang;
      await seen(lang, () => readText(element).includes(words));
    }
    element.largeType = true;
    element.style.inlineSize = '320px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(320);
    element.view = 'month';
    await seen('the month', () => element.shadowRoot!.querySelector('[role=grid]'));
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('shows what the page has where there is nothing to list', async () => {
    expect(readText(await draw({ civic: 1, events: [] }, {}, 'slot'))).to.equal('正在更新。');
    expect(readText(await draw({ civic: 1, events: 'none' }, {}, 'slot'))).to.equal('正在更新。');
    expect(readText(await draw(feedOf([{}]), { item: 'nobody' }, 'slot'))).to.equal('正在更新。');
  });
});
