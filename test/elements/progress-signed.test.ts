import { expect } from '@open-wc/testing';
import type { Pledge } from '../../src/contract/pledge.js';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import type { CivicProgressMeter } from '../../src/elements/progress-meter/element.js';
import type { CivicSubmitEvent } from '../../src/submit/page-answer.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { freshKey } from '../helpers/server.js';

const pledgeWith = (rest: Partial<Pledge> = {}): Pledge => ({
  id: `gongyue-${freshKey()}`,
  title: '示例社区文明公约',
  articles: ['见面问声好。'],
  signed: { value: 1235, steps: [1000, 5000], unit: '人', asOf: '2024-03-08' },
  fields: [{ name: 'name', type: 'name', label: '姓名', required: true }],
  submit: { url: '/nowhere' },
  ...rest,
});

const feedOf = (...pledges: object[]) => ({ civic: 1, lang: 'zh-Hans', pledges });

const meter = (data: unknown, item: string) =>
  show<CivicProgressMeter>(
    html`<civic-progress-meter .data=${data} item=${item}>见公告栏</civic-progress-meter>`,
  );

const valueIn = (element: Element) => find(element, 'data').getAttribute('value');

async function meterAndForm(pledge: Pledge) {
  const box = await show<HTMLElement & CivicProgressMeter>(
    html`<civic-feed .data=${feedOf(pledge)}>
      <civic-progress-meter item=${pledge.id}></civic-progress-meter>
      <civic-pledge-form item=${pledge.id} outbox="off"></civic-pledge-form>
    </civic-feed>`,
  );
  const shown = box.querySelector('civic-progress-meter')!;
  const form = box.querySelector<CivicPledgeForm>('civic-pledge-form')!;
  await seen('the count', () => shown.shadowRoot?.querySelector('data'));
  await seen('the form', () => form.shadowRoot?.querySelector('#name'));
  return { shown, form };
}

describe('<civic-progress-meter> of a pledge', () => {
  it('shows how many have signed as a measure: title, count, next step, parts, unit and date', async () => {
    const signed = {
      parts: [
        { label: '网上', value: 1000 },
        { label: '纸质', value: 235 },
      ],
      steps: [1000, 5000],
      unit: '人',
      asOf: '2024-03-08',
    };
    const pledge = pledgeWith({ signed });
    const element = await meter(feedOf(pledge), pledge.id);
    await seen('the count', () => readText(element).includes('1235人'));
    expect(readText(element)).to.equal(
      '示例社区文明公约 1235人 1000 完成24%目标5000人 · 截至2024年3月8日 网上 1000人 · 纸质 235人',
    );
    expect(find(element, '[role=meter]').getAttribute('aria-valuetext')).to.equal(
      '1235人，目标5000人，完成24%',
    );
    await expectAccessible(element);
  });

  it('agrees with the form beside it at once after a signature, and the form is whole', async () => {
    const { shown, form } = await meterAndForm(pledgeWith());
    expect(readText(form)).to.contain('已有1235人签名');
    form.addEventListener('civic-submit', (event) =>
      (event as unknown as CivicSubmitEvent<unknown>).respondWith(() =>
        Promise.resolve({ receipt: 'K7QM-2F9D', at: '2024-03-08T10:00:00+08:00', count: 1236 }),
      ),
    );
    const field = find<HTMLInputElement>(form, '#name');
    field.value = '王小明';
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    find(form, '[part=submit]').click();
    await seen('the receipt', () => readText(form).includes('K7QM-2F9D'));
    await shown.updateComplete;
    expect(valueIn(shown)).to.equal('1236');
    const counted = /已有(\d+)人签名/.exec(readText(form));
    if (counted) expect(counted[1]).to.equal('1236');
    expect(readText(form)).to.contain('1236');
  });

  it('gives way to the feed when that has caught up, and drops parts that no longer add up', async () => {
    const parts = [
      { label: '网上', value: 1000 },
      { label: '纸质', value: 235 },
    ];
    const pledge = pledgeWith({ signed: { parts, unit: '人' } });
    const { setLiveCount } = await import('../../src/data/live-counts.js');
    const element = await meter(feedOf(pledge), pledge.id);
    await seen('the count', () => readText(element).includes('1235人'));
    setLiveCount(document.URL, pledge.id, 1236);
    await seen('1236', () => readText(element) === '示例社区文明公约 1236人');
    element.data = feedOf({ ...pledge, signed: { value: 1300, unit: '人' } });
    await seen('1300', () => readText(element) === '示例社区文明公约 1300人');
  });

  it('knows a signature that another script of the kit has taken', async () => {
    const pledge = pledgeWith();
    // A copy of the module, as a second bundle on the page has one.
    const copy = '/src/data/live-counts.ts?copy';
    const { setLiveCount } = (await import(
      /* @vite-ignore */ copy
    )) as typeof import('../../src/data/live-counts.js');
    const element = await meter(feedOf(pledge), pledge.id);
    await seen('the count', () => readText(element).includes('1235人'));
    setLiveCount(document.URL, pledge.id, 1250);
    await seen('1250', () => readText(element).includes('1250人'));
  });

  it('takes bad input plainly: a part that is no number, a pledge without title, none at all', async () => {
    const parts = [
      { label: '网上', value: 400 },
      { label: '纸质', value: '二百' },
    ];
    const data = feedOf(
      { ...pledgeWith(), id: 'parts', signed: { parts, unit: '人' } },
      { ...pledgeWith(), id: 'untitled', title: '' },
      { ...pledgeWith(), id: 'unsigned', signed: undefined },
    );
    const broken = await meter(data, 'parts');
    await seen('the title', () => readText(broken) === '示例社区文明公约 尚无数据');
    broken.debug = true;
    await seen('the note', () =>
      /(签名人数|signed) › 分项 › 第2项 › 数值：这里应为数字/.test(readText(broken)),
    );
    const untitled = await meter(data, 'untitled');
    untitled.debug = true;
    await seen('the note', () => /见公告栏.*编辑提示/.test(readText(untitled)));
    const unsigned = await meter(data, 'unsigned');
    await seen('the title', () => readText(unsigned) === '示例社区文明公约 尚无数据');
    const gone = await meter(data, 'gone');
    gone.debug = true;
    await seen('the note', () => readText(gone).includes('没有网址里名字是“gone”的内容'));
    expect(readText(gone)).to.match(/^见公告栏/);
  });
});
