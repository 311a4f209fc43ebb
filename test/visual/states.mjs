/**
 * What is looked at: every element in every state, one picture for each element and mode. `html` is a column of
 * states; `act` brings about what a reader has to do first, `until` says when it is done; `modes` are those in
 * which a state looks like no other, without it all; `cut` is an address that later cannot be reached.
 */
import { elementInfos } from '../../scripts/build/element-infos.mjs';
import { answerForms, send } from './answers.mjs';
import { shortActivity, shortForm, shortPledge } from './short-feeds.mjs';

const sample = '/demo/feeds/sample.json';
const lists = '/demo/feeds/lists-sample.json';
const survey = '/demo/feeds/survey.json';
const pledge = '/demo/feeds/pledge-sample.json';
const records = '/demo/feeds/records.json';
const agenda = '/demo/feeds/agenda-sample.json';
const campaign = '/demo/feeds/campaign.json';
const activity = '/demo/feeds/volunteer-sample.json#wenming-jiaotong-gang';

const meters = [
  ['sample-signed', ''],
  ['sample-households', 'ring'],
  ['sample-over-target', ''],
  ['sample-volunteers', ''],
  ['sample-complaints', ''],
  ['sample-complaints', 'sparkline'],
  ['sample-change', 'sparkline'],
  ['sample-percent', 'figure'],
  ['sample-ceiling', ''],
  ['sample-falling-behind', ''],
  ['sample-stale', ''],
  ['sample-kept', ''],
  ['sample-missing', ''],
];

/** What holds other elements has nothing to look at. */
const drawing = elementInfos.filter(({ reserve }) => reserve !== 'nothing');

/** Elements without a state of their own are looked at in the example of their docs. */
const inDocs = ({ name, example }) => ({
  name,
  html: example.split('../feeds/').join('/demo/feeds/'),
});

/** In a sign-up by steps: a post is chosen, the next step asks who comes. */
async function chooseFirst(page) {
  await page.locator('input[type=checkbox]').first().check();
  await page.locator('[part~=submit]').click();
  await page.locator('[data-step=who]').waitFor();
}

const failing = ({ name }) =>
  `<civic-${name} src="/missing.json#nobody">正在更新，请稍后再看。</civic-${name}>`;

const own = [
  {
    name: 'member-card',
    html: `
      <civic-member-card src="${sample}#zhang-shili" variant="compact"></civic-member-card>
      <civic-member-card src="${sample}#zhang-shili"></civic-member-card>
      <civic-member-card src="${sample}#zhang-shili" variant="feature"></civic-member-card>
      <civic-member-card src="${sample}#bare"></civic-member-card>
      <civic-member-card src="${sample}#nobody" debug>人物资料正在更新。</civic-member-card>
      <civic-member-card src="/missing.json#nobody">人物资料正在更新。</civic-member-card>`,
  },
  {
    name: 'member-list',
    html: `
      <civic-member-list src="${sample}" kind="person" variant="compact" search></civic-member-list>
      <civic-member-list src="${sample}" series="sample-week"></civic-member-list>`,
  },
  {
    name: 'member-areas',
    html: `
      <civic-member-list src="${lists}" by="area"></civic-member-list>
      <civic-member-list src="${lists}" variant="honours"></civic-member-list>
      <civic-member-list src="${lists}" series="shili-jiceng"></civic-member-list>
      <civic-member-card src="${lists}#shili-juwei"></civic-member-card>
      <civic-member-card src="${lists}#wang-shili" variant="feature"></civic-member-card>`,
  },
  {
    // What is open changes with the hour, which stands still in a picture.
    name: 'member-directory',
    html: `<civic-member-list src="${lists}" variant="directory"></civic-member-list>`,
    async act(page) {
      for (const hours of await page.locator('summary').all()) await hours.click();
    },
    until: 'details[open] .hours',
  },
  {
    name: 'member-found',
    modes: ['light', 'dark', 'large'],
    html: `<civic-member-list src="${lists}" by="area"></civic-member-list>`,
    act: (page) => page.locator('input').fill('三号楼'),
    until: '.answer',
  },
  {
    name: 'progress-meter',
    html: meters
      .map(
        ([id, shape]) =>
          `<civic-progress-meter src="${sample}#${id}" ${shape && `shape="${shape}"`}></civic-progress-meter>`,
      )
      .join(''),
  },
  {
    name: 'progress-answers',
    html: `
      <civic-progress-meter src="${survey}#hongcheng-shili-overall"></civic-progress-meter>
      <civic-progress-meter src="${survey}#hongcheng-shili-reasons"></civic-progress-meter>
      <civic-progress-board src="${survey}" group="上一年的满意度调查（示例数字）"></civic-progress-board>`,
  },
  { name: 'progress-board', html: `<civic-progress-board src="${sample}"></civic-progress-board>` },
  {
    name: 'records',
    html: `
      <civic-records src="${records}#yinda-tingshui"></civic-records>
      <civic-records src="/demo/feeds/records-sample.json" variant="match"></civic-records>
      <civic-records src="/demo/feeds/records-sample.json" filters="on"></civic-records>`,
  },
  {
    name: 'records-kept',
    html: `
      <civic-records src="${records}" area="先锋街道" variant="ledger"></civic-records>
      <civic-records src="${records}" variant="decisions" filters="off"></civic-records>`,
  },
  {
    name: 'agenda',
    html: `
      <civic-agenda src="${agenda}#sanba-yanchu"></civic-agenda>
      <civic-agenda src="${agenda}" filters="on"></civic-agenda>`,
  },
  {
    name: 'agenda-month',
    html: `<civic-agenda id="month" src="${agenda}" view="month" filters="on"></civic-agenda>`,
    async act(page) {
      const month = page.locator('#month');
      await month.locator('td[tabindex="0"]').focus();
      for (let turn = 0; turn < 80; turn++) {
        if (await month.locator('td[data-day="2030-03-09"]').count()) break;
        const before = await month.locator('td:focus').getAttribute('data-day');
        await page.keyboard.press('PageDown');
        await month.locator(`td:focus:not([data-day="${before}"])`).waitFor();
      }
      await month.locator('td[data-day="2030-03-09"]').click();
    },
    until: '#month .entry',
  },
  {
    name: 'pledge-form',
    html: `<civic-pledge-form src="${pledge}" outbox="off"></civic-pledge-form>`,
  },
  {
    name: 'pledge-form-wrong',
    modes: ['light', 'dark', 'forced', 'large'],
    html: `<civic-pledge-form src="${pledge}" outbox="off"></civic-pledge-form>`,
    act: (page) => page.locator('[part~=submit]').click(),
    until: '[part~=error]',
  },
  {
    name: 'pledge-outcomes',
    html: [
      shortPledge('soon', { opens: '2030-03-08' }),
      shortPledge('over', { closes: '2029-12-31' }),
      shortPledge('unreachable'),
      shortPledge('known'),
      shortPledge('refused'),
      shortPledge('signed'),
      shortPledge('withdrawn'),
    ].join(''),
    async act(page) {
      await answerForms(page);
      for (const name of ['unreachable', 'known', 'refused', 'signed', 'withdrawn'])
        await send(page, name);
      const withdrawn = page.locator('#withdrawn');
      await withdrawn.getByText('K7F3-92QD').waitFor();
      await withdrawn.locator('.take-back summary').click();
      await withdrawn.locator('.take-back button').click();
      await withdrawn.locator('.state').waitFor();
      await page.locator('#known .state').waitFor();
      await page.locator('#unreachable .state').waitFor();
      await page.locator('#refused [role=alert]').first().waitFor();
    },
    until: '#signed >> text=K7F3-92QD',
  },
  {
    name: 'pledge-certificate',
    modes: ['light', 'dark'],
    html: shortPledge('signed', {
      wall: ['王**', '李**', '欧**', '陈**'].map((name) => ({ name })),
    }),
    async act(page) {
      await answerForms(page);
      await send(page, 'signed');
      await page.getByText('打开证书').click();
      await page.getByText('印上条文').click();
    },
    until: '#signed .keepsake img',
  },
  {
    name: 'volunteer-signup',
    html: `<civic-volunteer-signup src="${activity}" outbox="off"></civic-volunteer-signup>`,
  },
  {
    name: 'volunteer-signup-wrong',
    modes: ['light', 'large'],
    html: `<civic-volunteer-signup src="${activity}" outbox="off"></civic-volunteer-signup>`,
    act: (page) => page.locator('[part~=submit]').click(),
    until: '[part~=error]',
  },
  {
    name: 'volunteer-who',
    modes: ['light', 'dark', 'large', 'wide'],
    html: `<civic-volunteer-signup src="${activity}" outbox="off"></civic-volunteer-signup>`,
    act: chooseFirst,
    until: '[data-step=who]',
  },
  {
    name: 'volunteer-check',
    modes: ['light', 'dark', 'large', 'wide'],
    html: `<civic-volunteer-signup src="${activity}" outbox="off"></civic-volunteer-signup>`,
    async act(page) {
      await chooseFirst(page);
      await page.locator('#name').fill('王示例');
      await page.locator('#phone').fill('13900000000');
      await page.locator('[part~=submit]').click();
    },
    until: '[data-step=check]',
  },
  {
    name: 'volunteer-outcomes',
    html: [
      shortActivity('soon', { opens: '2030-03-01' }),
      shortActivity('over', { closes: '2030-02-01' }),
      shortActivity('full', {}, (post) => ({ ...post, taken: post.capacity, waitlist: 0 })),
      shortActivity('taken'),
      shortActivity('unreachable'),
      shortActivity('pass'),
    ].join(''),
    async act(page) {
      await answerForms(page);
      for (const name of ['taken', 'unreachable', 'pass'])
        await send(page, name, ['gang-04-caishi-am']);
      await page.locator('#taken [part~=error]').first().waitFor();
      await page.locator('#unreachable .state').waitFor();
    },
    until: '#pass svg',
  },
  {
    name: 'form-wrong',
    modes: ['light', 'dark', 'large'],
    html: shortForm('asked'),
    act: (page) => page.locator('[part~=submit]').click(),
    until: '[part~=error]',
  },
  {
    name: 'form-kinds',
    modes: ['light', 'dark', 'large'],
    html: `
      <civic-form src="${campaign}#suishoupai" outbox="off"></civic-form>
      <civic-form src="${campaign}#yiti" outbox="off"></civic-form>`,
    async act(page) {
      for (const notice of await page.locator('.notice summary').all()) await notice.click();
    },
    until: '.notice[open]',
  },
  {
    name: 'form-code',
    modes: ['light', 'dark', 'large'],
    html: shortPledge('proved', {
      fields: [
        { name: 'name', type: 'name', label: '姓名', required: true },
        { name: 'phone', type: 'tel', label: '手机号', required: true, verified: 'tel' },
      ],
    }),
    async act(page) {
      await answerForms(page);
      await page.locator('#phone').fill('13900000000');
      await send(page, 'proved');
    },
    until: '#code-phone',
  },
  {
    name: 'form-checklist',
    modes: ['light', 'large', 'print'],
    html: '<civic-form src="/demo/feeds/habits.json#habits-48" outbox="off"></civic-form>',
    act: (page) => page.locator('input[type=checkbox]').first().check(),
    until: '.tally',
  },
  {
    name: 'form-outcomes',
    modes: ['light', 'dark', 'forced', 'large'],
    html: [
      shortForm('early', { opens: '2030-03-08' }),
      shortForm('late', { closes: '2029-12-31' }),
      shortForm('away'),
      shortForm('filled'),
      shortForm('unwanted'),
    ].join(''),
    async act(page) {
      await answerForms(page);
      for (const name of ['away', 'filled', 'unwanted']) {
        const form = page.locator(`#${name}`);
        await form.locator('input[type=radio]').first().check();
        await form.locator('#consent-use').check();
        await form.locator('[part~=submit]').click();
      }
      await page.locator('#away .state').first().waitFor();
      await page.locator('#unwanted [role=alert]').first().waitFor();
    },
    until: '#filled >> text=K7F3-92QD',
  },
  {
    name: 'stale',
    modes: ['light', 'dark', 'forced', 'large', 'print'],
    cut: sample,
    html: `
      <civic-member-card src="${sample}#zhang-shili" variant="compact"></civic-member-card>
      <civic-progress-meter src="${sample}#sample-signed"></civic-progress-meter>
      <civic-progress-board src="${sample}" items="sample-signed sample-households"></civic-progress-board>`,
    until: '.stale',
  },
  {
    name: 'failed',
    modes: ['light', 'dark', 'large'],
    html: drawing.map(failing).join(''),
    isEmpty: true,
  },
];

export const states = [
  ...own,
  ...drawing.filter(({ name }) => !own.some((one) => one.name === name)).map(inDocs),
];

/** A phone, but where a mode says otherwise. */
export const modes = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
  { name: 'large', colorScheme: 'light', isLarge: true },
  { name: 'print', colorScheme: 'light', media: 'print' },
  { name: 'tablet', colorScheme: 'light', width: 768 },
  { name: 'wide', colorScheme: 'light', width: 1280 },
];

/** The picture of the README, of a page with a design of its own. */
export const readme = {
  path: '/demo/hosts/newspaper.html',
  file: 'docs/picture.webp',
  size: { width: 1120, height: 760 },
};
