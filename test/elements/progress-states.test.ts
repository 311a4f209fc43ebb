import { expect } from '@open-wc/testing';
import type { Measure } from '../../src/contract/measure.js';
import type { CivicProgressBoard } from '../../src/elements/progress-board/element.js';
import type { CivicProgressMeter } from '../../src/elements/progress-meter/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { demoFeed } from '../helpers/feeds.js';
import { find, readText } from '../helpers/read.js';

const base = { id: 'm', label: '走访居民', unit: '户' };
const feedOf = (...measures: object[]) => ({ civic: 1, lang: 'zh-Hans', measures });
const meter = (measure: object, shape = 'bar', lang = 'zh-Hans') =>
  show<CivicProgressMeter>(
    html`<civic-progress-meter
      lang=${lang}
      shape=${shape}
      .data=${feedOf({ ...base, ...measure })}
    ></civic-progress-meter>`,
  );
const board = (
  data: unknown,
  attributes: Partial<Pick<CivicProgressBoard, 'items' | 'group' | 'shape' | 'lang'>> = {},
) =>
  show<CivicProgressBoard>(
    html`<civic-progress-board
      .data=${data}
      .items=${attributes.items ?? null}
      .group=${attributes.group ?? null}
      .shape=${attributes.shape ?? 'bar'}
      lang=${attributes.lang ?? 'zh-Hans'}
      >账单</civic-progress-board
    >`,
  );
const spoken = (element: Element) => find(element, '[role=meter]').getAttribute('aria-valuetext');
const spokenNumbers = (element: Element) =>
  ['valuemin', 'valuenow', 'valuemax'].map((name) =>
    Number(find(element, '[role=meter]').getAttribute(`aria-${name}`)),
  );
const scaled = (element: Element) => find(element, '[part=bar]').getAttribute('transform');

describe('what a meter says and draws', () => {
  const cases: [string, Partial<Measure>, string, string][] = [
    [
      'a share is cut and never rounded up to the goal',
      { value: 996, target: 1000 },
      '996户，目标1000户，完成99%',
      'scale(0.996 1)',
    ],
    [
      'binary fractions cost no percent',
      { value: 29, target: 100 },
      '29户，目标100户，完成29%',
      'scale(0.29 1)',
    ],
    [
      'beyond the last step the bar is full and the words are true',
      { value: 5600, steps: [1000, 5000] },
      '5600户，目标5000户，完成112%',
      'scale(1 1)',
    ],
    [
      'a target is the last of the steps, in whatever order',
      { value: 1200, steps: [5000, 1000], target: 10000 },
      '1200户，目标5000户，完成24%',
      'scale(0.24 1)',
    ],
    [
      'falling steps: the next one below',
      { value: 45, baseline: 120, steps: [80, 60, 30], better: 'down' },
      '45户，原为120户，目标30户以内，完成83%',
      'scale(0.8333333333333334 1)',
    ],
    [
      'a start above the goal says by itself that it is to fall',
      { value: 75, baseline: 120, target: 30 },
      '75户，原为120户，目标30户以内，完成50%',
      'scale(0.5 1)',
    ],
    [
      'a ceiling that is kept',
      { value: 45, target: 60, better: 'down' },
      '45户，目标60户以内，已达标',
      'scale(0.6 1)',
    ],
    [
      'a ceiling that is not',
      { value: 72, target: 60, better: 'down' },
      '72户，目标60户以内，超出12户',
      `scale(${60 / 79.2} 1)`,
    ],
    [
      'behind the start',
      { value: 90, baseline: 100, target: 200 },
      '90户，原为100户，目标200户，倒退10%',
      'scale(0 1)',
    ],
    [
      'parts like 0.1 and 0.2',
      {
        parts: [
          { label: '甲', value: 0.1 },
          { label: '乙', value: 0.2 },
        ],
        target: 3,
      },
      '0.3户，目标3户，完成10%',
      'scale(0.09999999999999999 1)',
    ],
  ];
  for (const [what, measure, words, scale] of cases) {
    it(what, async () => {
      const element = await meter(measure);
      expect(spoken(element)).to.equal(words);
      expect(scaled(element)).to.equal(scale);
    });
  }

  it('in three languages, for eye and ear', async () => {
    const full = {
      value: 112345,
      approx: 'over',
      target: 150000,
      period: { from: '2020', to: '2023-07' },
      asOf: '2023-07',
    };
    const texts: string[] = [];
    for (const lang of ['zh-Hans', 'zh-TW', 'en']) {
      const element = await meter(full, 'bar', lang);
      texts.push(`${readText(element)} | ${spoken(element)}`);
      await expectAccessible(element);
    }
    expect(texts).to.deep.equal([
      '走访居民 112,345余户 完成74%目标15万户 · 2020年至2023年7月 | 112,345户，目标15万户，完成74%',
      '走访居民 112,345餘户 完成74%目標15萬户 · 2020年至2023年7月 | 112,345户，目標15萬户，完成74%',
      '走访居民 over 112,345 户 74% donegoal: 150,000 户 · 2020 to July 2023 | 112,345 户, goal: 150,000 户, 74% done',
    ]);
  });

  it('sets steps that are reached as ticks with numbers, where they do not run into each other', async () => {
    const element = await meter({ value: 3815, steps: [1000, 3000, 3200, 5000] });
    expect(
      [...element.shadowRoot!.querySelectorAll('svg text')].map((text) => text.textContent),
    ).to.deep.equal(['1000', '', '3200']);
    expect(element.shadowRoot!.querySelectorAll('line').length).to.equal(3);
  });

  it('says the share once in a ring, in its middle', async () => {
    const element = await meter({ value: 1, target: 4 }, 'ring');
    const [share, what] = element.shadowRoot!.querySelectorAll('svg text');
    expect([share!.textContent, what!.textContent]).to.deep.equal(['25%', '完成']);
    const sizeOf = (one: Element) => parseFloat(getComputedStyle(one).fontSize);
    expect(sizeOf(share!)).to.be.greaterThan(1.5 * sizeOf(what!));
    expect(readText(element).match(/25%/g)).to.have.length(1);
    expect(find(element, '[part=bar]').getAttribute('stroke-dasharray')).to.equal('0.25 1');
  });

  it('draws a limit that is passed as a bar beyond its mark, hatched, with room left', async () => {
    const limit = { target: 60, better: 'down' };
    for (const shape of ['bar', 'ring', 'thermometer']) {
      const element = await meter({ value: 72, ...limit }, shape);
      expect(find(element, 'svg text').textContent).to.equal('60户');
      const over = find(element, '.over');
      const [from, to] = ['x1', 'x2'].map((name) => parseFloat(over.getAttribute(name)!));
      expect(from).to.be.closeTo((60 / 79.2) * 100, 0.01);
      expect(to).to.be.within(from! + 5, 95);
      expect(spokenNumbers(element)).to.deep.equal([0, 72, 79.2]);
      await expectAccessible(element);
    }
    const kept = await meter({ value: 45, ...limit });
    expect(kept.shadowRoot!.querySelector('.over')).to.equal(null);
    expect(find(kept, 'svg text').textContent).to.equal('60户');
  });

  it('says of a count with a start where it began', async () => {
    const element = await meter({ value: 66, baseline: 120, target: 30, better: 'down' });
    expect(readText(element)).to.match(/66户.*原为120户 · 完成60%.*目标30户以内/);
  });

  it('sets a minus, and no hyphen, before what is less than nothing', async () => {
    expect(readText(await meter({ value: -12 }))).to.contain('\u221212户');
    expect(readText(await meter({ value: -12 }, 'bar', 'en'))).to.contain('\u221212');
  });

  it('stands a line on zero where changes can be seen, else on no axis; its goal is dashed', async () => {
    const line = async (values: number[], target?: number): Promise<ShadowRoot> => {
      const history = values.map((value, index) => ({ at: `2024-0${index + 1}`, value }));
      const element = await meter({ value: values[2]!, history, target }, 'sparkline');
      await seen('the line', () => element.shadowRoot!.querySelector('polyline'));
      return element.shadowRoot!;
    };
    const boxOf = (root: ShadowRoot) =>
      root.querySelector('[viewBox]')!.getAttribute('viewBox')!.split(' ').map(Number);
    const fall = await line([120, 90, 66], 200);
    expect(boxOf(fall)[1]! + boxOf(fall)[3]!).to.equal(0);
    expect(fall.querySelector('.zero')!.getAttribute('y1')).to.equal('100%');
    expect(boxOf(fall)[1]).to.equal(-200);
    expect(getComputedStyle(fall.querySelector('.goal')!).strokeDasharray).not.to.equal('none');
    expect(fall.querySelector('text')!.textContent).to.equal('目标200户');
    const high = await line([9010, 9050, 9090]);
    expect(high.querySelector('.zero')).to.equal(null);
    expect(boxOf(high).slice(1, 2).concat(boxOf(high)[3]!)).to.deep.equal([-9090, 80]);
    const figure = fall.querySelector('.number')!.getBoundingClientRect();
    const drawing = fall.querySelector('polyline')!.getBoundingClientRect();
    expect(drawing.top).to.be.greaterThan(figure.bottom);
  });

  it('draws a history in the order of its dates, with both ends in words; below the floor it draws none', async () => {
    const history = [
      { at: '2024-03', value: 66 },
      { at: '2024-01', value: 120 },
      { at: '2024-02', value: 90 },
    ];
    const element = await meter({ value: 66, history }, 'sparkline');
    await seen('the line', () => element.shadowRoot!.querySelector('polyline'));
    expect(readText(element)).to.contain('2024年1月 120户2024年3月 66户');
    const kept = await meter({ value: 66, minimum: 70, history }, 'sparkline');
    expect(readText(kept)).to.contain('满70户后公布');
    expect(kept.shadowRoot!.textContent).not.to.contain('120');
  });

  it('knows a month that ends within the days that the editor allows', async () => {
    const now = new Date();
    const month = now.toISOString().slice(0, 7);
    expect(readText(await meter({ value: 1, asOf: month, staleAfter: 10 }))).not.to.contain(
      '可能已有变化',
    );
    expect(
      readText(await meter({ value: 1, asOf: `${now.getFullYear() - 2}`, staleAfter: 10 })),
    ).to.contain('可能已有变化');
  });

  it('writes no style attribute and leaves nothing in motion for who asks for none', async () => {
    const element = await meter({ value: 1, target: 4, steps: [1] });
    expect(element.shadowRoot!.querySelectorAll('[style]').length).to.equal(0);
    if (await emulateMedia({ reducedMotion: 'reduce' })) {
      expect(getComputedStyle(find(element, '.fill')).transitionProperty).to.equal('none');
      await resetBrowser();
    }
    expect(getComputedStyle(find(element, '.fill')).transitionDuration).to.match(/^0(\.18)?s$/);
  });

  it('comes back whole after a feed that failed', async () => {
    const good = feedOf({ ...base, value: 5, source: { name: '示例日报' } });
    const element = await show<CivicProgressMeter>(
      html`<civic-progress-meter .data=${good}>见公告栏</civic-progress-meter>`,
    );
    expect(readText(element)).to.contain('来源：示例日报');
    element.data = { civic: 9 };
    await element.updateComplete;
    expect(readText(element)).to.equal('见公告栏');
    element.data = good;
    await element.updateComplete;
    expect(readText(element)).to.contain('来源：示例日报');
  });
});

describe('a milestone', () => {
  const at = (value: number, id = 'm') => feedOf({ ...base, id, value, steps: [1000, 5000] });
  const heard = (element: Element) => find(element, '[aria-live=polite]').textContent.trim();

  it('is announced when it is passed while the page is open, once, and never for a tick', async () => {
    const element = await show<CivicProgressMeter>(
      html`<civic-progress-meter .data=${at(1200)}></civic-progress-meter>`,
    );
    const announced: string[] = [];
    new MutationObserver(() => announced.push(heard(element))).observe(
      find(element, '[aria-live=polite]'),
      { characterData: true, childList: true, subtree: true },
    );
    for (const value of [1300, 4999, 5000, 5001, 4990, 5100]) {
      element.data = at(value);
      await element.updateComplete;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(announced).to.deep.equal(['走访居民：已达到5000户']);
    element.data = at(9000, 'other');
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(announced).to.have.length(1);
  });

  it('of complaints that fall is one too', async () => {
    const falling = (value: number) =>
      feedOf({ ...base, unit: '件', value, baseline: 120, target: 30, better: 'down' });
    const element = await show<CivicProgressMeter>(
      html`<civic-progress-meter .data=${falling(40)}></civic-progress-meter>`,
    );
    expect(heard(element)).to.equal('');
    element.data = falling(29);
    await element.updateComplete;
    expect(heard(element)).to.equal('走访居民：已达到30件');
  });
});

describe('what the editor of a measure is told, and nobody else', () => {
  const cases: [string, object, RegExp, RegExp][] = [
    [
      'parts that do not add up',
      {
        value: 700,
        parts: [
          { label: '网上', value: 400 },
          { label: '纸质', value: 240 },
        ],
      },
      /^走访居民 700户$/,
      /分项：各项相加是640，与填写的数值不同/,
    ],
    ['a target of 0', { value: 7, target: 0 }, /^走访居民 7户$/, /目标：目标与起点相同/],
    [
      'a target where the count begins',
      { value: 7, baseline: 10, target: 10 },
      /^走访居民 7户$/,
      /目标：目标与起点相同/,
    ],
    [
      '1e21',
      { value: 1e21, target: 10 },
      /^走访居民 尚无数据 目标10户$/,
      /数值：不能大于1000000000000000/,
    ],
    [
      'a word for a number',
      { value: '8437', target: 10 },
      /^走访居民 尚无数据 目标10户$/,
      /数值：这里应为数字/,
    ],
    ['NaN', { value: NaN }, /^走访居民 尚无数据$/, /数值：这里应为数字/],
    [
      'Infinity as the target',
      { value: 7, target: Infinity },
      /^走访居民 7户$/,
      /目标：这里应为数字/,
    ],
    [
      'a part that is no number: no total is made up',
      {
        parts: [
          { label: '网上', value: 400 },
          { label: '纸质', value: '二百' },
        ],
      },
      /^走访居民 尚无数据$/,
      /分项 › 第2项 › 数值：这里应为数字/,
    ],
  ];
  for (const [what, measure, visitor, editor] of cases) {
    it(what, async () => {
      const element = await meter(measure);
      expect(readText(element)).to.match(visitor);
      element.debug = true;
      await seen(`the message ${editor.source}`, () => editor.test(readText(element)));
      // The same on a board, where the meters get their measures checked already.
      const list = await board(
        feedOf({ ...base, ...measure }, { ...base, id: 'next', label: '邻居', value: 1 }),
      );
      const lines = () =>
        [...list.shadowRoot!.querySelectorAll('civic-progress-meter')].map(readText);
      await seen('both lines', () => lines().join('|').endsWith('|邻居 1户'));
      expect(lines()[0]).to.match(visitor);
      list.debug = true;
      await seen(`the message ${editor.source}`, () => editor.test(readText(list)));
    });
  }
});

describe('<civic-progress-board> as a ledger', () => {
  it('says once what all lines have in common', async () => {
    const element = await board(await demoFeed('liaoyuan'), { group: '旧改 2019—2022' });
    await seen('the lines', () => readText(element).includes('7.43万户'));
    const text = readText(element);
    expect(text.match(/来源：/g)).to.have.length(1);
    expect(text.match(/2019年至2022年/g)).to.have.length(1);
    const heading = find(element, '[role=heading]');
    expect([heading.textContent, heading.getAttribute('aria-level')]).to.deep.equal([
      '旧改 2019—2022',
      '3',
    ]);
    expect(find(element, 'section').getAttribute('aria-labelledby')).to.equal(heading.id);
  });

  it('leaves to each line what is its own', async () => {
    const source = (name: string) => ({ source: { name } });
    const element = await board(
      feedOf(
        { ...base, value: 1, asOf: '2023', ...source('甲报') },
        { ...base, id: 'n', value: 2, asOf: '2024', ...source('乙报') },
      ),
    );
    await seen('both', () => /甲报.*乙报/.test(readText(element)));
    expect(readText(element)).to.match(/截至2023年.*截至2024年/);
    expect(element.shadowRoot!.querySelector('[role=heading]')).to.equal(null);
  });

  it('tells the editor of an id that is not there', async () => {
    const element = await board(feedOf({ ...base, value: 1 }), { items: 'm gone' });
    element.debug = true;
    await seen('the message', () => readText(element).includes('没有网址里名字是“gone”的内容'));
  });

  it('changes a figure without new elements', async () => {
    const element = await board(feedOf({ ...base, value: 1, target: 4 }));
    const [line] = element.shadowRoot!.querySelectorAll('civic-progress-meter');
    await line!.updateComplete;
    const bar = find(line!, '[role=meter]');
    element.data = feedOf({ ...base, value: 3, target: 4 });
    await seen('the figure', () => readText(line!).includes('3户'));
    expect(element.shadowRoot!.querySelector('civic-progress-meter') === line).to.equal(true);
    expect(find(line!, '[role=meter]') === bar).to.equal(true);
  });

  for (const shape of ['bar', 'ring', 'thermometer', 'figure', 'sparkline'] as const) {
    it(`of the sample feed as ${shape}: axe finds nothing; it fits a phone and uses a desk`, async () => {
      const element = await board(await demoFeed('sample'), { shape });
      const box = element.parentElement!;
      const lines = [...element.shadowRoot!.querySelectorAll('li')];
      const inFirstRow = () =>
        lines.filter((line) => line.offsetTop === lines[0]!.offsetTop).length;
      await seen('the last line', () => lines[lines.length - 1]!.offsetHeight > 40);
      box.style.width = '320px';
      expect(find(element, '.base').scrollWidth).to.be.at.most(320);
      expect(inFirstRow()).to.equal(1);
      box.style.width = '780px';
      expect(inFirstRow()).to.be.within(2, 4);
      box.style.width = '2000px';
      expect(inFirstRow()).to.equal(4);
      await expectAccessible(element);
    });
  }
});
