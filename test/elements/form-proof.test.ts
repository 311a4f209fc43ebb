/** What a server asks for besides the answers, by a real civic-server: ALTCHA, codes by SMS, and a term for who moves up. */
import { expect } from '@open-wc/testing';
import type { Activity } from '../../src/contract/activity.js';
import type { Pledge } from '../../src/contract/pledge.js';
import type { Pass } from '../../src/contract/submission.js';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { solveChallenge } from '../../src/forms/sending/lazy/solve-challenge.js';
import { createSecret } from '../../src/submit/crypto.js';
import { expectAccessible } from '../helpers/axe.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { freshKey } from '../helpers/server.js';
import { fill, opened, press, pressButton, reads } from './volunteer-support.js';

/** Saves a feed at the real server. @returns where its forms are sent. */
async function saveFeed(feed: string, items: object): Promise<string> {
  const document = { civic: 1, lang: 'zh-Hans', ...items };
  const saved = await fetch(`/__test__/site/${feed}`, {
    method: 'POST',
    body: JSON.stringify(document),
  });
  const { origin } = (await saved.json()) as { origin: string };
  return `${origin}/submissions/${feed}`;
}

/** A number that nobody else uses: one gets few codes. */
const freshNumber = (): string => `139${String(Math.random()).slice(2, 10).padEnd(8, '0')}`;

/** Waits for the message with a code. @param count how many have come by then. */
async function codeSentTo(number: string, count = 1): Promise<string> {
  for (;;) {
    const answer = await fetch(`/__test__/site/none?to=${number}`);
    const messages = (await answer.json()) as { kind: string; text: string }[];
    if (messages.length >= count) return /\d{6}/.exec(messages[count - 1]!.text)![0];
  }
}

async function pledgeAtServer(fields: object[]): Promise<CivicPledgeForm> {
  const feed = freshKey();
  const pledge = {
    id: 'promise',
    title: '示例公约',
    articles: ['见面问声好。'],
    fields: [{ name: 'name', type: 'name', label: '姓名', required: true }, ...fields],
    submit: { url: `/submissions/${feed}` },
  };
  const url = await saveFeed(feed, { pledges: [pledge] });
  const data = { ...pledge, submit: { url } } as Pledge;
  const element = await show<CivicPledgeForm>(
    html`<civic-pledge-form lang="zh-Hans" .data=${data}>公约</civic-pledge-form>`,
  );
  await seen('the form', () => element.shadowRoot?.querySelector('#name'));
  fill(element, 'name', '王小明');
  await element.updateComplete;
  return element;
}

const proved = { name: 'phone', type: 'tel', label: '手机号', required: true, verified: 'tel' };

describe('what a server asks for besides the answers', () => {
  it('proof of work is computed without a word', async () => {
    const element = await pledgeAtServer([]);
    press(element);
    await seen('the receipt', () => element.shadowRoot!.querySelector('.receipt'));
  });

  it('a code is asked for in the form’s place, wrong ones are told, another is sent after a pause', async () => {
    const number = freshNumber();
    const element = await pledgeAtServer([proved]);
    fill(element, 'phone', number);
    let signed = 0;
    element.addEventListener('civic-success', () => (signed += 1));
    press(element);
    await seen('the box', () => element.shadowRoot!.querySelector('#code-phone'));
    await seen('the focus on what is asked', () =>
      element.shadowRoot!.activeElement?.textContent.includes('请输入验证码'),
    );
    expect(readText(element)).to.contain(`已发到${number}`);
    await expectAccessible(element);
    const code = await codeSentTo(number);

    press(element);
    await reads(element, '请填写收到的6位数字。');
    expect(element.shadowRoot!.activeElement!.id).to.equal('code-phone');
    fill(element, 'code-phone', code === '111111' ? '222222' : '111111');
    press(element);
    await reads(element, '验证码不对，或者已经过期。');
    expect(find(element, '#code-phone').getAttribute('aria-invalid')).to.equal('true');
    await expectAccessible(element);

    // Not before the pause is over, which is counted down.
    const again = [...element.shadowRoot!.querySelectorAll('button')].find((one) =>
      one.textContent.includes('重新发送'),
    )!;
    expect(again.getAttribute('aria-disabled')).to.equal('true');
    expect(readText(element)).to.match(/\d+秒后可以重新发送/);
    const clock = performance.now.bind(performance);
    performance.now = () => clock() + 60_000;
    try {
      await seen('the end of the pause', () => again.getAttribute('aria-disabled') === 'false');
      again.click();
      const second = await codeSentTo(number, 2);
      // As it comes from a keyboard of full-width characters.
      fill(element, 'code-phone', `${second.slice(0, 3)} ${second.slice(3)}`.replace(/\d/g, wide));
    } finally {
      delete (performance as { now?: unknown }).now;
    }
    press(element);
    await seen('the receipt', () => element.shadowRoot!.querySelector('.receipt'));
    expect(signed).to.equal(1);
  });

  it('who goes back finds what was filled in, and gets a code for the number that was put right', async () => {
    const [wrong, right] = [freshNumber(), freshNumber()];
    const element = await pledgeAtServer([proved]);
    fill(element, 'phone', wrong);
    press(element);
    await pressButton(element, '回去修改');
    await seen('the focus on the number', () => element.shadowRoot!.activeElement?.id === 'phone');
    expect(find<HTMLInputElement>(element, '#name').value).to.equal('王小明');
    expect(find<HTMLInputElement>(element, '#phone').value).to.equal(wrong);
    fill(element, 'phone', right);
    press(element);
    await reads(element, `已发到${right}`);
    fill(element, 'code-phone', await codeSentTo(right));
    press(element);
    await seen('the receipt', () => element.shadowRoot!.querySelector('.receipt'));
  });
});

const wide = (digit: string): string => String.fromCharCode(digit.charCodeAt(0) + 0xfee0);

describe('a place that somebody moved up to', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is accepted by a button of the pass', async () => {
    const feed = freshKey();
    const activity = {
      id: 'duty',
      title: '文庙值守',
      timeZone: 'Asia/Shanghai',
      fields: [
        { name: 'name', type: 'name', label: '姓名', required: true },
        { name: 'phone', type: 'tel', label: '手机号', required: true },
      ],
      consents: [{ id: 'messages', version: '1', text: '我同意接收通知。' }],
      submit: { url: `/submissions/${feed}` },
      posts: [
        {
          id: 'gate',
          starts: '2090-03-05T09:00:00+08:00',
          ends: '2090-03-05T10:00:00+08:00',
          capacity: 1,
          waitlist: 5,
        },
      ],
    };
    const url = await saveFeed(feed, { activities: [activity] });
    const send = async (path: string, body: object): Promise<Pass> => {
      const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': `"${freshKey()}"` };
      const answer = await fetch(url + path, {
        method: 'POST',
        headers,
        body: JSON.stringify(body),
      });
      const json = (await answer.json()) as Pass;
      expect(answer.ok, JSON.stringify(json)).to.equal(true);
      return json;
    };
    const hash = await sha256('我同意接收通知。');
    const signUp = async () => {
      const secret = createSecret();
      const pass = await send('', {
        civic: 1,
        activity: 'duty',
        posts: [{ post: 'gate', waiting: true }],
        values: { name: '王小明', phone: freshNumber() },
        consents: [{ id: 'messages', version: '1', hash }],
        secret,
        captcha: await solveChallenge(url),
      });
      return { receipt: pass.receipt, secret };
    };
    const first = await signUp();
    const next = await signUp();
    await send('/withdraw', first);

    history.replaceState(null, '', `#civic-pass=${next.receipt}.${next.secret}`);
    const data = { ...activity, submit: { url } } as Activity;
    const element = await show<CivicVolunteerSignup>(
      html`<civic-volunteer-signup lang="zh-Hans" .data=${data}>岗位</civic-volunteer-signup>`,
    );
    await opened(element);
    await seen('the term', () => /请在.+前确认要这个名额/.test(readText(element)));
    await expectAccessible(element);
    await pressButton(element, '确认要这个名额');
    await reads(element, '名额已确认，是您的了。');
    await seen('the focus on it', () =>
      element.shadowRoot!.activeElement?.textContent.includes('名额已确认'),
    );
    const after = await send('/pass', next);
    expect(after.posts.map(({ state, acceptBy }) => [state, acceptBy])).to.deep.equal([
      ['confirmed', undefined],
    ]);
  });
});

async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
