/** A list of members by area, as an honour roll and as a directory. */
import { expect } from '@open-wc/testing';
import type { CivicMemberList } from '../../src/elements/member-list/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { sendKeys } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { find, readText } from '../helpers/read.js';

type Feed = Record<string, unknown> & { members: Record<string, unknown>[] };
type Way = { by: 'area' } | { variant: 'honours' | 'directory' };

const sampleFeed = async (): Promise<Feed> => (await demoFeed('lists-sample')) as unknown as Feed;

async function draw(data: unknown, way: Way, lang = 'zh-Hans'): Promise<CivicMemberList> {
  const list = await show<CivicMemberList>(
    'by' in way
      ? html`<civic-member-list .data=${data} lang=${lang} by="area">没有数据。</civic-member-list>`
      : html`<civic-member-list .data=${data} lang=${lang} variant=${way.variant}
          >没有数据。</civic-member-list
        >`,
  );
  await seen('the list', () => list.shadowRoot!.querySelector('.base'));
  return list;
}

async function look(list: CivicMemberList, query: string): Promise<void> {
  const box = find<HTMLInputElement>(list, '#query');
  box.value = query;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await list.updateComplete;
}

describe('<civic-member-list by="area">', () => {
  it('shows community, grids, buildings and units with posts, vacancies and counts', async () => {
    const list = await draw(await sampleFeed(), { by: 'area' });
    const text = readText(list);
    for (const part of [
      '示例社区 2个网格 · 5栋楼 · 2个单元 · 570户 · 2680人 · 空缺3个',
      '网格员 王示例',
      '网格长 暂时空缺',
      '包括 6-7栋、八号楼',
      '单元长 暂时空缺',
    ])
      expect(text).to.contain(part);
    await expectAccessible(list);
  });

  it('finds a building however it is written, and says post, person and office', async () => {
    const list = await draw(await sampleFeed(), { by: 'area' });
    for (const query of ['3号楼', '3栋', '三号楼', '3幢', '３号楼']) {
      await look(list, query);
      const answer = find(list, '.answers').textContent.replace(/\s+/g, ' ');
      expect(answer, query).to.contain('3号楼由谁负责');
      expect(answer).to.match(/楼栋长 .*赵示例/);
      expect(answer).to.match(/网格员 第一网格 王示例/);
      expect(answer).to.contain('第一网格办公室 010-5550 0101');
      expect(find(list, '[role=status]').textContent).to.contain('找到1处');
    }
    await expectAccessible(list);
    await look(list, '7栋');
    expect(find(list, '.answer').textContent).to.contain('7号楼由谁负责').and.to.contain('李示例');
    await look(list, '99号楼');
    expect(list.shadowRoot!.querySelector('.answer')).to.equal(null);
    expect(find(list, '[role=status]').textContent).to.contain('没有查到');
    await expectAccessible(list);
  });

  it('shows a number of a person only where the feed marks it as public', async () => {
    const list = await draw(await sampleFeed(), { by: 'area' });
    const content = list.shadowRoot!.textContent;
    expect(content).to.contain('138 0000 0001').and.not.to.contain('138 0000 0002');
    expect(list.shadowRoot!.innerHTML).not.to.contain('13800000002');
  });

  it('opens and closes by keyboard, and renders what is closed only then', async () => {
    const areas = [
      { id: 'c', name: '社区', level: 'community' },
      ...Array.from({ length: 50 }, (_, index) => ({
        id: `g-${index}`,
        name: `第${index}网格`,
        level: 'grid',
        parent: 'c',
      })),
      { id: 'b', name: '9号楼', level: 'building', parent: 'g-0' },
    ];
    const list = await draw({ civic: 1, lang: 'zh-Hans', areas }, { by: 'area' });
    expect(list.shadowRoot!.textContent).not.to.contain('9号楼');
    const summary = find(list, 'details details summary');
    summary.focus();
    await sendKeys({ press: 'Enter' });
    await seen('the building', () => list.shadowRoot!.textContent.includes('9号楼'));
    await sendKeys({ press: 'Enter' });
    await seen('it closed', () => !list.shadowRoot!.textContent.includes('9号楼'));
  });

  it('is whole on paper', async () => {
    const feed = await sampleFeed();
    const list = await draw(feed, { by: 'area' });
    find(list, 'details details summary').click();
    // What is closed is taken out once the list has heard of it.
    await seen('it closed', () => !list.shadowRoot!.textContent.includes('楼栋长'));
    dispatchEvent(new Event('beforeprint'));
    await list.updateComplete;
    expect(list.shadowRoot!.querySelectorAll('details:not([open])')).to.have.length(0);
    dispatchEvent(new Event('afterprint'));
  });

  it('stays usable with ten thousand areas', async () => {
    const areas = Array.from({ length: 10_000 }, (_, index) => ({
      id: `a-${index}`,
      name: `${index}号楼`,
      level: 'building',
    }));
    const list = await draw({ civic: 1, lang: 'zh-Hans', areas }, { by: 'area' });
    expect(list.shadowRoot!.querySelectorAll('.parts > li')).to.have.length(60);
    find(list, 'button').click();
    await list.updateComplete;
    expect(list.shadowRoot!.querySelectorAll('.parts > li')).to.have.length(120);
    await look(list, '九千九百栋');
    await look(list, '9900栋');
    expect(find(list, '.answer .name').textContent).to.equal('9900号楼由谁负责');
    await look(list, '号楼');
    expect(list.shadowRoot!.querySelectorAll('.answer')).to.have.length(10);
  });

  it('tells editors what is wrong, with its place, and shows the rest', async () => {
    const list = await draw(
      {
        civic: 1,
        lang: 'zh-Hans',
        areas: [
          { id: 'self', name: '自己的网格', level: 'grid', parent: 'self' },
          { id: 'bad', name: '没有级别' },
          {
            id: 'good',
            name: '好网格',
            level: 'grid',
            posts: [{ title: '网格员', member: 'gone' }],
          },
        ],
      },
      { by: 'area' },
    );
    list.debug = true;
    await seen('the notes', () => list.shadowRoot!.querySelector('.editor'));
    const notes = find(list, '.editor').textContent;
    expect(notes).to.contain('网格与楼栋第1项“自己的网格” › 上级：绕了一圈');
    expect(notes).to.contain('第2项“没有级别” › 级别：没有填写');
    expect(notes).to.contain('第3项“好网格” › 岗位 › 第1项 › 所属成员：这份数据里没有这一项');
    expect(readText(list)).to.contain('好网格').and.to.contain('自己的网格');
  });

  it('shows the page’s own text where a feed has no areas', async () => {
    const list = await show<CivicMemberList>(
      html`<civic-member-list .data=${{ civic: 1, areas: [] }} by="area"
        >没有数据。</civic-member-list
      >`,
    );
    await seen('the text', () => readText(list).includes('没有数据。'));
  });
});

describe('<civic-member-list variant="honours">', () => {
  it('shows titles by year with counts, kinds and grades, and apart from them who is on notice', async () => {
    const list = await draw(await sampleFeed(), { variant: 'honours' });
    const text = readText(list);
    for (const part of [
      '合计 11人 · 26户家庭 · 5处楼院',
      '公示中',
      '公示期：2026年3月2日至2099年3月8日',
      '有异议请联系：示例社区监督电话 010-5550 0199',
      '2025年',
      '道德模范 10人 · 共评选10个 · 示例街道',
      '8人（名单未列出，由示例社区居民委员会（虚构）表彰）',
      '周家（虚构） 家庭',
      '3号楼院 楼院',
      '区级',
    ])
      expect(text).to.contain(part);
    await expectAccessible(list);
  });

  it('never shows what has expired or what nobody agreed to', async () => {
    const list = await draw(await sampleFeed(), { variant: 'honours' });
    const content = list.shadowRoot!.textContent;
    expect(content).not.to.contain('好邻居').and.not.to.contain('不愿具名');
  });
});

describe('<civic-member-list variant="directory">', () => {
  it('shows services with state, hours, call, way, check and complaint', async () => {
    const list = await draw(await sampleFeed(), { variant: 'directory' });
    const text = readText(list);
    for (const part of [
      '共5家',
      '水电维修队（虚构） 维修 开着 全天',
      '社区一楼 示例路1号 · 步行约5分钟',
      '2026年2月26日核实',
      '服务不好请告诉：示例社区监督电话 010-5550 0199',
      '2024年5月2日核实，可能已有变化',
    ])
      expect(text).to.contain(part);
    const call = find<HTMLAnchorElement>(list, 'a.tel');
    expect(call.getAttribute('href')).to.equal('tel:01055500100');
    expect(call.getAttribute('aria-label')).to.contain('010-5550 0100');
    const hours = find(list, '.hours').textContent.replace(/\s+/g, ' ');
    expect(hours).to.contain('周一至周五 08:30–11:30、13:30–17:00');
    expect(hours).to.contain('周六 09:00–11:30 只办社保');
    expect(hours).to.contain('节假日 不开');
    await expectAccessible(list);
  });

  it('is filtered by category and by what is open now', async () => {
    const feed = await sampleFeed();
    for (const member of feed.members)
      if (member['id'] === 'hong-lifa')
        member['hours'] = [{ from: '2000-01-01', to: '2099-01-01' }];
    const list = await draw(feed, { variant: 'directory' });
    const select = find<HTMLSelectElement>(list, '#category');
    select.value = '理发';
    select.dispatchEvent(new Event('change'));
    await list.updateComplete;
    expect(readText(list)).to.contain('红星理发店').and.not.to.contain('粥铺');
    const tick = find<HTMLInputElement>(list, '.tick input');
    tick.focus();
    await sendKeys({ press: ' ' });
    await seen('that none is open', () =>
      find(list, '[role=status]').textContent.includes('没有符合的'),
    );
    await expectAccessible(list);
    select.value = '维修';
    select.dispatchEvent(new Event('change'));
    await list.updateComplete;
    expect(readText(list)).to.contain('水电维修队');
  });

  it('tells editors of hours that are none or overlap and of numbers that are not marked', async () => {
    const list = await draw(
      {
        civic: 1,
        lang: 'zh-Hans',
        members: [
          {
            id: 'a',
            name: '小店',
            category: '商店',
            contact: { tel: '13800000003' },
            hours: [
              { opens: '08:00', closes: '12:00' },
              { opens: '11:00', closes: '15:00' },
              { opens: '八点', closes: '25:00' },
            ],
          },
        ],
      },
      { variant: 'directory' },
    );
    list.debug = true;
    await seen('the notes', () => list.shadowRoot!.querySelector('.editor'));
    const notes = find(list, '.editor').textContent;
    expect(notes).to.contain('成员第1项“小店” › 时间 › 第2项：和前面一条的时间重叠');
    expect(notes).to.contain('不是几点几分');
    expect(notes).to.contain('没有标明可以公开');
    expect(list.shadowRoot!.querySelector('.tel')).to.equal(null);
  });
});

describe('all of them', () => {
  const ways: readonly Way[] = [{ by: 'area' }, { variant: 'honours' }, { variant: 'directory' }];

  it('speak the language of the page', async () => {
    const feed = await sampleFeed();
    for (const [lang, words] of [
      ['zh-Hant', ['按樓棟查', '公示中', '類別']],
      ['en', ['Find by building', 'On public notice', 'Category']],
      ['ko', ['동으로 찾기', '공시 중', '분류']],
    ] as const)
      for (const [index, way] of ways.entries()) {
        const list = await draw(feed, way, lang);
        await seen(words[index]!, () => readText(list).includes(words[index]!));
        await expectAccessible(list);
      }
  });

  it('do not scroll sideways in large type on a narrow screen', async () => {
    const feed = await sampleFeed();
    for (const way of ways) {
      const list = await draw(feed, way);
      list.largeType = true;
      list.style.inlineSize = '300px';
      await list.updateComplete;
      const base = find(list, '.base');
      expect(base.scrollWidth, JSON.stringify(way)).to.be.at.most(base.clientWidth + 1);
    }
  });

  it('go from one to another, and back to cards', async () => {
    const list = await draw(await sampleFeed(), { by: 'area' });
    list.by = null;
    list.variant = 'honours';
    await seen('the roll', () => list.shadowRoot!.querySelector('.honours'));
    list.variant = 'compact';
    await seen('cards', () => list.shadowRoot!.querySelector('civic-member-card'));
  });
});

describe('a series', () => {
  it('has a subtitle and parts with headings', async () => {
    const list = await show<CivicMemberList>(
      html`<civic-member-list
        .data=${await sampleFeed()}
        series="shili-jiceng"
      ></civic-member-list>`,
    );
    await seen('its last part', () => readText(list).includes('赵示例'));
    expect(readText(list)).to.match(/院子里的人 三种岗位，一天的路.*网格里 两位网格员.*楼栋里/);
    const heads = [...list.shadowRoot!.querySelectorAll('.section-title')];
    expect(heads.map((head) => head.textContent)).to.deep.equal(['网格里', '楼栋里']);
    await expectAccessible(list);
  });
});
