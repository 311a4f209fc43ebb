import { expect } from '@open-wc/testing';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { freshKey } from '../helpers/server.js';

describe('the privacy notice', () => {
  it('stands closed before the button, and opened says who, what for, how long and which rights', async () => {
    const id = `gongyue-${freshKey()}`;
    const notice = {
      version: '2030-01',
      handler: '示例社区居民委员会',
      contact: { tel: '010-5550-0123' },
      purpose: '核对签名人数。',
      kinds: ['姓名', '手机号'],
      kept: '365天',
      rights: '凭回执查看、更正、删除。',
    };
    const pledge = {
      id,
      title: '示例公约',
      articles: ['见面问声好。'],
      fields: [{ name: 'name', type: 'name', label: '姓名' }],
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
  });
});
