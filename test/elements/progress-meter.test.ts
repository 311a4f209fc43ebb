import { expect } from '@open-wc/testing';
import type { Measure } from '../../src/contract/measure.js';
import { forgetFeeds, readOptions } from '../../src/data/feed-store.js';
import type { CivicProgressBoard } from '../../src/elements/progress-board/element.js';
import type { CivicProgressMeter } from '../../src/elements/progress-meter/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, pageErrors, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { countNodes, find, readText } from '../helpers/read.js';
import { serve } from '../helpers/server.js';

const households: Measure = {
  id: 'households',
  label: '走访居民',
  value: 8437,
  unit: '户',
  target: 10000,
  asOf: '2023-07-20',
  source: { name: '示例日报' },
};

const meter = (data: unknown, shape = 'bar', lang = 'zh-Hans') =>
  show<CivicProgressMeter>(
    html`<civic-progress-meter
      .data=${data}
      shape=${shape}
      lang=${lang}
      item=${(data as { id?: string }).id ?? 'm'}
    ></civic-progress-meter>`,
  );

const spoken = (element: Element) => find(element, '[role=meter]');

describe('<civic-progress-meter>', () => {
  it('is few nodes, and a new value touches only what says it', async () => {
    const bare = { ...households, source: undefined };
    expect(countNodes(await meter(bare))).to.be.at.most(22);
    for (const [data, expected] of [
      [{ ...bare, target: undefined }, ['attributes value', 'characterData']],
      [
        bare,
        [
          'attributes aria-valuenow',
          'attributes aria-valuetext',
          'attributes transform',
          'attributes value',
          'characterData',
          // How far it is, in words.
          'childList',
        ],
      ],
    ] as const) {
      const element = await meter(data);
      const records: MutationRecord[] = [];
      const observer = new MutationObserver((some) => records.push(...some));
      observer.observe(element.shadowRoot!, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      element.data = { ...data, value: 5555 };
      await element.updateComplete;
      records.push(...observer.takeRecords());
      const touched = records.map(({ type, attributeName }) =>
        [type, attributeName].join(' ').trim(),
      );
      expect(touched.sort()).to.deep.equal(expected);
    }
  });

  it('shows label, figure, how far, goal and date, source, in this order', async () => {
    const element = await meter(households);
    expect(readText(element)).to.match(
      /走访居民 ?8437户 ?完成84%.*目标1万户.*截至2023年7月20日.*来源：示例日报/,
    );
    const bar = spoken(element);
    expect([
      bar.getAttribute('aria-valuenow'),
      bar.getAttribute('aria-valuemin'),
      bar.getAttribute('aria-valuemax'),
    ]).to.deep.equal(['8437', '0', '10000']);
    expect(bar.getAttribute('aria-valuetext')).to.contain('8437户').and.to.contain('完成84%');
    expect(
      element.shadowRoot!.getElementById(bar.getAttribute('aria-labelledby')!)?.textContent,
    ).to.equal('走访居民');
  });

  it('speaks English and traditional Chinese', async () => {
    expect(readText(await meter(households, 'bar', 'en')))
      .to.contain('8,437 户')
      .and.to.contain('84%');
    expect(readText(await meter(households, 'bar', 'zh-TW'))).to.contain('完成84%');
  });

  const cases: [string, Partial<Measure>, RegExp, boolean][] = [
    ['over the goal stays true', { value: 112, target: 100, unit: '盏' }, /112盏.*112%/, true],
    ['without a goal it is a figure and no bar', { target: undefined }, /8437户/, false],
    [
      'parts add up',
      {
        value: undefined,
        parts: [
          { label: '网上', value: 400 },
          { label: '纸质', value: 240 },
        ],
        target: 1000,
      },
      /640户.*64%.*网上 400户.*纸质 240户/,
      true,
    ],
    [
      'the next step shows when one is reached',
      { value: 3815, target: undefined, steps: [1000, 3000, 5000] },
      /目标5000户/,
      true,
    ],
    ['zero', { value: 0, target: 80 }, /0户.*0%/, true],
    ['missing', { value: undefined }, /尚无数据/, false],
    [
      'negative, on the way back',
      { value: 9.4, baseline: 10, target: 12, unit: '公顷' },
      /9\.4公顷.*倒退30%/,
      true,
    ],
    [
      'falling is good',
      { value: 66, baseline: 120, target: 30, better: 'down', unit: '件' },
      /66件.*60%.*目标30件以内/,
      true,
    ],
    [
      'old, by the editor’s own measure',
      { asOf: '2020-01-01', staleAfter: 30 },
      /2020年1月1日的数据，可能已有变化/,
      true,
    ],
    ['hidden below the floor', { value: 7, minimum: 20 }, /满20户后公布/, false],
    ['a target of 0 is no goal', { target: 0 }, /8437户/, false],
    [
      'short in 万, exact at hand',
      { value: 4850200, target: undefined, unit: '平方米' },
      /485\.02万平方米/,
      false,
    ],
  ];
  for (const [what, rest, words, hasBar] of cases) {
    it(what, async () => {
      const element = await meter({ ...households, ...rest });
      expect(readText(element)).to.match(words);
      expect(element.shadowRoot!.querySelector('[role=meter]') !== null).to.equal(hasBar);
      await expectAccessible(element);
    });
  }

  it('never gives away a figure below the floor', async () => {
    const element = await meter({
      ...households,
      value: 7,
      minimum: 20,
      parts: [{ label: '网上', value: 7 }],
    });
    expect(element.shadowRoot!.textContent).not.to.contain('7户');
    expect(element.shadowRoot!.querySelector('data, svg')).to.equal(null);
  });

  it('keeps the exact number within reach where it is set short', async () => {
    const element = await meter({ ...households, value: 74300, target: undefined });
    expect([
      find(element, 'data').getAttribute('value'),
      find(element, 'data').title,
    ]).to.deep.equal(['74300', '74,300户']);
  });

  for (const shape of ['bar', 'ring', 'thermometer', 'figure', 'sparkline']) {
    it(`as ${shape}: readable, axe finds nothing, fits 320 pixels with large type`, async () => {
      const history = [1, 5, 3, 9].map((value, index) => ({ at: `2023-0${index + 1}`, value }));
      const box = await show<HTMLElement & CivicProgressMeter>(
        html`<div>
          <civic-progress-meter
            large-type
            .data=${{ ...households, history }}
            shape=${shape}
          ></civic-progress-meter>
        </div>`,
      );
      box.style.width = '320px';
      const element = box.querySelector('civic-progress-meter')!;
      await element.updateComplete;
      expect(readText(element)).to.contain('8437户');
      expect(find(element, '.base').scrollWidth).to.be.at.most(320);
      if (shape === 'sparkline')
        await seen('the line', () => element.shadowRoot!.querySelector('.line svg'));
      await expectAccessible(element);
    });
  }

  it('tells the editor when parts do not add up, and shows what is stated', async () => {
    const element = await meter({
      civic: 1,
      measures: [{ ...households, parts: [{ label: '网上', value: 1 }] }],
    });
    element.item = 'households';
    element.debug = true;
    await seen('the note', () => readText(element).includes('编辑提示'));
    expect(readText(element)).to.contain('8437户');
  });

  it('takes bad input plainly: nothing thrown, neighbours fine', async () => {
    const errors = await pageErrors(async () => {
      for (const value of [NaN, Infinity, '8437', 1e21, null, {}, -0]) {
        const feed = {
          civic: 1,
          measures: [
            { ...households, value },
            { ...households, id: 'good', target: value },
            { id: 'bad' },
          ],
        };
        const box = await show(
          html`<div>
            ${['households', 'good', 'bad'].map((id) => html`<civic-progress-meter .data=${feed} item=${id}>见公告栏</civic-progress-meter>`)}
          </div>`,
        );
        const [first, good, bad] = [...box.querySelectorAll('civic-progress-meter')];
        await good!.updateComplete;
        expect(readText(good!), JSON.stringify(value)).to.contain('8437户');
        expect(readText(bad!)).to.equal('见公告栏');
        expect(readText(first!)).not.to.equal('');
        box.remove();
      }
    });
    expect(errors).to.deep.equal([]);
  });

  it('follows the feed without a new bar, and announces a goal once', async () => {
    forgetFeeds();
    readOptions.pauses = [5];
    const at = (value: number) => ({
      body: { civic: 1, measures: [{ ...households, value, steps: [9000], target: 10000 }] },
    });
    const { url } = await serve([at(8437), at(9100), at(9200)]);
    const element = await show<CivicProgressMeter>(
      html`<civic-progress-meter src="${url}#households" .refresh=${3600}></civic-progress-meter>`,
    );
    await seen('the figure', () => readText(element).includes('8437户'));
    const bar = spoken(element);
    const poll = () => document.dispatchEvent(new Event('visibilitychange'));
    poll();
    await seen('9100', () => readText(element).includes('9100户'));
    expect(spoken(element) === bar).to.equal(true);
    await seen('what is announced', () =>
      find(element, '[aria-live=polite]').textContent.includes('已达到9000户'),
    );
    const announced = find(element, '[aria-live=polite]').textContent;
    await seen('9200', () => {
      poll();
      return readText(element).includes('9200户');
    });
    expect(find(element, '[aria-live=polite]').textContent).to.equal(announced);
  });

  it('shows every measure of the demo feeds', async () => {
    for (const name of ['liaoyuan', 'sample'] as const) {
      const feed = await demoFeed(name);
      const measures = feed['measures'] as Measure[];
      if (name === 'liaoyuan') expect(measures.length).to.be.at.least(30);
      for (const { id, label } of measures) {
        const element = await show<CivicProgressMeter>(
          html`<civic-progress-meter .data=${feed} item=${id}></civic-progress-meter>`,
        );
        expect(find(element, '#label').textContent?.trim()).to.equal(label);
        element.remove();
      }
    }
  });
});

describe('<civic-progress-board>', () => {
  it('sets a group of measures side by side, under its name', async () => {
    const board = await show<CivicProgressBoard>(
      html`<civic-progress-board
        .data=${await demoFeed('liaoyuan')}
        group="旧改 2019—2022"
      ></civic-progress-board>`,
    );
    const meters = () => [...board.shadowRoot!.querySelectorAll('li civic-progress-meter')];
    await seen('the last line', () => readText(board).includes('7.43万户'));
    const text = readText(board);
    for (const part of ['旧改 2019—2022', '108个', '1275栋', '485.02万平方米', '7.43万户'])
      expect(text).to.contain(part);
    expect(meters()).to.have.length(4);
    await expectAccessible(board);
  });

  it('has two columns on a phone, three on a tablet, four on a desk, and leaves no measure alone', async () => {
    const rowsAt = async (count: number, width: number): Promise<number[]> => {
      const measures = Array.from({ length: count }, (_, index) => ({
        ...households,
        id: `m${index}`,
      }));
      const board = await show<CivicProgressBoard>(
        html`<civic-progress-board .data=${{ civic: 1, measures }}></civic-progress-board>`,
      );
      board.parentElement!.style.width = `${width}px`;
      await seen('all', () => board.shadowRoot!.querySelectorAll('li').length === count);
      const rows = new Map<number, number>();
      for (const item of board.shadowRoot!.querySelectorAll('li')) {
        const top = Math.round(item.getBoundingClientRect().top);
        rows.set(top, (rows.get(top) ?? 0) + 1);
      }
      return [...rows.values()];
    };
    for (const [count, width, rows] of [
      [6, 366, [2, 2, 2]],
      [6, 744, [3, 3]],
      [4, 744, [4]],
      [7, 744, [4, 3]],
      [8, 1256, [4, 4]],
    ] as const)
      expect(await rowsAt(count, width), `${count} at ${width}px`).to.deep.equal(rows);
  });

  it('lets fewer measures than columns share the whole width', async () => {
    const measures = ['a', 'b'].map((id) => ({ ...households, id }));
    const board = await show<CivicProgressBoard>(
      html`<civic-progress-board .data=${{ civic: 1, measures }}></civic-progress-board>`,
    );
    board.parentElement!.style.width = '1256px';
    await seen('both', () => board.shadowRoot!.querySelectorAll('li').length === 2);
    const { right } = [...board.shadowRoot!.querySelectorAll('li')].pop()!.getBoundingClientRect();
    expect(right).to.be.closeTo(find(board, '.list').getBoundingClientRect().right, 1);
  });

  it('picks by member and by ids in their order; without any it shows the page’s text', async () => {
    const data = {
      civic: 1,
      measures: [
        { ...households, id: 'a', label: '甲', member: 'm' },
        { ...households, id: 'b', label: '乙' },
        { id: 'bad' },
      ],
    };
    const board = await show<CivicProgressBoard>(
      html`<civic-progress-board .data=${data} items="b a gone">账单</civic-progress-board>`,
    );
    const labels = () =>
      [...board.shadowRoot!.querySelectorAll('civic-progress-meter')].map(
        (one) => one.shadowRoot?.querySelector('#label')?.textContent,
      );
    await seen('both', () => labels().join() === '乙,甲');
    board.items = null;
    board.member = 'm';
    await seen('one', () => labels().join() === '甲');
    board.member = 'nobody';
    await seen('the text', () => readText(board) === '账单');
  });
});
