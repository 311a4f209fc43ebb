import { expect } from '@open-wc/testing';
import type { Form } from '../../src/contract/questionnaire.js';
import type { FormCorrection } from '../../src/contract/submission.js';
import type { CivicForm } from '../../src/elements/form/element.js';
import type { CivicSubmitEvent } from '../../src/submit/page-answer.js';
import { expectAccessible } from '../helpers/axe.js';
import { seen } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { serve, type Answer } from '../helpers/server.js';
import {
  bodiesAt,
  formWith,
  press,
  receipt,
  showAgain,
  survey,
  tick,
  type,
} from './form-support.js';

const secret = 'abcdefghijklmnopqrstuv';
const values = { overall: '2', reasons: ['parking', '电梯'], note: '电梯常坏' };
const consents = [{ id: 'use', version: '1', text: '我同意统计。', required: true }];

/** A form that is opened by the private link to answers. */
async function linked(
  {
    answers = [{ body: { values, at: receipt.at } }],
    correct = [{ body: receipt }],
  }: {
    answers?: readonly Answer[];
    correct?: readonly Answer[];
  } = {},
  rest: Partial<Form> = { ...survey, consents },
) {
  const all = await formWith([{ status: 201, body: receipt }], rest);
  const { element, form, key } = all;
  const own = await serve(answers, `${key}/answers`);
  const changed = await serve(correct, `${key}/correct`);
  location.hash = `civic-form=${form.id}.K7QM-2F9D.${secret}`;
  await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
  return { ...all, own, changed };
}

function click(element: CivicForm, words: string): void {
  const button = [...element.shadowRoot!.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === words,
  );
  if (!button) throw new Error(`no button says ${words}`);
  button.click();
}

const showsCopy = (element: CivicForm): Promise<void> =>
  seen('the copy', () => readText(element).includes('电梯常坏'));

describe('<civic-form>: one’s own answers by the private link', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('shows what was sent, lets it be changed, and sends it without asking for consent again', async () => {
    const { element, own, changed, url } = await linked();
    await showsCopy(element);
    for (const words of ['您提交过的内容', '不满意', '停车', '这台设备不保存您填写的内容'])
      expect(readText(element)).to.include(words);
    expect(await bodiesAt(own.url)).to.deep.equal([{ receipt: 'K7QM-2F9D', secret }]);
    await expectAccessible(element);

    click(element, '修改');
    await seen('the form', () => element.shadowRoot!.querySelector('form'));
    await seen('the focus on what is said', () =>
      element.shadowRoot!.activeElement?.classList.contains('changing'),
    );
    expect(readText(element)).to.include('您正在修改提交过的内容');
    expect(readText(element)).not.to.include('我同意统计');
    expect(find<HTMLInputElement>(element, '[name="reasons.other"]').value).to.equal('电梯');
    await expectAccessible(element);
    await type(element, 'note', '电梯修好了');
    await tick(element, '满意');
    await press(element);
    await seen('that it is changed', () => readText(element).includes('已改好'));
    expect(await bodiesAt(changed.url)).to.deep.equal([
      { receipt: 'K7QM-2F9D', secret, values: { overall: '4', note: '电梯修好了' } },
    ]);
    expect(await bodiesAt(url), 'no second answer').to.deep.equal([]);
    expect(readText(find(element, '.copy'))).to.include('电梯修好了');
    expect(Object.keys(sessionStorage).filter((one) => one.includes('K7QM'))).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('asks the page before a correction is sent, too, and takes its answer', async () => {
    const { element, changed } = await linked();
    await showsCopy(element);
    const told: { id: string; isCorrection?: true }[] = [];
    const bodies: unknown[] = [];
    let isStopped = true;
    const handleSubmit = (event: Event): void => {
      const asked = event as CivicSubmitEvent<FormCorrection>;
      told.push(asked.detail);
      if (isStopped) asked.preventDefault();
      else
        asked.respondWith((body) => {
          bodies.push(body);
          return receipt;
        });
    };
    element.addEventListener('civic-submit', handleSubmit);
    click(element, '修改');
    await seen('the form', () => element.shadowRoot!.querySelector('form'));
    await type(element, 'note', '电梯修好了');
    await press(element);
    await seen('the event', () => told.length === 1);
    await seen('the form again', () => element.shadowRoot!.querySelector('form'));
    expect(find<HTMLTextAreaElement>(element, '#note').value).to.equal('电梯修好了');
    isStopped = false;
    await press(element);
    await seen('that it is changed', () => readText(element).includes('已改好'));
    expect(told.map(({ isCorrection }) => isCorrection)).to.deep.equal([true, true]);
    expect(bodies).to.have.length(1);
    expect(bodies[0]).to.deep.include({ receipt: 'K7QM-2F9D', secret });
    expect(await bodiesAt(changed.url)).to.deep.equal([]);
  });

  it('leads whoever has reported something to what became of it, and nobody else', async () => {
    const { element, url } = await linked({}, { ...survey, kind: 'report' });
    await showsCopy(element);
    const link = find<HTMLAnchorElement>(element, '.case a');
    const address = new URL(link.href);
    expect(address.pathname).to.equal(`${new URL(url, location.href).pathname}/case`);
    expect(address.hash).to.equal(`#receipt=K7QM-2F9D&secret=${secret}`);
    await expectAccessible(element);
    history.replaceState(null, '', location.pathname + location.search);
    const other = await linked();
    await showsCopy(other.element);
    expect(other.element.shadowRoot!.querySelector('.case')).to.equal(null);
  });

  it('goes on after a reload, and can be left as it was', async () => {
    const { element, form, key } = await linked();
    await showsCopy(element);
    click(element, '修改');
    await seen('the form', () => element.shadowRoot!.querySelector('form'));
    await type(element, 'note', '改到一半');
    element.remove();
    const again = await showAgain(form);
    await seen('the copy', () => readText(again).includes('电梯常坏'));
    click(again, '修改');
    await seen('the form', () => again.shadowRoot!.querySelector('form'));
    expect(find<HTMLInputElement>(again, '[name=note]').value).to.equal('改到一半');
    click(again, '不改了');
    await seen('the receipt', () => readText(again).includes('K7QM-2F9D'));
    expect(readText(find(again, '.copy'))).to.include('电梯常坏');
    expect((await bodiesAt(`/__test__/script/${key}/correct`)).length).to.equal(0);
  });

  it('loses nothing where a change cannot be sent, and says what a server finds wrong', async () => {
    const { element } = await linked({
      correct: [
        { status: 503 },
        {
          status: 422,
          body: { code: 'invalid', errors: [{ pointer: '/values/note', code: 'long', limit: 4 }] },
        },
        { status: 422, body: { code: 'invalid', errors: [{ pointer: '/guardian' }] } },
        { status: 409, body: { code: 'closed' } },
        { status: 404, body: { code: 'not-found' } },
      ],
    });
    await showsCopy(element);
    click(element, '修改');
    await seen('the form', () => element.shadowRoot!.querySelector('form'));
    await type(element, 'note', '电梯修好了');
    for (const words of [
      '没有发送成功，您填写的内容都还在',
      '最多4个字',
      '这样改需要监护人同意',
      '这份表刚刚结束，没有改成',
      '没有找到这份回执',
    ]) {
      await press(element);
      await seen(words, () => readText(element).includes(words));
      expect(find<HTMLInputElement>(element, '[name=note]').value).to.equal('电梯修好了');
    }
    await expectAccessible(element);
  });

  it('says that a form is closed: it can be read and withdrawn, not changed', async () => {
    const { element, key } = await linked({}, { ...survey, closes: '2020-01-01' });
    await serve([{ body: { count: 11 } }], `${key}/withdraw`);
    await showsCopy(element);
    expect(readText(element)).to.include('已于2020年1月1日结束，内容不能再改；仍可以撤回');
    expect(() => click(element, '修改')).to.throw();
    await expectAccessible(element);
    click(element, '确认撤回');
    await seen('that it is gone', () => readText(element).includes('已经撤回并删除'));
    await expectAccessible(element);
  });

  it('says that nothing is there, and that it cannot be had just now', async () => {
    const gone = await linked({ answers: [{ status: 404, body: { code: 'not-found' } }] });
    await seen('that it is gone', () => readText(gone.element).includes('没有找到这份回执'));
    await expectAccessible(gone.element);
    gone.element.remove();
    const away = await linked({ answers: [{ status: 503 }, { body: { values, at: receipt.at } }] });
    await seen('that it is away', () => readText(away.element).includes('暂时取不到'));
    await expectAccessible(away.element);
    click(away.element, '查看填写的内容');
    await showsCopy(away.element);
  });

  it('shows what the link leads to, and not what this device has sent before', async () => {
    const first = await formWith([{ status: 201, body: { ...receipt, receipt: 'OWN-1' } }]);
    await tick(first.element, '满意');
    await press(first.element);
    await seen('the receipt', () => readText(first.element).includes('OWN-1'));
    first.element.remove();
    await serve([{ body: { values, at: receipt.at } }], `${first.key}/answers`);
    location.hash = `civic-form=${first.form.id}.K7QM-2F9D.${secret}`;
    const again = await showAgain(first.form);
    await showsCopy(again);
    expect(readText(again)).to.include('K7QM-2F9D');
    expect(readText(again)).not.to.include('OWN-1');
  });

  it('leaves what another device has ticked as it is', async () => {
    const { element, changed } = await linked(
      { answers: [{ body: { values: { note: '好' }, ticked: 12, at: receipt.at } }] },
      {
        kind: 'checklist',
        fields: [{ name: 'note', type: 'text', label: '想说什么' }],
        items: Array.from({ length: 20 }, (_, index) => ({
          id: `h${index}`,
          text: `习惯${index}`,
        })),
      },
    );
    await seen('the copy', () => readText(element).includes('做到的条数'));
    click(element, '修改');
    await seen('what is sent', () => readText(element).includes('现在是12条'));
    await type(element, 'note', '很好');
    await press(element);
    await seen('that it is changed', () => readText(element).includes('已改好'));
    const [body] = await bodiesAt(changed.url);
    expect(body).to.include({ ticked: 12 });
  });
});
