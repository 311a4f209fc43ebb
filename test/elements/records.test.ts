import { expect } from '@open-wc/testing';
import type { CivicRecords } from '../../src/elements/records/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser, sendKeys } from '../helpers/browsers/commands.js';
import { boxIn, choose } from '../helpers/choose.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { find, readText } from '../helpers/read.js';

interface Feed {
  records: Record<string, unknown>[];
}

const recordsFeed = async (): Promise<Feed> => (await demoFeed('records')) as unknown as Feed;

const feedOf = (...records: object[]) => ({
  civic: 1,
  lang: 'zh-Hans',
  records: records.map((record, index) => ({
    id: `r-${index}`,
    kind: 'case',
    title: `第${index}件`,
    ...record,
  })),
});

const titles = (element: CivicRecords): string[] =>
  [...element.shadowRoot!.querySelectorAll('.item:not([hidden]) .title')].map(
    (title) => title.textContent ?? '',
  );
const buttons = (element: CivicRecords): HTMLButtonElement[] => [
  ...element.shadowRoot!.querySelectorAll<HTMLButtonElement>('button.count'),
];

/** What one frame has time for is checked and rendered, on a busy machine a few records. Waits until there are no more. */
async function untilWhole({ shadowRoot, updateComplete }: CivicRecords): Promise<void> {
  const count = (): number => shadowRoot!.querySelectorAll('.item, .record').length;
  let before = -1;
  await updateComplete;
  while (count() !== before) {
    before = count();
    await new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
    });
  }
}

async function draw(
  data: unknown,
  more: Partial<CivicRecords> = {},
  shown = '.base',
): Promise<CivicRecords> {
  const element = await show<CivicRecords>(
    html`<civic-records .data=${data} .variant=${more.variant ?? 'cases'}
      >正在更新。</civic-records
    >`,
  );
  Object.assign(element, more);
  await element.updateComplete;
  await seen('what is shown', () => element.shadowRoot?.querySelector(shown));
  await untilWhole(element);
  return element;
}

const pristine = location.href;
afterEach(async () => {
  history.replaceState(null, '', pristine);
  await resetBrowser();
});

describe('<civic-records>', () => {
  it('lists the cases of a feed with their states, counts them and says how long half of them took', async () => {
    const element = await draw(await demoFeed('records'));
    expect(titles(element)).to.include('1号楼停水：地下供水管网跑漏');
    expect(readText(element)).to.match(/14全部11已办结1办理中2?1已受理|14 ?全部/);
    expect(readText(element)).to.contain('已办结 · 不到1天');
    await expectAccessible(element);
  });

  it('shows each variant the records of its own kinds', async () => {
    const feed = await recordsFeed();
    for (const [variant, kinds] of [
      ['cases', ['case']],
      ['ledger', ['project']],
      ['match', ['need', 'offer', 'project']],
      ['decisions', ['decision']],
    ] as const) {
      const element = await draw(feed, { variant });
      const expected = feed.records.filter(({ kind }) => kinds.includes(kind as never));
      await seen(variant, () => titles(element).length === expected.length);
      await expectAccessible(element);
    }
  });

  it('opens the history of a record when it is asked for, and has its words for a search before', async () => {
    const element = await draw(await demoFeed('records'));
    const record = find<HTMLElement>(element, '[data-id=yinda-tingshui]');
    const details = record.querySelector('details')!;
    expect(details.textContent).to.contain('与物业约定次日早上到现场');
    expect(record.querySelector('.timeline')).to.equal(null);
    details.querySelector('summary')!.click();
    await seen('the timeline', () => record.querySelectorAll('.timeline li').length === 4);
    expect(record.textContent.replace(/\s+/g, ' ')).to.match(/承办 ?东吉社区/);
    // Another feed does not open another record in its place.
    element.data = {
      ...(await recordsFeed()),
      records: (await recordsFeed()).records.slice(1),
    };
    await untilWhole(element);
    const open = [...element.shadowRoot!.querySelectorAll('details[open]')];
    expect(open.map((one) => one.closest<HTMLElement>('.record')!.dataset['id'])).to.deep.equal([
      'yinda-tingshui',
    ]);
  });

  it('tells a time in the words of its source, in place of the date', async () => {
    const element = await draw(
      feedOf({
        opened: '2023-07-04T20:30+08:00',
        updates: [
          { at: '2023-07-04T20:30+08:00', when: '7月4日晚8时30分左右', text: '来电' },
          { when: '次日<i>中午</i>前', status: 'done', text: '恢复供水' },
        ],
      }),
      { item: 'r-0' },
    );
    await seen('the timeline', () => element.shadowRoot!.querySelector('.timeline'));
    const times = [...element.shadowRoot!.querySelectorAll('.timeline time')];
    expect(times.map((time) => [time.textContent, time.getAttribute('datetime')])).to.deep.equal([
      ['7月4日晚8时30分左右', '2023-07-04T20:30+08:00'],
      ['次日<i>中午</i>前', null],
    ]);
    const text = readText(element);
    expect(text).to.match(/办结 ?次日<i>中午<\/i>前/);
    // Nobody knows how long it took.
    expect(text).not.to.match(/用时|不到1天|当天/);
    await expectAccessible(element);
  });

  it('tells the time of a record that has none of its own in the words of its first update', async () => {
    const updates = [{ at: '2023-07-04T20:30+08:00', when: '7月4日晚8时30分左右', text: '来电' }];
    const element = await draw(
      feedOf({ area: '东吉社区', updates }, { opened: '2023-07-04', updates }),
    );
    const bylines = [...element.shadowRoot!.querySelectorAll('.byline')];
    expect(bylines.map((byline) => byline.textContent)).to.deep.equal([
      '东吉社区\u00a0· 7月4日晚8时30分左右',
      '2023年7月4日',
    ]);
  });

  it('has the words of a time for a search in the page, before the history is opened', async () => {
    const element = await draw(feedOf({ updates: [{ when: '次日中午前', text: '恢复供水' }] }));
    expect(find(element, 'details').textContent).to.contain('次日中午前');
  });

  it('is filtered by state, category, area and year; the address says what was chosen', async () => {
    const element = await draw(await demoFeed('records'));
    const done = buttons(element).find((button) => button.value === 'done')!;
    done.focus();
    await sendKeys({ press: 'Enter' });
    await seen('what is done', () => titles(element).length === 12);
    expect(done.getAttribute('aria-pressed')).to.equal('true');
    expect(location.search).to.contain('records-status=done');
    await choose(element, 'category', 'sanitation');
    expect(titles(element)).to.deep.equal([
      '地下停车场边的垃圾桶气味难闻',
      '楼道和楼梯间堆着废旧物品',
      '老旧小区缺垃圾桶',
    ]);
    await choose(element, 'area', '东盛社区');
    expect(titles(element)).to.deep.equal(['老旧小区缺垃圾桶']);
    expect(readText(element)).to.contain('共1件');

    // Whoever follows the link sees the same.
    const other = await draw(await demoFeed('records'), {});
    await choose(element, 'area', '');
    expect(location.search).not.to.contain('records-area');
    other.remove();
  });

  it('gives what is not chosen no room, no key and no voice, on a screen and on paper', async () => {
    const element = await draw(await demoFeed('records'));
    const all = element.getBoundingClientRect().height;
    await choose(element, 'area', '东盛社区');
    const items = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.item')];
    const shown = items.filter(({ hidden }) => !hidden);
    for (const media of ['screen', 'print'] as const) {
      await emulateMedia({ media });
      expect(element.getBoundingClientRect().height, media).to.be.below(all / 2);
      for (const item of items.filter(({ hidden }) => hidden)) {
        const { display, visibility } = getComputedStyle(item);
        expect(display === 'none' || visibility === 'hidden', media).to.equal(true);
        expect(item.offsetHeight, media).to.equal(0);
        const summary = item.querySelector<HTMLElement>('summary')!;
        summary.focus();
        expect(element.shadowRoot!.activeElement, media).not.to.equal(summary);
      }
      for (const item of shown) expect(item.offsetHeight, media).to.be.above(0);
    }
    await emulateMedia({ media: 'screen' });
    await choose(element, 'area', '');
    for (const item of items) expect(item.offsetHeight).to.be.above(0);
    await expectAccessible(element);
  });

  it('reads the address of the page, each element its own part of it', async () => {
    const address = new URL(location.href);
    address.searchParams.set('records-status', 'accepted');
    address.searchParams.set('second-year', '2021');
    history.replaceState(null, '', address);
    const data = await demoFeed('records');
    const first = await draw(data);
    const second = await show<CivicRecords>(
      html`<civic-records id="second" .data=${data}></civic-records>`,
    );
    await seen('both', () => titles(first).length === 1 && titles(second).length === 2);
    expect(titles(first)).to.deep.equal(['小区催问：屋面防水怎么还不做']);
    expect(boxIn(second, 'year').value).to.equal('2021');
    expect(buttons(second).find(({ value }) => value === '')!.textContent).to.contain('2');
  });

  it('says so where nothing is left', async () => {
    const element = await draw(await demoFeed('records'));
    const address = new URL(location.href);
    address.searchParams.set('nothing-area', '没有的片区');
    history.replaceState(null, '', address);
    const none = await show<CivicRecords>(
      html`<civic-records id="nothing" .data=${await demoFeed('records')}></civic-records>`,
    );
    await seen('the empty list', () => none.shadowRoot?.querySelector('.base'));
    await untilWhole(none);
    expect(titles(none)).to.deep.equal([]);
    expect(readText(none)).to.contain('没有这样的事项');
    expect(titles(element)).to.have.length(14);
  });

  it('shows one record whole, and of a duplicate the one that goes on', async () => {
    const data = await demoFeed('records-sample');
    const element = await draw(data, { item: 'lamp-7-again' });
    const text = readText(element).replace(/\s+/g, ' ');
    expect(text).to.contain('已和这件事合并办理：7号楼门口太黑');
    expect(text).to.contain('7号楼前的路灯不亮');
    expect(text).to.match(/收到随手拍上报.*换上新灯/);
    for (const word of [
      '示例物业 维修组',
      '360元',
      '物业公共收益',
      '4人反映|3人反映',
      '12人评',
      '会议记录',
    ])
      expect(text).to.match(new RegExp(word));
    expect(element.shadowRoot!.querySelector('details')).to.equal(null);
    await expectAccessible(element);
  });

  it('sets before beside after, and lays them over each other for keys and pointers', async () => {
    const element = await draw(await demoFeed('records'), { item: 'baihehai', variant: 'ledger' });
    const pair = find<HTMLElement>(element, '.pair');
    const [before, after] = [...pair.querySelectorAll('img')];
    expect(before!.alt).to.contain('杂草');
    expect(after!.getBoundingClientRect().left).to.be.greaterThan(
      before!.getBoundingClientRect().right - 1,
    );
    for (const image of [before!, after!]) {
      expect(image.getAttribute('width')).to.equal('800');
      expect(image.loading).to.equal('lazy');
    }
    const button = pair.querySelector('button')!;
    const slider = pair.querySelector('input')!;
    expect(getComputedStyle(slider).display).to.equal('none');
    button.click();
    expect(getComputedStyle(slider).display).not.to.equal('none');
    expect(after!.getBoundingClientRect().left).to.equal(before!.getBoundingClientRect().left);
    slider.focus();
    await sendKeys({ press: 'ArrowRight' });
    await seen('more of what was before', () => getComputedStyle(after!).clipPath.includes('51%'));
    await expectAccessible(element);
  });

  it('has a table of the ledger with money and units', async () => {
    const element = await draw(await demoFeed('records'), { variant: 'ledger' });
    const table = find<HTMLElement>(element, 'table');
    expect(table.textContent).to.contain('河西新苑').and.to.contain('3万元');
    expect(table.textContent).to.match(/老旧小区 108个.*485\.02万平方米/s);
    expect(table.querySelectorAll('tbody tr')).to.have.length(14);
  });

  it('hands a need to the sign-up whose one place claims it', async () => {
    const element = await draw(await demoFeed('records-sample'), { variant: 'match' });
    expect(readText(element)).to.contain('需求清单').and.to.contain('示例饭店认领');
    const claim = find<HTMLButtonElement>(element, '.claim button');
    claim.click();
    await seen('the sign-up', () => {
      const signUp = element.shadowRoot!.querySelector('civic-volunteer-signup');
      return signUp?.shadowRoot?.textContent?.includes('认领：活动室的钢琴');
    });
  });

  it('tells editors what is surely not meant, and shows the rest', async () => {
    const element = await draw(
      feedOf(
        { opened: '2024-03-05', closed: '2024-03-01', status: 'done' },
        { updates: [{ at: '2999-01-01', status: 'done', text: '还没有发生' }] },
        { of: 'r-3' },
        { of: 'r-2' },
        { photos: [{ src: 'a.svg' }] },
        { kind: 'rumour' },
      ),
      { debug: true },
    );
    await seen('notes', () => element.shadowRoot!.querySelector('.editor'));
    const notes = find(element, '.editor').textContent.replace(/\s+/g, ' ');
    expect(notes).to.contain('早于受理时间').and.to.contain('在将来').and.to.contain('绕了一圈');
    expect(notes).to.contain('看不见图的人').and.to.contain('只能是');
    expect(titles(element)).to.deep.equal(['第0件', '第1件', '第2件', '第3件', '第4件']);
    expect(readText(element)).to.contain('当天').and.not.to.contain('还没有发生');
  });

  it('says of too many updates, of no picture and of another category what it does with them', async () => {
    const updates = Array.from({ length: 10_000 }, (_, index) => ({
      at: `20${10 + (index % 14)}-03-04`,
      text: `第${index}次`,
    }));
    const report = {
      id: 'report',
      kind: 'report',
      title: '随手拍',
      fields: [
        {
          name: 'category',
          label: '分类',
          type: 'select',
          options: [{ value: 'light', label: '照明' }],
        },
      ],
      submit: { url: '/submissions/x' },
    };
    const element = await draw(
      {
        ...feedOf(
          { updates },
          { photos: [{ alt: '楼前' }] },
          { photos: [{ src: 'gone.jpg', alt: '修好的路灯', when: 'after' }] },
          { category: 'light' },
          { category: '别的' },
        ),
        forms: [report],
      },
      { debug: true, filters: 'on' },
    );
    // Records are checked frame by frame.
    await seen('all notes', () =>
      element.shadowRoot!.querySelector('.editor')?.textContent.includes('第5项'),
    );
    const notes = find(element, '.editor').textContent.replace(/\s+/g, ' ');
    expect(notes).to.match(/第1项“第0件” › 办理进展：太多，最多500项/);
    expect(notes).to.match(/第2项“第1件” › 照片 › 第1项.*没有填写/);
    expect(notes).to.match(/第5项“第4件” › 事项分类：不在上报表单的分类里/);
    expect(titles(element)).to.deep.equal(['第0件', '第1件', '第2件', '第3件', '第4件']);
    // Of a history that is too long the beginning is shown.
    const history = find(element, '[data-id=r-0] .behind').textContent.trim();
    expect(history.split('\n')).to.have.length(500);
    // A picture that cannot be fetched is told in words, in the room that it had.
    const pictures = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.thumbnail img')];
    expect(pictures.map((picture) => (picture as HTMLImageElement).alt)).to.deep.equal([
      '修好的路灯',
    ]);
    expect(pictures[0]!.offsetHeight).to.be.greaterThan(40);
    // Each category as it is called, or as it was written.
    const labels = [...boxIn(element, 'category').options].map(({ text }) => text);
    expect(labels).to.deep.equal(['全部', '照明', '别的']);
    await choose(element, 'category', '别的');
    expect(titles(element)).to.deep.equal(['第4件']);
  });

  it('is as usable with thousands of records', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      status: index % 7 === 0 ? 'done' : 'received',
      category: `分类${index % 5}`,
      opened: `20${20 + (index % 5)}-03-04`,
    }));
    const element = await draw(feedOf(...many));
    await seen(
      'all of them',
      () => element.shadowRoot!.querySelectorAll('.record').length === 5000,
    );
    await choose(element, 'category', '分类3');
    // The first view at once, the rows below it in the frames after.
    expect(titles(element).slice(0, 24)).to.deep.equal(
      Array.from({ length: 24 }, (_, index) => `第${5 * index + 3}件`),
    );
    await seen(
      'what was chosen, alone',
      () => element.shadowRoot!.querySelectorAll('.item:not([hidden])').length === 1000,
    );
    expect(buttons(element)[0]!.textContent).to.contain('1000');
  });

  it('stops rendering where it is taken off the page, and goes on where it is put back', async () => {
    const data = feedOf(...Array.from({ length: 800 }, () => ({})));
    const element = await show<CivicRecords>(html`<civic-records .data=${data}></civic-records>`);
    await seen('the first', () => element.shadowRoot!.querySelector('.record'));
    const count = (): number => element.shadowRoot!.querySelectorAll('.record').length;
    const parent = element.parentElement!;
    element.remove();
    const before = count();
    for (let frame = 0; frame < 6; frame++)
      await new Promise((done) => {
        requestAnimationFrame(() => setTimeout(done));
      });
    expect(count()).to.equal(before);
    expect(before).to.be.lessThan(800);
    parent.append(element);
    await seen('the rest', () => count() === 800);
  });

  it('has no boxes to choose by on paper', async () => {
    const element = await draw(await demoFeed('records'), { filters: 'on' });
    const boxes = find(element, '.filters');
    expect(getComputedStyle(boxes).display).not.to.equal('none');
    if (!(await emulateMedia({ media: 'print' }))) return;
    expect(getComputedStyle(boxes).display).to.equal('none');
  });

  it('speaks four languages and has room in 320 px, in large type too', async () => {
    const element = await draw(await demoFeed('records'));
    for (const [lang, words] of [
      ['en', 'In progress'],
      ['zh-Hant', '辦理中'],
      ['ko', '처리 중'],
    ] as const) {
      element.lang = lang;
      await seen(lang, () => readText(element).includes(words));
    }
    element.largeType = true;
    element.style.inlineSize = '320px';
    await element.updateComplete;
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('shows what the page has where there is nothing to list', async () => {
    expect(readText(await draw({ civic: 1, records: [] }, {}, 'slot'))).to.equal('正在更新。');
    expect(readText(await draw({ civic: 1, records: 'none' }, {}, 'slot'))).to.equal('正在更新。');
    expect(readText(await draw(feedOf({}), { item: 'nobody' }, 'slot'))).to.equal('正在更新。');
  });
});
