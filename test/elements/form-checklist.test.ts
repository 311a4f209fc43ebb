import { expect } from '@open-wc/testing';
import type { Form } from '../../src/contract/questionnaire.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { bodiesAt, formWith, press, receipt, tick, type } from './form-support.js';

const habits: Partial<Form> = {
  kind: 'checklist',
  title: '好习惯',
  fields: [{ name: 'age', type: 'number', label: '几岁', required: true }],
  items: [
    { id: 'greet', text: '主动问好', group: '说话' },
    { id: 'thanks', text: '说谢谢', group: '说话' },
    { id: 'read', text: '每天读书', group: '学习' },
  ],
  guardian: { below: 14, consent: { id: 'guardian', version: '1', text: '我是监护人，我同意。' } },
};

describe('<civic-form>: checklist', () => {
  it('keeps ticks on the device, and sends how many they are, with the guardian’s consent', async () => {
    const { element, url, form } = await formWith([{ status: 201, body: receipt }], habits);
    await seen('the list', () => element.shadowRoot!.querySelector('.sheet'));
    expect(readText(element)).to.include('做到0条，共3条');
    await expectAccessible(element);
    await tick(element, '主动问好');
    await tick(element, '每天读书');
    expect(readText(element)).to.include('做到2条，共3条');
    const again = await show(
      html`<civic-form
        lang="zh-Hans"
        .item=${form.id}
        .data=${{ civic: 1, forms: [form] }}
      ></civic-form>`,
    );
    await seen('the ticks', () => readText(again).includes('做到2条'));
    again.remove();
    await type(element, 'age', '8');
    await press(element);
    await seen('the guardian', () => element.shadowRoot!.querySelector('[name=guardian-name]'));
    await type(element, 'guardian-name', '王大明');
    await tick(element, '我是监护人，我同意。');
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const [body] = await bodiesAt(url);
    expect(body!['ticked']).to.equal(2);
    expect(JSON.stringify(body)).not.to.match(/greet|read|主动问好/);
    expect(readText(element), 'the list stays').to.include('每天读书');
    await expectAccessible(element);
  });

  it('makes a picture to keep, without a name, and begins again', async () => {
    const { element } = await formWith([{}], habits);
    await seen('the list', () => element.shadowRoot!.querySelector('.sheet'));
    await tick(element, '说谢谢');
    const click = (words: string): void =>
      [...element.shadowRoot!.querySelectorAll('button')]
        .find((one) => one.textContent?.trim() === words)!
        .click();
    click('做成图片保存');
    await seen('the picture', () => element.shadowRoot!.querySelector('.badge img, .badge canvas'));
    await seen('its link', () =>
      find<HTMLAnchorElement>(element, '.badge a').href.startsWith('blob:'),
    );
    await expectAccessible(element);
    click('清除这台设备上的勾');
    await seen('no ticks', () => readText(element).includes('做到0条'));
    expect(element.shadowRoot!.querySelector('.badge')).to.equal(null);
  });

  it('keeps nothing on a shared machine, and says so', async () => {
    const { element, form } = await formWith([{}], habits, { outbox: 'off' });
    await seen('the list', () => element.shadowRoot!.querySelector('.sheet'));
    await tick(element, '说谢谢');
    expect(readText(element)).to.include('这台设备什么都不保存');
    expect(Object.keys(localStorage).filter((key) => key.includes(form.id))).to.deep.equal([]);
  });
});
