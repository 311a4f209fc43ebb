import { expect } from '@open-wc/testing';
import type { Field } from '../../src/contract/form.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser, sendKeys } from '../helpers/browsers/commands.js';
import { seen } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { bodiesAt, formWith, press, receipt, tick, type } from './form-support.js';

/** Three sections of three questions. */
const nine: Field[] = Array.from({ length: 9 }, (_, index) => ({
  name: `q${index}`,
  type: 'text',
  label: `问题${index}`,
  ...(index === 4 && { required: true }),
  ...(index % 3 === 0 && { section: `第${index / 3 + 1}节` }),
}));
const consents = [{ id: 'use', version: '1', text: '我同意统计。', required: true }];

const isSeen = (element: Element, selector: string): boolean =>
  (element.shadowRoot!.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0) > 0;

describe('<civic-form>: pages', () => {
  it('asks page by page, loses nothing on the way back, and sends once at the end', async () => {
    const { element, url } = await formWith([{ status: 201, body: receipt }], {
      fields: nine,
      consents,
    });
    expect(readText(element)).to.include('第1页，共3页');
    // By borders, which forced colours leave: where one is, and how far it is to the end.
    const edges = [...element.shadowRoot!.querySelectorAll('.track span')].map((step) =>
      parseFloat(getComputedStyle(step).borderTopWidth),
    );
    expect(edges).to.have.length(3);
    expect(edges[0]).to.be.greaterThan(edges[1]!);
    expect(edges[1]).to.equal(edges[2]);
    expect(isSeen(element, '#q0')).to.equal(true);
    expect(isSeen(element, '#q3')).to.equal(false);
    expect(isSeen(element, '#consent-use')).to.equal(false);
    await expectAccessible(element);
    find(element, '#q0').focus();
    await sendKeys({ type: 'eins' });
    await sendKeys({ press: 'Enter' });
    await seen('page 2', () => isSeen(element, '#q4'));
    await seen('the focus on the steps', () =>
      element.shadowRoot!.activeElement?.classList.contains('steps'),
    );
    await press(element);
    await seen('what is missing on this page', () => isSeen(element, '.summary'));
    expect(readText(find(element, '.summary'))).to.include('问题4');
    await expectAccessible(element);
    await type(element, 'q4', 'vier');
    find(element, '[part=back]').click();
    await seen('page 1', () => isSeen(element, '#q0'));
    expect(find<HTMLInputElement>(element, '#q0').value).to.equal('eins');
    await press(element);
    await seen('page 2', () => isSeen(element, '#q4'));
    expect(find<HTMLInputElement>(element, '#q4').value).to.equal('vier');
    await press(element);
    await seen('page 3', () => isSeen(element, '#q6'));
    expect(isSeen(element, '#consent-use')).to.equal(true);
    await expectAccessible(element);
    await tick(element, '我同意统计。');
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const bodies = await bodiesAt(url);
    expect(bodies).to.have.length(1);
    expect(bodies[0]!['values']).to.deep.equal({ q0: 'eins', q4: 'vier' });
  });

  it('leads from what a server found wrong to its page', async () => {
    const { element } = await formWith(
      [
        {
          status: 422,
          type: 'application/problem+json',
          body: { code: 'invalid', errors: [{ pointer: '/values/q1', code: 'long', limit: 2 }] },
        },
      ],
      { fields: nine },
    );
    await press(element);
    await seen('page 2', () => isSeen(element, '#q4'));
    await type(element, 'q4', 'vier');
    await press(element);
    await seen('page 3', () => isSeen(element, '#q6'));
    await press(element);
    await seen('the page of the fault', () => isSeen(element, '#q1'));
    expect(readText(find(element, '.summary'))).to.include('问题1');
    find(element, '.summary a').click();
    await seen('the focus', () => element.shadowRoot!.activeElement?.id === 'q1');
  });

  it('prints all pages as one paper form', async () => {
    const { element } = await formWith([{}], { fields: nine, consents });
    if (!(await emulateMedia({ media: 'print' }))) return;
    for (const selector of ['#q0', '#q4', '#q8', '#consent-use'])
      expect(isSeen(element, selector), selector).to.equal(true);
    expect(isSeen(element, '.steps')).to.equal(false);
    await resetBrowser();
  });

  it('prints what is hidden, with its condition in words', async () => {
    const { element } = await formWith([{}], {
      fields: [
        { name: 'overall', type: 'rating', label: '您满意吗？' },
        {
          name: 'why',
          type: 'choices',
          label: '为什么？',
          other: true,
          options: [{ value: 'a', label: '卫生' }],
          showIf: { field: 'overall', max: 2 },
        },
        {
          name: 'where',
          type: 'text',
          label: '在哪里？',
          showIf: {
            all: [
              { field: 'why', is: ['a'] },
              { field: 'age', min: 60 },
            ],
          },
        },
        { name: 'age', type: 'number', label: '年龄' },
        { name: 'photos', type: 'photos', label: '照片' },
      ],
    });
    expect(readText(element)).not.to.include('仅在');
    expect(isSeen(element, '#why')).to.equal(false);
    await expectAccessible(element);
    const said = [...element.shadowRoot!.querySelectorAll('.only-if')].map((one) =>
      one.textContent.trim(),
    );
    expect(said).to.deep.equal([
      '仅在“您满意吗？”选了“不满意”或“非常不满意”时填写',
      '仅在“为什么？”填了内容，并且“年龄”的回答不小于60时填写',
    ]);
    if (!(await emulateMedia({ media: 'print' }))) return;
    for (const selector of ['#why', '#where', '.only-if', '#why .other', '#photos .paper'])
      expect(isSeen(element, selector), selector).to.equal(true);
    await resetBrowser();
  });

  it('asks what a wrong condition would hide: sooner one too many than an answer lost', async () => {
    const { element, url } = await formWith([{ status: 201, body: receipt }], {
      fields: [
        { name: 'lost', type: 'text', label: '条件所问的题不在', showIf: { field: 'nobody' } },
        { name: 'one', type: 'text', label: '互相等一', showIf: { field: 'two' } },
        { name: 'two', type: 'text', label: '互相等二', showIf: { field: 'one' } },
        { name: 'self', type: 'text', label: '等自己', showIf: { field: 'self' } },
      ],
    });
    for (const name of ['lost', 'one', 'two', 'self'])
      expect(isSeen(element, `#${name}`), name).to.equal(true);
    await type(element, 'two', '都在');
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect((await bodiesAt(url))[0]!['values']).to.deep.equal({ two: '都在' });
  });

  it('never sends an answer to a hidden question, and says plainly where a server has one', async () => {
    const before = location.href;
    history.replaceState(null, '', '?hidden=secret');
    const { element, url } = await formWith(
      [
        {
          status: 422,
          body: { code: 'invalid', errors: [{ pointer: '/values/open', code: 'not-asked' }] },
        },
        { status: 201, body: receipt },
      ],
      {
        fields: [
          { name: 'open', type: 'text', label: '要不要说？' },
          {
            name: 'hidden',
            type: 'text',
            label: '说吧',
            prefill: true,
            showIf: { field: 'open', is: ['要'] },
          },
        ],
      },
    );
    history.replaceState(null, '', before);
    await type(element, 'open', '不要');
    await press(element);
    await seen('what is wrong', () => readText(element).includes('现在不用回答'));
    expect(find<HTMLInputElement>(element, '[name=open]').value).to.equal('不要');
    await press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    for (const { values } of await bodiesAt(url)) expect(values).to.deep.equal({ open: '不要' });
  });

  it('redraws little for a key in a form of 100 questions with 30 conditions', async () => {
    const fields: Field[] = Array.from({ length: 100 }, (_, index) => ({
      name: `q${index}`,
      type: 'text',
      label: `问题${index}`,
      ...(index > 69 && { showIf: { field: `q${index - 70}`, is: ['是'] } }),
    }));
    const { element } = await formWith([{}], { fields });
    let changed = 0;
    const observer = new MutationObserver((records) => {
      for (const { addedNodes, removedNodes, target, type: kind } of records)
        // What paper has besides comes by a timer of its own.
        if (!(target instanceof Element && target.closest('.additions')))
          changed += kind === 'childList' ? addedNodes.length + removedNodes.length : 1;
    });
    observer.observe(element.shadowRoot!, {
      attributes: true,
      characterData: true,
      childList: true,
      subtree: true,
    });
    await type(element, 'q50', '一个字');
    await type(element, 'q50', '两个字');
    await Promise.resolve();
    expect(changed, 'a question that nothing depends on').to.be.at.most(2);
    await type(element, 'q3', '是');
    await Promise.resolve();
    expect(changed, 'one question comes').to.be.within(1, 10);
    expect(isSeen(element, '#q73')).to.equal(true);
    observer.disconnect();
  });

  it('answers from the page’s address what it may, and keeps what led here', async () => {
    const before = location.href;
    history.replaceState(null, '', '?q0=east&q1=no&civic-source=poster-3');
    try {
      const { element, url } = await formWith([{ status: 201, body: receipt }], {
        fields: [
          {
            name: 'q0',
            type: 'select',
            label: '小区',
            prefill: true,
            options: [{ value: 'east', label: '东苑' }],
          },
          { name: 'q1', type: 'text', label: '楼栋' },
        ],
      });
      await press(element);
      await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
      const [body] = await bodiesAt(url);
      expect(body!['values']).to.deep.equal({ q0: 'east' });
      expect(body!['source']).to.equal('poster-3');
    } finally {
      history.replaceState(null, '', before);
    }
  });
});
