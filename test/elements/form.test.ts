import { expect } from '@open-wc/testing';
import type { Field } from '../../src/contract/form.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser, sendKeys } from '../helpers/browsers/commands.js';
import { seen } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { serve } from '../helpers/server.js';
import { bodiesAt, formWith, press, receipt, survey, tick, type } from './form-support.js';

const labels = (element: Element): string[] =>
  [...element.shadowRoot!.querySelectorAll('[part=label]')]
    .filter((one) => one.checkVisibility?.() ?? true)
    .map((one) => one.textContent.replace(/（选填）/, '').trim());

const options = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `o${index}`, label: `选项${index}` }));

describe('<civic-form>', () => {
  it('says what it is for, who asks, how, and what becomes of the answers', async () => {
    const { element } = await formWith([{}], {
      ...survey,
      summary: '想知道这一年做得怎么样。',
      issuer: '示例社区',
      method: { invited: 870, how: '走访时留下二维码。', from: '2024-03-08', to: '2024-03-31' },
      anonymous: true,
      results: 'live',
      answers: 12,
    });
    const text = readText(element);
    for (const part of [
      '示例满意度调查',
      '想知道这一年做得怎么样。',
      '发起：示例社区',
      '怎样问的：走访时留下二维码；请了870人填写；2024年3月8日至2024年3月31日',
      '已有12人填写',
      '不记名：不记是谁填的',
      '结果边收边公布；不足5份的不公布。',
      '非常满意',
    ])
      expect(text).to.include(part);
    await expectAccessible(element);
  });

  it('asks for reasons only where somebody is not satisfied, and sends nothing that is hidden', async () => {
    const { element, url } = await formWith([{ status: 201, body: receipt }]);
    expect(labels(element)).to.deep.equal(['您满意吗？', '还想说什么？']);
    await tick(element, '不满意');
    expect(labels(element)).to.deep.equal(['您满意吗？', '哪里不满意？', '还想说什么？']);
    await expectAccessible(element);
    await tick(element, '停车');
    await tick(element, '满意');
    expect(labels(element)).to.deep.equal(['您满意吗？', '还想说什么？']);
    await tick(element, '非常不满意');
    const parking = [
      ...element.shadowRoot!.querySelectorAll<HTMLInputElement>('#reasons input'),
    ].find(({ value }) => value === 'parking');
    expect(parking!.checked, 'what was ticked is back').to.equal(true);
    await tick(element, '满意');
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['values']).to.deep.equal({ overall: '4' });
    expect(body!['form']).to.match(/^form-/);
  });

  it('leaves the focus where it is while questions come and go above it', async () => {
    const { element } = await formWith([{}], {
      fields: [
        {
          name: 'why',
          type: 'text',
          label: '为什么？',
          showIf: { field: 'note', is: ['是'] },
        },
        { name: 'note', type: 'text', label: '不满意吗？' },
      ],
    });
    const note = find<HTMLInputElement>(element, '#note');
    note.focus();
    await sendKeys({ type: '是' });
    await seen('the question', () => labels(element).join() === '为什么？,不满意吗？');
    expect(element.shadowRoot!.activeElement).to.equal(note);
    await sendKeys({ type: '的' });
    await seen('no question', () => labels(element).join() === '不满意吗？');
    expect(element.shadowRoot!.activeElement).to.equal(note);
    expect(note.value).to.equal('是的');
  });

  it('takes every type of question, and sends each as the contract has it', async () => {
    const fields: Field[] = [
      { name: 'rating', type: 'rating', label: '满意吗', required: true },
      { name: 'scale', type: 'scale', label: '推荐吗', low: '完全不会', high: '一定会' },
      {
        name: 'choices',
        type: 'choices',
        label: '关心什么',
        min: 2,
        max: 3,
        other: true,
        options: options(3),
      },
      {
        name: 'matrix',
        type: 'matrix',
        label: '做得怎么样',
        required: true,
        rows: [
          { value: 'stairs', label: '楼道' },
          { value: 'ads', label: '小广告' },
        ],
        options: [
          { value: 'good', label: '好' },
          { value: 'bad', label: '差' },
        ],
      },
      { name: 'place', type: 'place', label: '哪里' },
    ];
    const { element, url } = await formWith([{ status: 201, body: receipt }], { fields });
    expect(readText(element)).to.match(/0 完全不会\s10 一定会/);
    expect(readText(element)).to.include('至少选2项。最多选3项。');
    await expectAccessible(element);
    await press(element);
    await seen('what is missing', () => element.shadowRoot!.querySelector('.summary'));
    expect(readText(find(element, '.summary'))).to.match(/满意吗.*请填写“做得怎么样”/s);
    await expectAccessible(element);
    await tick(element, '基本满意');
    await tick(element, '7', '#scale');
    await tick(element, '选项1');
    await tick(element, '其他');
    await press(element);
    await seen('that other wants words', () => readText(element).includes('请写明是什么'));
    await type(element, 'choices.other', '电梯');
    await tick(element, '好', '.row:nth-child(1)');
    await tick(element, '差', '.row:nth-child(2)');
    await type(element, 'place.text', '小花园');
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['values']).to.deep.equal({
      rating: '3',
      scale: 7,
      choices: ['o1', '电梯'],
      matrix: { stairs: 'good', ads: 'bad' },
      place: { text: '小花园' },
    });
    const copy = readText(find(element, '.copy'));
    for (const part of ['基本满意', '选项1', '电梯', '楼道：好', '小广告：差', '小花园'])
      expect(copy).to.include(part);
    await expectAccessible(element);
  });

  it('keeps what is typed for “other” while it is the value of an option, and when it is unticked', async () => {
    const { element } = await formWith([{}], {
      fields: [
        {
          name: 'c',
          type: 'choices',
          label: '选',
          other: true,
          options: [{ value: '停车', label: '停车' }],
        },
      ],
    });
    await tick(element, '其他');
    await type(element, 'c.other', '停车');
    const text = find<HTMLInputElement>(element, '[name="c.other"]');
    expect(text.checkVisibility?.() ?? true).to.equal(true);
    expect(text.value).to.match(/^停车 ?$/);
    await type(element, 'c.other', '停车场');
    await tick(element, '其他');
    await tick(element, '其他');
    expect(text.value).to.equal('停车场');
  });

  it('says why an anonymous answer has no way back, and sends no secret', async () => {
    const { element, url } = await formWith(
      [{ status: 201, body: { at: '2024-03-08', count: 3 } }],
      {
        ...survey,
        anonymous: true,
      },
    );
    await tick(element, '满意');
    await press(element);
    await seen('the thanks', () => readText(element).includes('提交成功'));
    expect(readText(element)).to.include('这份表不记名，没有回执号');
    expect(readText(element)).not.to.include('撤回后');
    const [body] = await bodiesAt(url);
    expect(body).not.to.have.property('secret');
    await expectAccessible(element);
  });

  it('takes back what was sent, by the private link on another device', async () => {
    const { element, form, key } = await formWith([{ status: 201, body: receipt }]);
    await serve([{ status: 200, body: { count: 11 } }], `${key}/withdraw`);
    location.hash = `civic-form=${form.id}.K7QM-2F9D.abcdefghijklmnopqrstuv`;
    element.requestUpdate();
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const withdraw = [...element.shadowRoot!.querySelectorAll('button')].find(
      (one) => one.textContent?.trim() === '确认撤回',
    );
    withdraw!.click();
    await seen('that it is gone', () => readText(element).includes('已经撤回并删除'));
    location.hash = '';
  });

  it('is closed, not yet open, and a trial', async () => {
    const closed = await formWith([{}], { ...survey, closes: '2020-01-01' });
    expect(readText(closed.element)).to.include('已于2020年1月1日结束');
    const early = await formWith([{}], { ...survey, opens: '2098-01-01' });
    expect(readText(early.element)).to.include('2098年1月1日开始');
    const trial = await formWith([{}], survey, { test: true });
    expect(readText(trial.element)).to.include('测试状态');
    for (const { element } of [closed, early, trial]) await expectAccessible(element);
  });

  it('says that it is sending, and is accessible meanwhile', async () => {
    const { element } = await formWith([{ hang: true }], survey, { outbox: 'off' });
    await tick(element, '满意');
    await press(element);
    await seen('that it is sent', () => readText(element).includes('正在发送，请稍候。'));
    expect(find(element, '[part=submit]').getAttribute('aria-disabled')).to.equal('true');
    await expectAccessible(element);
  });

  it('keeps an answer that cannot be sent now', async () => {
    const { element } = await formWith([{ status: 503 }]);
    await tick(element, '满意');
    await press(element);
    await seen('that it is kept', () => readText(element).includes('已保存在这台设备上'));
    await expectAccessible(element);
  });

  it('has one scroll direction at 320 px, in large type, and prints as a paper form', async () => {
    const { element } = await formWith([{}], {
      fields: [
        ...survey.fields!,
        { name: 'since', type: 'date', label: '哪天开始的？' },
        { name: 's', type: 'scale', label: '推荐吗' },
        {
          name: 'm',
          type: 'matrix',
          label: '做得怎么样',
          rows: options(3),
          options: options(4),
        },
      ],
    });
    element.style.width = '320px';
    for (const large of [false, true]) {
      element.largeType = large;
      await element.updateComplete;
      expect(element.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(320);
    }
    if (!(await emulateMedia({ media: 'print' }))) return;
    expect(find(element, '[part=submit]').checkVisibility?.() ?? false).to.equal(false);
    const inkOfDate = (): string =>
      getComputedStyle(find(element, '[name=since]')).webkitTextFillColor;
    expect(inkOfDate(), 'nothing where a pen writes').to.equal('rgba(0, 0, 0, 0)');
    await type(element, 'since', '2024-03-08');
    expect(inkOfDate(), 'what is filled in').not.to.equal('rgba(0, 0, 0, 0)');
    await resetBrowser();
  });
});
