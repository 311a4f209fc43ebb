import { expect } from '@open-wc/testing';
import type { Pledge } from '../../src/contract/pledge.js';
import { systemClock } from '../../src/submit/transport.js';
import { createSender, sharedSender } from '../../src/submit/sender.js';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { freshKey, serve, type Answer } from '../helpers/server.js';

const stored: Answer = {
  status: 201,
  body: { receipt: 'K7QM-2F9D', at: '2024-03-08T10:00:00+08:00', count: 36 },
};
const problem = (status: number, code: string): Answer => ({
  status,
  type: 'application/problem+json',
  body: { type: 'about:blank', title: '', status, code },
});

interface Case {
  /** What the server answers, in order. Without any, nothing is sent. */
  answers?: readonly Answer[];
  rest?: Partial<Pledge>;
  outbox?: 'off';
  /** What a person does, once it is there. */
  act?: (element: CivicPledgeForm) => void;
  /** What they then read. */
  words: string;
}

function type(element: CivicPledgeForm): void {
  const name = find<HTMLInputElement>(element, '#name');
  name.value = '王小明';
  name.dispatchEvent(new Event('input', { bubbles: true }));
}
const press = (element: CivicPledgeForm): void => find(element, '[part=submit]').click();
const sign = (element: CivicPledgeForm): void => {
  type(element);
  press(element);
};

const cases: Record<string, Case> = {
  reading: { words: '姓名' },
  filling: { act: type, words: '姓名' },
  invalid: { act: press, words: '请填写“姓名”。' },
  sending: { answers: [{ hang: true }], act: sign, words: '正在发送，请稍候。' },
  'saved-for-later': {
    answers: [{ status: 503, headers: { 'Retry-After': '3600' } }],
    act: sign,
    words: '您填写的内容已保存在这台设备上',
  },
  'saved-for-later on a kiosk': {
    answers: [{ status: 503, headers: { 'Retry-After': '3600' } }],
    outbox: 'off',
    act: sign,
    words: '请不要关闭这个页面',
  },
  signed: { answers: [stored], act: sign, words: 'K7QM-2F9D' },
  'already-signed': {
    answers: [problem(409, 'already-signed')],
    act: sign,
    words: '您已经签过名，不需要再签。',
  },
  'not-yet-open': { rest: { opens: '2099-01-01' }, words: '2099年1月1日开始' },
  closed: { rest: { closes: '2020-01-31' }, words: '已于2020年1月31日结束' },
  failed: {
    answers: [problem(403, 'refused')],
    act: sign,
    words: '没有发送成功，您填写的内容都还在',
  },
};

async function formFor({ answers = [stored], rest, outbox }: Case) {
  const { url, key } = await serve(answers);
  const pledge: Pledge = {
    id: `gongyue-${freshKey()}`,
    title: '示例社区文明公约',
    articles: ['见面问声好。'],
    signed: { value: 35, target: 100 },
    fields: [{ name: 'name', type: 'name', label: '姓名', required: true }],
    submit: { url: `${url}?send=1` },
    ...rest,
  };
  const element = await show<CivicPledgeForm>(
    html`<civic-pledge-form .outbox=${outbox} .data=${pledge}></civic-pledge-form>`,
  );
  return { element, pledge, key };
}

describe('the states of <civic-pledge-form>', () => {
  for (const [name, one] of Object.entries(cases)) {
    it(`${name}: is said in plain words, and axe finds nothing`, async () => {
      const { element } = await formFor(one);
      one.act?.(element);
      await seen(one.words, () => readText(element).includes(one.words));
      // Only where something can still be sent is there something to fill in.
      const over = !/^(reading|filling|invalid|sending|failed)$/.test(name);
      expect(element.shadowRoot!.querySelector('form') === null).to.equal(over);
      await expectAccessible(element);
      element.remove();
    });
  }

  it('withdrawn: asks first, says when it fails, and then counts one less', async () => {
    const { element, key } = await formFor({ words: '' });
    await serve(
      [
        { status: 503 },
        { status: 200, headers: { 'Content-Type': 'application/json' }, body: { count: 35 } },
      ],
      `${key}/withdraw`,
    );
    sign(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect(readText(element)).to.contain('已有36人签名');
    find(element, '.take-back summary').click();
    const confirm = find(element, '.take-back button');
    confirm.click();
    await seen('that it failed', () => readText(element).includes('没有撤回成功，签名还在'));
    await expectAccessible(element);
    expect(readText(element)).to.contain('已有36人签名');
    find(element, '.take-back button').click();
    await seen('that it is gone', () => readText(element).includes('签名已撤回'));
    expect(readText(element)).to.contain('已有35人签名');
    expect(element.shadowRoot!.querySelector('.receipt')).to.equal(null);
    await expectAccessible(element);
  });

  it('withdrawn: certificate and link are gone at once, and one less is counted, whatever the feed still says', async () => {
    const { element, pledge, key } = await formFor({ words: '' });
    await serve([{ body: { count: 35 } }], `${key}/withdraw`);
    sign(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    // The feed has caught up.
    element.data = { ...pledge, signed: { value: 36, target: 100 } };
    find(element, '.actions button').click();
    await seen('the certificate', () => element.shadowRoot!.querySelector('.keepsake img'));
    find(element, '.take-back summary').click();
    find(element, '.take-back button').click();
    await seen('that it is gone', () => readText(element).includes('签名已撤回'));
    expect(readText(element)).to.contain('已有35人签名');
    expect(element.shadowRoot!.querySelector('.keepsake, img, canvas, a, .receipt')).to.equal(null);
    await seen('the focus', () => element.shadowRoot!.activeElement === find(element, '.state'));
    element.remove();
    const again = await show<CivicPledgeForm>(
      html`<civic-pledge-form
        .data=${{ ...pledge, signed: { value: 36, target: 100 } }}
      ></civic-pledge-form>`,
    );
    expect(readText(again)).to.contain('已有35人签名').and.not.contain('K7QM-2F9D');
    again.data = { ...pledge, signed: { value: 37, target: 100 } };
    await seen('the feed’s own figure', () => readText(again).includes('已有37人签名'));
  });

  it('a private link withdraws on any device, and the address forgets it', async () => {
    const { element, pledge, key } = await formFor({ words: '' });
    await serve([{ body: { count: 35 } }], `${key}/withdraw`);
    sign(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect(readText(element)).to.contain('签名成功').and.contain('打开下面的专用链接');
    element.remove();
    const before = location.href;
    const secret = 's'.repeat(32);
    history.replaceState(null, '', `#civic-pledge=${pledge.id}.K7QM-2F9D.${secret}`);
    const other = await show<CivicPledgeForm>(
      html`<civic-pledge-form .data=${pledge} outbox="off"></civic-pledge-form>`,
    );
    await seen('the signature', () => readText(other).includes('您已经签名。'));
    expect(readText(other)).to.contain('K7QM-2F9D').and.not.contain('签名成功');
    await expectAccessible(other);
    find(other, '.take-back summary').click();
    find(other, '.take-back button').click();
    await seen('that it is gone', () => readText(other).includes('签名已撤回'));
    expect(readText(other)).to.contain('已有35人签名');
    expect(location.href).to.equal(before);
  });

  it('a certificate on a later visit asks for the name, which is kept nowhere', async () => {
    const { element, pledge } = await formFor({ words: '' });
    sign(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    element.remove();
    const again = await show<CivicPledgeForm>(
      html`<civic-pledge-form .data=${pledge}></civic-pledge-form>`,
    );
    await seen('the receipt again', () => readText(again).includes('K7QM-2F9D'));
    find(again, '.actions button').click();
    await seen('the question', () => readText(again).includes('证书上的姓名'));
    await expectAccessible(again);
    const input = find<HTMLInputElement>(again, '#certificate-for');
    expect(again.shadowRoot!.activeElement).to.equal(input);
    // Without a name there is nothing to draw.
    find(again, '.keepsake button').click();
    expect(again.shadowRoot!.querySelector('.keepsake img, .keepsake canvas')).to.equal(null);
    input.value = ' 欧阳小明 ';
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    find(again, '.keepsake button').click();
    await seen('the certificate', () =>
      again.shadowRoot!.querySelector<HTMLImageElement>('.keepsake img')?.alt.includes('欧**'),
    );
    await expectAccessible(again);
    const kept = JSON.stringify([{ ...sessionStorage }, { ...localStorage }]);
    expect(kept).not.to.contain('欧阳');
  });

  it('signed: the focus is on what happened, and a shared machine does not promise what it cannot keep', async () => {
    for (const [outbox, words] of [
      [undefined, '请用这台设备再打开这个页面'],
      ['off', '这台设备什么都不保存'],
    ] as const) {
      const { element } = await formFor({ words: '', outbox });
      sign(element);
      await seen(words, () => readText(element).includes(words));
      expect(readText(element)).not.to.contain('撤回码');
      await seen('the focus', () => element.shadowRoot!.activeElement === find(element, '.state'));
    }
  });

  it('counts nothing where a part of the count is wrong', async () => {
    const parts = [
      { label: '网上', value: 35 },
      { label: '线下', value: 'many' as unknown as number },
    ];
    const { element } = await formFor({ words: '', rest: { signed: { parts, target: 100 } } });
    expect(readText(element)).to.contain('姓名').and.not.contain('人签名');
    const whole = await formFor({
      words: '',
      rest: { signed: { parts: [parts[0]!, { label: '线下', value: 5 }], target: 100 } },
    });
    expect(readText(whole.element)).to.contain('已有40人签名');
  });

  it('is open on the last day of the month that it closes in', async () => {
    const china = new Date(Date.now() + 8 * 3600_000).toISOString();
    const { element } = await formFor({ words: '', rest: { closes: china.slice(0, 7) } });
    expect(readText(element)).to.contain('姓名').and.not.contain('已于');
  });

  it('invalid: names a consent by whole clauses, never a part of a word, a number or an address', async () => {
    const long =
      '为了核对签名并在需要的时候与我取得联系我同意示例社区居民委员会保存我在上面填写的全部内容';
    for (const [text, label] of [
      [
        '我同意示例社区保存我填写的内容，只用于统计这次签名，最迟一年后删除。我可以随时撤回。',
        '我同意示例社区保存我填写的内容，只用于统计这次签名，最迟一年后删除',
      ],
      [`${long}。`, long],
      ['我同意。', '我同意'],
      ['只用于统计这次签名', '只用于统计这次签名'],
      [
        'I agree that example.org keeps my name for 3.5 years, 1,200 days at most, and then deletes it.',
        'I agree that example.org keeps my name for 3.5 years',
      ],
    ] as const) {
      const { element } = await formFor({
        words: '',
        rest: { consents: [{ id: 'store', version: '1', text, required: true }] },
      });
      press(element);
      await seen(label, () => readText(element).includes(`请勾选“${label}”。`));
      element.remove();
    }
  });

  describe('what was refused or given up while another page was open', () => {
    const busy: Answer = { status: 503, headers: { 'Retry-After': '60' } };
    const hour = 3_600_000;

    /** Sends what waits from another tab, after so many hours; and comes back to the form in a fresh one. */
    async function comeBack(answers: readonly Answer[], hours = 1) {
      const { element, pledge } = await formFor({ answers: [busy, ...answers], words: '' });
      sign(element);
      await seen('that it waits', () => readText(element).includes('已保存在这台设备上'));
      element.remove();
      const clock = { ...systemClock, now: () => Date.now() + hours * hour };
      const other = createSender({ clock });
      await other.flush();
      other.close();
      sessionStorage.clear();
      const again = await show<CivicPledgeForm>(
        html`<civic-pledge-form .data=${pledge}></civic-pledge-form>`,
      );
      return { again, pledge };
    }

    const givenBack = '您上次填写的内容没有发送成功，已经放回表格里';
    const errors = [{ pointer: '/values/name', code: 'long', limit: 2 }];
    const refused = problem(422, 'invalid');
    const invalid = { ...refused, body: { ...(refused.body as object), errors } };
    for (const [what, answers, hours] of [
      ['refused', [problem(403, 'refused')], 1],
      ['refused for an answer', [invalid], 1],
      ['given up', [busy], 100],
    ] as const) {
      it(`${what}: is told, with what was filled in, and once`, async () => {
        const { again, pledge } = await comeBack(answers, hours);
        await seen('what became of it', () => readText(again).includes(givenBack));
        expect(find<HTMLInputElement>(again, '#name').value).to.equal('王小明');
        if (what === 'refused for an answer') expect(readText(again)).to.contain('最多2个字');
        await expectAccessible(again);
        const form = `${new URL(pledge.submit.url, location.href).href}#${pledge.id}`;
        await seen(
          'that it is forgotten',
          async () => !(await sharedSender().keptFor(form)).length,
        );
        again.remove();
      });
    }

    it('too late: says so beside the words that it is closed', async () => {
      const { again } = await comeBack([problem(409, 'closed')]);
      await seen('what became of it', () => readText(again).includes('到得太晚'));
      again.remove();
    });
  });

  it('a login page instead of an answer: is not called signed, and is not sent again', async () => {
    const { url, key } = await serve([
      { status: 302, headers: { Location: '/__test__/feed?type=text/html&text=login' } },
    ]);
    const submit = { url: `${url}?send=1`, encoding: 'form' } as const;
    const { element } = await formFor({ rest: { submit }, words: '' });
    sign(element);
    await seen('that nothing is sure', () => readText(element).includes('不能肯定已经送到'));
    expect(find<HTMLInputElement>(element, '#name').value).to.equal('王小明');
    await sharedSender().flush(true);
    const received = await (await fetch(`${url}?received=1`)).json();
    expect(received, key).to.have.length(1);
    element.remove();
  });
});
