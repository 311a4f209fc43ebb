import { expect } from '@open-wc/testing';
import type { Measure } from '../../src/contract/measure.js';
import type { CivicProgressBoard } from '../../src/elements/progress-board/element.js';
import type { CivicProgressMeter } from '../../src/elements/progress-meter/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';

const form = {
  id: 'survey',
  kind: 'survey',
  title: '满意度',
  fields: [],
  anonymous: true,
  submit: { url: '/s' },
  method: { invited: 870, how: '入户时留下二维码。', from: '2024-03-08', to: '2024-03-31' },
};
const shared = {
  form: 'survey',
  approx: 'over' as const,
  minimum: 5,
  asOf: '2024-03-20',
  period: { from: '2024-03-08', to: '2024-03-31' },
  note: '入户时留下二维码。',
  group: '满意度',
};
const level: Measure = {
  ...shared,
  id: 'survey-level',
  label: '您满意吗？',
  value: 640,
  parts: [
    { label: '非常满意', value: 280 },
    { label: '满意', value: 220 },
    { label: '基本满意', value: 75 },
    { label: '不满意', value: 55 },
    { label: '非常不满意', value: 0 },
  ],
};
const why: Measure = {
  ...shared,
  id: 'survey-why',
  label: '主要是哪里不满意？',
  parts: [
    { label: '停车', value: 45 },
    { label: '报修太慢', value: 15 },
    { label: '办事态度', value: 0 },
  ],
};
const feed = { civic: 1, lang: 'zh-Hans', measures: [level, why], forms: [form] };

const meter = (item: string, data: object = feed, lang = 'zh-Hans') =>
  show<CivicProgressMeter>(
    html`<civic-progress-meter .data=${data} item=${item} lang=${lang}
      >见公告栏</civic-progress-meter
    >`,
  );
const answers = async (item: string, data: object = feed, lang = 'zh-Hans') => {
  const element = await meter(item, data, lang);
  await seen('the rows', () => element.shadowRoot?.querySelector('dl'));
  return element;
};
const all = (element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll(selector),
];
const widthOf = (element: Element): number => element.getBoundingClientRect().width;

describe('answers to a question', () => {
  it('say the share of the satisfied, each level with its number, how many were asked, when and how', async () => {
    const element = await answers('survey-level');
    const text = readText(element);
    expect(text).to.match(/您满意吗？ ?发出问卷870份 · 收回640余份 ?满意的至少占90%/);
    expect(text).to.match(
      /非常满意 ?280余份 ?满意 ?220余份 ?基本满意 ?75余份 ?不满意 ?55余份 ?非常不满意 ?不足5份/,
    );
    for (const part of [
      '2024年3月8日至2024年3月31日',
      '入户时留下二维码。',
      '不足5份的不公布',
      '不记姓名',
    ])
      expect(text).to.contain(part);
    // Once: the collector gives it to the measure, too.
    expect(text.split('入户时留下二维码。')).to.have.length(2);
    await expectAccessible(element);
  });

  it('as levels are one divided bar: its parts are as long as their numbers, what is hidden is not in it', async () => {
    const element = await answers('survey-level');
    const whole = widthOf(find(element, '.divided'));
    const segments = all(element, '.divided > svg > rect').map((rect) => widthOf(rect) / whole);
    expect(segments).to.have.length(4);
    for (const [index, share] of [280 / 640, 220 / 640, 75 / 640, 55 / 640].entries())
      expect(segments[index]).to.be.closeTo(share, 0.02);
    const bracket = widthOf(find(element, '.bracket rect'));
    expect(bracket / whole).to.be.closeTo(575 / 640, 0.02);
    expect(readText(element)).to.contain('空白处是没有回答的，和抹去的零头');
  });

  it('are told apart without colour: no two levels have the same lines', async () => {
    const element = await answers('survey-level');
    const looks = all(element, '.key > svg').map((key) => {
      const lines = [...key.querySelectorAll('line')];
      const { strokeDasharray, strokeWidth } = getComputedStyle(lines[0]!);
      return [lines.length, strokeDasharray, strokeWidth].join(' ');
    });
    expect(new Set(looks).size).to.equal(5);
  });

  it('as a list have bars of one scale; a hidden one is said and dotted, and no bar', async () => {
    const element = await answers('survey-why');
    const text = readText(element);
    expect(text).to.match(/停车 ?45余份 ?报修太慢 ?15余份 ?办事态度 ?不足5份/);
    expect(text).to.contain('这一题只问了一部分人');
    expect(text).not.to.contain('870');
    const bars = all(element, '.bar .fill').map(widthOf);
    expect(bars).to.have.length(2);
    expect(bars[0]! / bars[1]!).to.be.closeTo(3, 0.1);
    expect(new Set(all(element, '.bar > svg').map(widthOf)).size).to.equal(1);
    expect(all(element, '.open')).to.have.length(1);
    expect(element.shadowRoot!.textContent).not.to.match(/(^|[^\d])0(余)?份/);
    await expectAccessible(element);
  });

  it('are never their sum, and a measure kept back gives nothing away', async () => {
    const small = {
      ...level,
      id: 'small',
      value: 3,
      parts: level.parts!.map((part) => ({ ...part, value: 0 })),
    };
    const element = await answers('small', { ...feed, measures: [small] });
    const text = readText(element);
    expect(text).not.to.match(/收回|占\d/);
    expect(text.match(/不足5份/g)).to.have.length(6);
  });

  it('of exact figures are exact', async () => {
    const exact = { ...level, id: 'exact', approx: undefined, minimum: undefined, unit: '人' };
    const element = await answers('exact', { ...feed, measures: [exact] });
    const text = readText(element);
    expect(text).to.match(/收回640人 ?满意的占91%/);
    expect(text).to.contain('非常不满意 0人');
    expect(text).not.to.contain('不公布');
  });

  for (const [lang, words] of [
    ['en', /870 asked · 640\+ answered ?at least 90% satisfied.*fewer than 5/],
    ['zh-Hant', /發出問卷870份 · 收回640餘份 ?滿意的至少占90%.*不足5份/],
    ['ko', /설문 870건 배포 · 응답 640건 이상 ?만족 최소 90%.*5건 미만/],
  ] as const)
    it(`speak ${lang}`, async () => {
      expect(readText(await answers('survey-level', feed, lang))).to.match(words);
    });

  it('render once: never without their drawing', async () => {
    const element = await meter('survey-level');
    const drawn = () => element.shadowRoot?.querySelector('.base');
    await seen('something', drawn);
    expect(drawn()!.querySelector('dl')).not.to.equal(null);
  });

  for (const media of [
    { colorScheme: 'dark' },
    { forcedColors: 'active' },
    { media: 'print' },
  ] as const)
    it(`keep to their room and can be read: ${JSON.stringify(media)}`, async () => {
      await emulateMedia(media);
      try {
        for (const item of ['survey-level', 'survey-why']) {
          const element = await answers(item);
          element.parentElement!.style.width = '320px';
          element.largeType = true;
          await element.updateComplete;
          expect(find(element, '.base').scrollWidth).to.be.at.most(320);
          await expectAccessible(element);
        }
      } finally {
        await resetBrowser();
      }
    });

  it('run from the right in a page from right to left', async () => {
    const box = await show(
      html`<div dir="rtl">
        <civic-progress-meter .data=${feed} item="survey-why" lang="zh-Hans"></civic-progress-meter>
      </div>`,
    );
    const element = box.querySelector('civic-progress-meter')!;
    await seen('the bars', () => element.shadowRoot?.querySelector('.bar .fill'));
    const bar = find(element, '.bar .fill').getBoundingClientRect();
    const track = find(element, '.bar > svg').getBoundingClientRect();
    expect(bar.right).to.be.closeTo(track.right, 3);
  });

  it('on a board stand side by side; how it was asked is said once', async () => {
    const board = await show<CivicProgressBoard>(
      html`<civic-progress-board
        .data=${feed}
        group="满意度"
        lang="zh-Hans"
      ></civic-progress-board>`,
    );
    await seen('the rows', () =>
      all(board, 'civic-progress-meter').every((one) => one.shadowRoot?.querySelector('dl')),
    );
    const text = readText(board);
    expect(text).to.match(/满意的至少占90%.*停车 ?45余份/);
    for (const once of ['发出问卷870份', '入户时留下二维码。', '不足5份的不公布', '不记姓名'])
      expect(text.split(once), once).to.have.length(2);
    await expectAccessible(board);
  });

  it('on a board of an English page speak English, as the board does', async () => {
    const box = await show(
      html`<div lang="en">
        <civic-progress-board .data=${feed}></civic-progress-board>
      </div>`,
    );
    await seen('English', () => readText(box.firstElementChild!).includes('640+ answered'));
  });
});
