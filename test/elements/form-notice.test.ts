import { expect } from '@open-wc/testing';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import type { CivicForm } from '../../src/elements/form/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { html, seen, show } from '../helpers/element.js';
import { freshKey, serve } from '../helpers/server.js';
import { bodiesAt, press } from './form-support.js';

describe('the privacy notice', () => {
  const notice = {
    version: '2030-01',
    handler: '示例社区居民委员会',
    contact: { tel: '010-5550-0123' },
    purpose: '核对签名人数。',
    kinds: ['姓名', '手机号'],
    kept: '365天',
    rights: '凭回执查看、更正、删除。',
  };

  it('stands closed before the button, and opened says who, what for, how long and which rights', async () => {
    const id = `gongyue-${freshKey()}`;
    const pledge = {
      id,
      title: '示例公约',
      articles: ['见面问声好。'],
      fields: [{ name: 'name', type: 'name', label: '姓名', required: true }],
      submit: { url: '/submissions/test' },
    };
    const element = await show<CivicPledgeForm>(
      html`<civic-pledge-form
        lang="zh-Hans"
        .item=${id}
        .data=${{ civic: 1, notices: [notice], pledges: [pledge] }}
      ></civic-pledge-form>`,
    );
    const noticeIn = () => element.shadowRoot!.querySelector<HTMLDetailsElement>('details.notice');
    await seen('the notice', noticeIn);
    const details = noticeIn()!;
    expect(details.open).to.equal(false);
    expect(details.textContent).to.contain(notice.handler);
    const submit = element.shadowRoot!.querySelector('[type=submit]')!;
    expect(details.compareDocumentPosition(submit) & Node.DOCUMENT_POSITION_FOLLOWING).to.equal(4);
    details.open = true;
    for (const text of [
      '010-5550-0123',
      notice.purpose,
      '姓名、手机号',
      notice.kept,
      notice.rights,
    ])
      expect(details.textContent).to.contain(text);
    await expectAccessible(element);
    details.open = false;
    // What sends hides on paper what only a screen can open; the notice is printed all the same.
    (submit as HTMLElement).click();
    await seen('what is missing', () => element.shadowRoot!.querySelector('.summary'));
    dispatchEvent(new Event('beforeprint'));
    expect(details.open).to.equal(true);
    if (await emulateMedia({ media: 'print' })) {
      expect(details.getBoundingClientRect().height).to.be.greaterThan(150);
      await resetBrowser();
    }
    dispatchEvent(new Event('afterprint'));
    expect(details.open, 'as it was').to.equal(false);
  });

  it('is not there where nobody is asked who they are, and nothing of it is sent', async () => {
    const { url } = await serve([{ status: 201, body: { at: '2030-01-01', count: 3 } }]);
    const form = {
      id: `wenjuan-${freshKey()}`,
      kind: 'survey',
      title: '不记名问卷',
      anonymous: true,
      fields: [{ name: 'note', type: 'text', label: '想说什么？' }],
      submit: { url: `${url}?send=1` },
    };
    const named = { ...form, id: `${form.id}-named`, anonymous: false };
    const [anonymous, other] = await Promise.all(
      [form, named].map((one) =>
        show<CivicForm>(
          html`<civic-form
            lang="zh-Hans"
            .item=${one.id}
            .data=${{ civic: 1, notices: [notice], forms: [form, named] }}
          ></civic-form>`,
        ),
      ),
    );
    const noticeIn = (element: CivicForm) => element.shadowRoot?.querySelector('details.notice');
    await seen('the other form’s notice', () => noticeIn(other!));
    await press(anonymous!);
    await seen('the thanks', () => anonymous!.shadowRoot!.querySelector('.done'));
    const [body] = await bodiesAt(url);
    expect(body!['consents']).to.deep.equal([]);
    expect(noticeIn(anonymous!)).to.equal(null);
  });
});
