import { expect } from '@open-wc/testing';
import type { CivicPledgeForm } from '../../src/elements/pledge-form/element.js';
import type { CivicVolunteerSignup } from '../../src/elements/volunteer-signup/element.js';
import { emulateMedia, resetBrowser } from '../helpers/browsers/commands.js';
import { lowContrast } from '../helpers/contrast.js';
import { html, seen, show } from '../helpers/element.js';
import { find, readText } from '../helpers/read.js';
import { freshKey, serve } from '../helpers/server.js';
import {
  fill,
  fillAll,
  fullPost,
  morning,
  night,
  passOf,
  press,
  pressButton,
  reads,
  signUpWith,
} from './volunteer-support.js';

const many = Array.from({ length: 8 }, (_, at) => ({
  ...(at < 6 ? morning : night),
  id: `p${at}`,
}));
many[1] = { ...fullPost, id: 'full', waitlist: 0, starts: morning.starts, ends: morning.ends };
const waitingPass = passOf({ posts: [{ post: 'gang-am', state: 'waiting', position: 1 }] });

async function signedUp(
  options: Parameters<typeof signUpWith>[2] = {},
): Promise<CivicVolunteerSignup> {
  const { element } = await signUpWith([{ status: 201, body: waitingPass }], {}, options);
  await fillAll(element, 'gang-am');
  press(element);
  await reads(element, 'V7QM-2F9D');
  return element;
}

async function pledge(status: number, body?: unknown): Promise<CivicPledgeForm> {
  const { url, key } = await serve([{ status, body }]);
  await serve([{ status: 503 }], `${key}/withdraw`);
  return show<CivicPledgeForm>(
    html`<civic-pledge-form
      .data=${{
        id: `gongyue-${freshKey()}`,
        title: '示例社区文明公约',
        articles: ['见面问声好。', '垃圾分好类。'],
        signed: { value: 12 },
        fields: [
          {
            name: 'name',
            type: 'name',
            label: '姓名',
            required: true,
            hint: '公开时只显示第一个字。',
          },
          { name: 'area', type: 'select', label: '小区', options: [{ value: 'e', label: '东苑' }] },
          { name: 'way', type: 'radio', label: '怎么来', options: [{ value: 'a', label: '走路' }] },
        ],
        consents: [
          { id: 'data', version: '1', text: '我同意保存。', required: true },
          { id: 'wall', version: '1', text: '可以上墙。' },
        ],
        submit: { url: `${url}?send=1` },
      }}
      outbox="off"
    ></civic-pledge-form>`,
  );
}

const sign = async (element: CivicPledgeForm): Promise<void> => {
  fill(element, 'name', '王小明');
  fill(element, 'consent-data', true);
  await element.updateComplete;
  press(element);
};

const receipt = { receipt: 'K7QM-2F9D', at: '2030-01-01T08:00:00+08:00', count: 13 };

/** Every state of a form, by name. */
const states: Record<string, () => Promise<Element>> = {
  'one page': async () => {
    const { element } = await signUpWith([{}]);
    await fillAll(element, 'gang-am');
    // What sends, and its styles, are here.
    await reads(element, '添加一人');
    return element;
  },
  'a step with tabs': async () => {
    const { element } = await signUpWith([{}], { posts: many });
    fill(element, 'post-p0', true);
    await reads(element, '已选1个岗位');
    return element;
  },
  'the last step': async () => {
    const { element } = await signUpWith([{}], { posts: many });
    await fillAll(element, 'p0');
    press(element);
    await element.updateComplete;
    press(element);
    await reads(element, '第3步');
    return element;
  },
  wrong: async () => {
    const { element } = await signUpWith([{}]);
    press(element);
    await reads(element, '还有4处');
    return element;
  },
  'a pass': () => signedUp(),
  asking: async () => {
    const element = await signedUp();
    await pressButton(element, '取消报名');
    await reads(element, '要取消报名');
    return element;
  },
  trouble: async () => {
    const element = await signedUp({ withdraw: [{ status: 503 }] });
    await pressButton(element, '取消报名');
    await reads(element, '要取消报名');
    await pressButton(element, '取消报名');
    await reads(element, '什么都没有改变');
    return element;
  },
  changing: async () => {
    const element = await signedUp({ change: [{ status: 503 }] });
    await pressButton(element, '更改岗位');
    await reads(element, '正在更改报名');
    return element;
  },
  saved: async () => {
    const { element } = await signUpWith([{ status: 503 }]);
    await fillAll(element, 'gang-am');
    press(element);
    await reads(element, '已保存在这台设备上');
    return element;
  },
  'a pledge': () => pledge(201, receipt),
  signed: async () => {
    const element = await pledge(201, receipt);
    await sign(element);
    await seen('the receipt', () => readText(element).includes('K7QM-2F9D'));
    find(element, '.take-back summary').click();
    find(element, '.take-back button').click();
    await seen('that it failed', () => readText(element).includes('没有撤回成功'));
    return element;
  },
  refused: async () => {
    const element = await pledge(403);
    await sign(element);
    await seen('that it failed', () => element.shadowRoot!.querySelector('.fault'));
    return element;
  },
};

const pages = {
  light: {
    media: { colorScheme: 'light' },
    style: 'background:#fff;color:#222;color-scheme:light',
  },
  newsprint: { media: {}, style: 'background:#fbf9f4;color:#1c1a17;--civic-accent:#8c1c13' },
  portal: { media: {}, style: 'background:#f3f5f8;color:#333' },
  dark: {
    media: { colorScheme: 'dark' },
    style: 'background:#161513;color:#ebe6dc;color-scheme:dark',
  },
  forced: { media: { forcedColors: 'active' }, style: '' },
} as const;

describe('contrast of the forms', () => {
  afterEach(async () => {
    document.body.removeAttribute('style');
    await resetBrowser();
  });

  for (const [name, open] of Object.entries(states))
    it(`${name}: text 4.5:1, parts of controls and signs 3:1, on every page`, async () => {
      const element = await open();
      for (const [page, { media, style }] of Object.entries(pages)) {
        const emulated = await emulateMedia(media);
        // What an engine does not emulate cannot be measured in it.
        if (!emulated && Object.keys(media).length > 0) continue;
        document.body.setAttribute('style', style);
        await new Promise(requestAnimationFrame);
        expect(lowContrast(element.shadowRoot!), page).to.deep.equal([]);
      }
    });
});
