/**
 * What is looked at: every element in every state, one picture for each element and mode. `html` is a column of
 * states; `act` brings about what a reader has to do first,
 * `modes` are those in which a state looks like no other; without it all.
 */
const sample = '/demo/feeds/sample.json';
const pledge = '/demo/feeds/pledge-sample.json';
const activity = '/demo/feeds/volunteer-sample.json#wenming-jiaotong-gang';

const meters = [
  ['sample-signed', ''],
  ['sample-households', 'ring'],
  ['sample-over-target', 'thermometer'],
  ['sample-change', 'sparkline'],
  ['sample-percent', 'figure'],
  ['sample-ceiling', ''],
  ['sample-falling-behind', ''],
  ['sample-stale', ''],
  ['sample-kept', ''],
  ['sample-missing', ''],
];

/** Answers each form from the page, as any page may. */
const answerForms = (page) =>
  page.evaluate(() =>
    document.addEventListener('civic-submit', (event) =>
      event.respondWith({ receipt: 'K7F3-92QD', at: '2023-07-20T09:00:00+08:00', count: 1287 }),
    ),
  );

export const states = [
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
    name: 'progress-meter',
    html: meters
      .map(
        ([id, shape]) =>
          `<civic-progress-meter src="${sample}#${id}" ${shape && `shape="${shape}"`}></civic-progress-meter>`,
      )
      .join(''),
  },
  { name: 'progress-board', html: `<civic-progress-board src="${sample}"></civic-progress-board>` },
  {
    name: 'pledge-form',
    html: `<civic-pledge-form src="${pledge}" outbox="off"></civic-pledge-form>`,
  },
  {
    name: 'pledge-form-soon',
    modes: ['light'],
    day: '2024-03-01T09:00:00+08:00',
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
    name: 'pledge-form-done',
    modes: ['light', 'forced', 'large'],
    html: `<civic-pledge-form src="${pledge}" outbox="off"></civic-pledge-form>`,
    async act(page) {
      await answerForms(page);
      const form = page.locator('civic-pledge-form');
      await form.locator('#name').fill('王示例');
      await form.locator('#age').fill('40');
      await form.locator('#community').selectOption({ index: 1 });
      for (const box of await form.locator('input[type=checkbox]:not([id^=guardian])').all())
        await box.check();
      await page.locator('[part~=submit]').click();
    },
    until: 'text=K7F3-92QD',
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
];

export const modes = [
  { name: 'light', colorScheme: 'light' },
  { name: 'dark', colorScheme: 'dark' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
  { name: 'large', colorScheme: 'light', isLarge: true },
  { name: 'print', colorScheme: 'light', media: 'print' },
];

/** The picture of the README, of a page with a design of its own. */
export const readme = {
  path: '/demo/hosts/newspaper.html',
  file: 'docs/picture.webp',
  size: { width: 1120, height: 760 },
};
