import { aTimeout, expect } from '@open-wc/testing';
import type { Pledge } from '../../src/contract/pledge.js';
import type { Submission } from '../../src/contract/submission.js';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import type { CivicSubmitEvent } from '../../src/submit/page-answer.js';
import { hashText } from '../../src/submit/crypto.js';
import { expectAccessible } from '../helpers/axe.js';
import { sendKeys } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { markup } from '../helpers/mutate.js';
import { find, readText } from '../helpers/read.js';
import { freshKey, serve, type Answer } from '../helpers/server.js';

const receipt = { receipt: 'K7QM-2F9D', at: '2024-03-08T10:00:00+08:00', count: 1236 };
const consentText = '我同意社区保存我填写的内容，只用于统计。';

const pledgeAt = (url: string, rest: Partial<Pledge> = {}): Pledge => ({
  id: `gongyue-${freshKey()}`,
  title: '示例社区文明公约',
  preamble: '大家一起商量。',
  articles: ['见面问声好。', '垃圾分好类。'],
  issuer: '示例居委会',
  date: '2024-03-08',
  signed: { value: 1235, steps: [1000, 5000] },
  wall: [{ name: '王**' }],
  fields: [
    {
      name: 'name',
      type: 'name',
      label: '姓名',
      hint: '公开时只显示第一个字。',
      required: true,
      maxLength: 40,
      autocomplete: 'name',
    },
    { name: 'tel', type: 'tel', label: '手机号' },
    { name: 'age', type: 'number', label: '年龄', min: 1, max: 120 },
    {
      name: 'estate',
      type: 'select',
      label: '小区',
      required: true,
      options: [
        { value: 'east', label: '东苑' },
        { value: 'west', label: '西苑' },
      ],
    },
  ],
  consents: [
    { id: 'store', version: '1', text: consentText, required: true },
    { id: 'wall', version: '1', text: '可以上墙。' },
  ],
  guardian: { below: 14, consent: { id: 'guardian', version: '1', text: '我是监护人，我同意。' } },
  submit: { url },
  thanks: '谢谢您一起守护。',
  ...rest,
});

interface Received {
  method: string;
  headers: Record<string, string>;
  body: string;
}

async function received(url: string): Promise<Received[]> {
  return (await (await fetch(`${url.split('?')[0]}?received=1`)).json()) as Received[];
}

async function formWith(
  answers: readonly Answer[],
  rest: Partial<Pledge> = {},
  options: { outbox?: 'off'; test?: boolean } = {},
) {
  const { url } = await serve(answers);
  const target = `${url}?send=1`;
  const pledge = pledgeAt(target, rest);
  const element = await show<CivicPledgeForm>(
    html`<civic-pledge-form .data=${pledge} .outbox=${options.outbox} ?test=${options.test}
      >公约全文</civic-pledge-form
    >`,
  );
  return { element, pledge, url: target };
}

function fill(element: Element, name: string, value: string | boolean): void {
  const control = find<HTMLInputElement>(element, `#${name}`);
  if (typeof value === 'boolean') control.checked = value;
  else control.value = value;
  control.dispatchEvent(
    new Event(control.localName === 'select' ? 'change' : 'input', {
      bubbles: true,
      composed: true,
    }),
  );
}

async function fillAll(element: CivicPledgeForm): Promise<void> {
  fill(element, 'name', '王小明');
  fill(element, 'estate', 'east');
  fill(element, 'consent-store', true);
  await element.updateComplete;
}

const press = (element: Element): void => find(element, '[part=submit]').click();

describe('<civic-pledge-form>', () => {
  it('shows the pledge as a document, how many have signed, the next goal, the wall', async () => {
    const { element } = await formWith([{}], {
      source: { name: '示例日报', title: '花开示例', date: '2023-07-20' },
    });
    await seen('the wall', () => readText(element).includes('王**'));
    await seen('what asks a guardian', () =>
      element.shadowRoot!.querySelector('[name=guardian-consent]'),
    );
    const text = readText(element);
    for (const part of [
      '来源：示例日报 《花开示例》 2023年7月20日',
      '示例社区文明公约',
      '大家一起商量。',
      '见面问声好。',
      '示例居委会 2024年3月8日',
      '已有1235人签名，目标5000人',
      '最近签名',
      '王**',
      '姓名',
      '手机号（选填）',
      consentText,
    ])
      expect(text).to.contain(part);
    expect(
      [...element.shadowRoot!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(
        (box) => box.checked,
      ),
    ).to.deep.equal([false, false, false]);
    await expectAccessible(element);
  });

  it('says what is missing on top, at each field, and moves the focus there', async () => {
    const { element } = await formWith([{}]);
    press(element);
    await seen('the summary', () =>
      element.shadowRoot!.activeElement?.classList.contains('summary'),
    );
    const text = readText(element);
    expect(text).to.contain('还有3处需要补充');
    for (const part of ['请填写“姓名”。', '请为“小区”选一项。', '请勾选'])
      expect(text.split(part).length, part).to.equal(3);
    expect(find(element, '#name').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);
    find(element, '.summary a').click();
    expect(element.shadowRoot!.activeElement?.id).to.equal('name');
    fill(element, 'name', '王');
    await seen('one fault less', () => readText(element).includes('还有2处'));
  });

  it('sends what was filled in, the consents as shown, and gives the receipt', async () => {
    const { element, pledge, url } = await formWith([{ status: 201, body: receipt }]);
    const events: string[] = [];
    for (const type of ['civic-submit', 'civic-success'])
      document.addEventListener(
        type,
        (event) => events.push(`${type} ${JSON.stringify((event as CustomEvent).detail)}`),
        { once: true },
      );
    await fillAll(element);
    fill(element, 'tel', '１３８００１３８０００');
    press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect(readText(element)).to.contain('谢谢您一起守护。');
    expect(readText(element)).to.contain('已有1236人签名');
    const [request, ...more] = (await received(url)).filter(({ method }) => method === 'POST');
    expect(more).to.have.length(0);
    const body = JSON.parse(request!.body) as Submission;
    expect(body.values).to.deep.equal({ name: '王小明', tel: '13800138000', estate: 'east' });
    expect(body.consents).to.deep.equal([
      { id: 'store', version: '1', hash: await hashText(consentText) },
    ]);
    expect(body.secret).to.match(/^[\w-]{22,}$/);
    expect(body.page).not.to.contain('?');
    expect(request!.headers['idempotency-key']).to.be.a('string');
    expect(events).to.deep.equal([
      `civic-submit {"id":"${pledge.id}"}`,
      `civic-success {"id":"${pledge.id}"}`,
    ]);
    await expectAccessible(element);
  });

  it('keeps typed text, never a consent, through a reload of the page', async () => {
    const { element, pledge } = await formWith([{}]);
    await fillAll(element);
    element.remove();
    const again = await show<CivicPledgeForm>(
      html`<civic-pledge-form .data=${pledge}></civic-pledge-form>`,
    );
    await seen('what was typed', () => find<HTMLInputElement>(again, '#name').value === '王小明');
    expect(find<HTMLInputElement>(again, '#consent-store').checked).to.equal(false);
  });

  it('keeps nothing on a kiosk', async () => {
    const { element, pledge } = await formWith([{}], {}, { outbox: 'off' });
    await fillAll(element);
    element.remove();
    const again = await show<CivicPledgeForm>(
      html`<civic-pledge-form outbox="off" .data=${pledge}></civic-pledge-form>`,
    );
    await aTimeout(0);
    await again.updateComplete;
    expect(find<HTMLInputElement>(again, '#name').value).to.equal('');
  });

  it('leaves the control under a hand, and where its cursor is, when the feed comes again', async () => {
    const { element, pledge } = await formWith([{}]);
    const name = find<HTMLInputElement>(element, '#name');
    const tel = find<HTMLInputElement>(element, '#tel');
    name.focus();
    fill(element, 'name', '王小明');
    name.setSelectionRange(1, 2);
    element.data = {
      ...pledge,
      signed: { value: 4000, steps: [5000] },
      wall: [{ name: '李**' }],
      fields: pledge.fields.map((field) => ({ ...field, hint: '新的提示' })),
    };
    await seen('the new feed', () => readText(element).includes('已有4000人签名'));
    expect(readText(element)).to.contain('新的提示');
    expect(find(element, '#name')).to.equal(name);
    expect(find(element, '#tel')).to.equal(tel);
    expect(element.shadowRoot!.activeElement).to.equal(name);
    expect([name.value, name.selectionStart, name.selectionEnd]).to.deep.equal(['王小明', 1, 2]);
    // Other questions are other controls: none is turned into another one under a hand.
    element.data = { ...pledge, fields: [pledge.fields[1]!, ...pledge.fields] };
    await seen('the new question', () => find(element, '.field input').id === 'tel');
    expect(find<HTMLInputElement>(element, '#name').value).to.equal('王小明');
    expect(name.isConnected).to.equal(false);
  });

  it('takes an option and a number with full-width signs for what they are, and leaves a name’s own signs alone', async () => {
    const { element, url } = await formWith([{ status: 201, body: receipt }], {
      fields: [
        { name: 'name', type: 'name', label: '姓名', required: true },
        {
          name: 'estate',
          type: 'select',
          label: '小区',
          options: [{ value: '１号院（东）', label: '１号院（东）' }],
        },
        { name: 'age', type: 'number', label: '年龄' },
      ],
    });
    fill(element, 'name', '王·小明（小）');
    fill(element, 'estate', '１号院（东）');
    fill(element, 'age', '４０');
    fill(element, 'consent-store', true);
    press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect((JSON.parse((await received(url))[0]!.body) as Submission).values).to.deep.equal({
      name: '王·小明（小）',
      estate: '１号院（东）',
      age: 40,
    });
  });

  it('takes what is typed before the kept text is there, and loses none of the rest', async () => {
    const { element, pledge } = await formWith([{}]);
    await fillAll(element);
    const estate = find<HTMLInputElement>(element, '#estate').value;
    element.remove();
    const again = document.createElement('civic-pledge-form');
    again.data = pledge;
    document.body.append(again);
    await again.updateComplete;
    const name = find<HTMLInputElement>(again, '#name');
    name.value = '李小红';
    name.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    const kept = (): string => find<HTMLInputElement>(again, '#estate').value;
    await seen('the rest', () => kept() !== '');
    const values = [name.value, kept()];
    again.remove();
    expect(estate).to.not.equal('');
    expect(values).to.deep.equal(['李小红', estate]);
  });

  it('says that nothing is lost when the network fails, and shows the receipt on a later visit once it is sent', async () => {
    const { element, pledge } = await formWith([
      { status: 503, headers: { 'Retry-After': '1' } },
      { status: 201, body: receipt },
    ]);
    await fillAll(element);
    press(element);
    await seen('that it is saved', () =>
      readText(element).includes('您填写的内容已保存在这台设备上'),
    );
    await expectAccessible(element);
    element.remove();
    const again = await show<CivicPledgeForm>(
      html`<civic-pledge-form .data=${pledge}></civic-pledge-form>`,
    );
    await seen('the receipt', () => readText(again).includes('K7QM-2F9D'));
  });

  it('puts the server’s refusal at its field, and says already signed and closed plainly', async () => {
    const refused = await formWith([
      {
        status: 422,
        type: 'application/problem+json',
        body: {
          type: 'about:blank',
          title: '',
          status: 422,
          code: 'invalid',
          errors: [{ pointer: '/values/tel', code: 'tel' }],
        },
      },
    ]);
    await fillAll(refused.element);
    press(refused.element);
    await seen('the message', () => readText(refused.element).includes('“手机号”请写完整'));
    for (const [code, words] of [
      ['already-signed', '您已经签过名'],
      ['closed', '已于'],
    ] as const) {
      const { element } = await formWith(
        [
          {
            status: 409,
            type: 'application/problem+json',
            body: { type: 'about:blank', title: '', status: 409, code },
          },
        ],
        { closes: '2099-12-31' },
      );
      await fillAll(element);
      press(element);
      await seen(words, () => readText(element).includes(words));
      await expectAccessible(element);
    }
  });

  it('opens and closes by the pledge’s own times', async () => {
    const early = await formWith([{}], { opens: '2099-01-01' });
    expect(readText(early.element)).to.contain('2099年1月1日开始');
    const late = await formWith([{}], { closes: '2020-01-31' });
    expect(readText(late.element)).to.contain('已于2020年1月31日结束');
    for (const { element } of [early, late]) {
      expect(element.shadowRoot!.querySelector('form')).to.equal(null);
      await expectAccessible(element);
    }
  });

  it('asks for a guardian below the age, and sends the guardian’s consent', async () => {
    const { element, url } = await formWith([{ status: 201, body: receipt }]);
    await fillAll(element);
    expect(readText(element)).not.to.contain('监护人');
    fill(element, 'age', '13');
    await element.updateComplete;
    press(element);
    await seen('the guardian is missing', () => readText(element).includes('请填写“监护人姓名”。'));
    await seen('where to name one', () => element.shadowRoot!.querySelector('#guardian-name'));
    fill(element, 'guardian-name', '王大明');
    fill(element, 'guardian-consent', true);
    await element.updateComplete;
    press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    const body = JSON.parse((await received(url))[0]!.body) as Submission;
    expect(body.guardian?.name).to.equal('王大明');
    expect(body.guardian?.consent.hash).to.equal(await hashText('我是监护人，我同意。'));
  });

  it('lets the page answer in its place', async () => {
    const { element, url } = await formWith([{ status: 500 }]);
    let seenBody: Submission | undefined;
    element.addEventListener('civic-submit', (event) => {
      (event as unknown as CivicSubmitEvent<Submission>).respondWith((body) => {
        seenBody = body;
        return Promise.resolve(receipt);
      });
    });
    await fillAll(element);
    press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect(seenBody?.values['name']).to.equal('王小明');
    expect(await received(url)).to.have.length(0);
  });

  it('marks a trial loudly and says so to the server', async () => {
    const { element, url } = await formWith(
      [{ status: 201, body: { ...receipt, test: true } }],
      {},
      { test: true },
    );
    expect(readText(element)).to.contain('测试状态');
    await fillAll(element);
    press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    expect((JSON.parse((await received(url))[0]!.body) as Submission).test).to.equal(true);
  });

  it('makes a certificate that is a PNG, masked unless the signer chooses otherwise, and a QR code', async () => {
    const { element } = await formWith([{ status: 201, body: receipt }]);
    await fillAll(element);
    press(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    find(element, '.actions button').click();
    await seen(
      'the picture',
      () => element.shadowRoot!.querySelector<HTMLImageElement>('.keepsake img')?.naturalWidth,
    );
    const image = find<HTMLImageElement>(element, '.keepsake img');
    expect(image.alt).to.contain('王**');
    // A phone's screen at three to one.
    expect([image.naturalWidth, image.naturalHeight]).to.deep.equal([1080, 1920]);
    const save = find<HTMLAnchorElement>(element, '.keepsake a[download]');
    expect([save.href, save.download]).to.deep.equal([image.src, '签名证书-K7QM-2F9D.png']);
    const bytes = new Uint8Array(await (await fetch(image.src)).arrayBuffer());
    expect([...bytes.slice(1, 4)].map((code) => String.fromCharCode(code)).join('')).to.equal(
      'PNG',
    );
    element.shadowRoot!.querySelectorAll<HTMLInputElement>('.keepsake input')[1]!.click();
    await seen('the full name', () =>
      element.shadowRoot!.querySelector<HTMLImageElement>('.keepsake img')?.alt.includes('王小明'),
    );
    await expectAccessible(element);
    const [paper] = [
      ...element.shadowRoot!.querySelectorAll<HTMLLabelElement>('.keepsake label'),
    ].filter((label) => label.textContent.includes('A4'));
    paper!.click();
    await seen('A4 at 300 dots to the inch', () => {
      const { naturalWidth, naturalHeight } = find<HTMLImageElement>(element, '.keepsake img');
      return naturalWidth === 2480 && naturalHeight === 3508;
    });
  });

  it('can be done by keyboard alone', async () => {
    const { element } = await formWith([{ status: 201, body: receipt }]);
    find(element, '#name').focus();
    await sendKeys({ type: 'Wang Xiaoming' });
    for (let step = 0; step < 3; step++) await sendKeys({ press: 'Tab' });
    const select = find<HTMLSelectElement>(element, 'select');
    await seen('the focus on it', () => element.shadowRoot!.activeElement === select);
    await sendKeys({ press: 'ArrowDown' });
    await seen('the choice', () => select.value === 'east');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: ' ' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
  });

  it('shows markup as text, everywhere', async () => {
    const { element } = await formWith(
      [{ status: 201, body: { ...receipt, receipt: markup.slice(0, 40) } }],
      {
        title: markup,
        preamble: markup,
        articles: [markup],
        wall: [{ name: markup.slice(0, 40) }],
        thanks: markup,
      },
    );
    expect(readText(element)).to.contain(markup);
    await fillAll(element);
    press(element);
    await seen('thanks', () => readText(element).includes('签名成功'));
    expect(element.shadowRoot!.querySelectorAll('img, script').length).to.equal(0);
    expect((window as { __ran?: number }).__ran).to.equal(undefined);
  });

  it('works in English and traditional Chinese', async () => {
    for (const [lang, words] of [
      ['en', '1,235 have signed; the goal is 5,000'],
      ['zh-Hant', '已有1235人簽名'],
    ] as const) {
      const { url } = await serve([{}]);
      const element = await show<CivicPledgeForm>(
        html`<civic-pledge-form lang=${lang} .data=${pledgeAt(url)}></civic-pledge-form>`,
      );
      expect(readText(element)).to.contain(words);
    }
  });
});
