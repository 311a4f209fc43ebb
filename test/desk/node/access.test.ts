import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible } from '../../helpers/axe-on-page.js';
import { begin, openDesk, startBrowser, startDesk, tabTo } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

/** Every view, as a person comes to it. */
const views: [string, (page: Page) => Promise<unknown>][] = [
  ['the empty folder', () => Promise.resolve()],
  [
    'naming',
    async (page) => {
      await page.locator('[data-template=everything]').click();
      await page.locator('#name-title').waitFor();
    },
  ],
  [
    'editing a member',
    async (page) => {
      await page.keyboard.press('Escape');
      await begin(page, 'everything', '示例社区', 'all');
      await page
        .locator('details')
        .evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
    },
  ],
  [
    'what is wrong',
    async (page) => {
      // Told once the field was left.
      await page.getByLabel('姓名或单位名').focus();
      await page.keyboard.press('Tab');
      await page.locator('#f-members-0-name-told .error').waitFor();
    },
  ],
  [
    'raw JSON',
    async (page) => {
      await page.getByRole('button', { name: '原始 JSON' }).click();
      await page.locator('.cm-content').waitFor();
    },
  ],
  [
    'a pledge',
    async (page) => {
      await page.getByRole('button', { name: '原始 JSON' }).click();
      await page.goto(`${desk.address}#/all/edit/pledges/0`);
      await page.locator('#f-pledges-0-fields-0').click();
      await page.locator('#f-pledges-0-fields-0-label').waitFor();
    },
  ],
  [
    'an activity',
    async (page) => {
      await page.goto(`${desk.address}#/all/edit/activities/0`);
      await page.locator('#f-activities-0-posts-0-when').waitFor();
    },
  ],
  [
    'a shift that repeats',
    async (page) => {
      await page.locator('#f-activities-0-posts-0-when').fill('2031年7月5日 9:00–11:30');
      await page.locator('#f-activities-0-posts-0-repeats').click();
      await page.locator('[data-control=repeat]').selectOption('weekly');
      await page.locator('.repeats .shifts li').first().waitFor();
    },
  ],
  [
    'a rota as a grid',
    async (page) => {
      await page.goto(`${desk.address}#/all/sheet/activities.posts/0`);
      await page.locator('#sheet-file').setInputFiles({
        name: 'rota.csv',
        mimeType: '',
        buffer: Buffer.from('点位,7月1日上午,周六下午\n北门,2,几个\n南门,,3\n'),
      });
      await page.locator('#rota-weeks').waitFor();
      await page.locator('.wrong li').waitFor();
    },
  ],
  [
    'a survey',
    async (page) => {
      await page.goto(`${desk.address}#/all/edit/forms/0`);
      await page.locator('#f-forms-0-fields-3').click();
      await page.locator('#f-forms-0-fields-3-showIf button.add').click();
      await page.locator('#f-forms-0-fields-3-showIf-field').waitFor();
      await page.locator('#f-forms-0-fields-1').click();
      await page.locator('#f-forms-0-fields-1-options-0-label').waitFor();
    },
  ],
  [
    'choosing a template',
    async (page) => {
      const phone = page.getByRole('button', { name: '目录', exact: true });
      if (await phone.isVisible()) await phone.click();
      await page.locator('[data-add=forms]').click();
      await page.locator('dialog [data-template=parking]').waitFor();
    },
  ],
  [
    'a scale and a place',
    async (page) => {
      await page.locator('dialog [data-template=parking]').click();
      await page.locator('#f-forms-1-fields-2').click();
      await page.locator('#f-forms-1-fields-2-low').waitFor();
    },
  ],
  [
    'the community',
    async (page) => {
      await page.goto(`${desk.address}#/all/edit/about`);
      await page.locator('#f-community-name').waitFor();
    },
  ],
  [
    'a sheet',
    async (page) => {
      await page.goto(`${desk.address}#/all/sheet/members`);
      await page.locator('#sheet-file').setInputFiles({
        name: 'a.csv',
        mimeType: '',
        buffer: Buffer.from('姓名,职务\n甲,乙\n,丙\n'),
      });
      await page.locator('[data-take]').waitFor();
    },
  ],
  [
    'the theme',
    async (page) => {
      await page.goto(`${desk.address}#/all/theme`);
      await page.getByRole('button', { name: '#1a4f8b' }).click();
      await page.locator('.contrast li').first().waitFor();
    },
  ],
  [
    'the snippet',
    async (page) => {
      await page.goto(`${desk.address}#/all/snippet/pledges/0`);
      await page.locator('.code-box').waitFor();
    },
  ],
  [
    'responses',
    async (page) => {
      await page.goto(`${desk.address}#/all/responses`);
      await page.locator('.responses [data-count]').waitFor();
    },
  ],
  [
    'history',
    async (page) => {
      await page.goto(`${desk.address}#/all/history`);
      await page.locator('.history').waitFor();
    },
  ],
  [
    'the tour',
    async (page) => {
      await page.getByRole('button', { name: '怎么用' }).click();
      await page.locator('#tour-title').waitFor();
    },
  ],
];

describe('axe finds nothing', () => {
  for (const [name, options] of [
    ['on a desktop', {}],
    ['on a phone, dark', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
  ] as const)
    it(name, { timeout: 600_000 }, async () => {
      rmSync(path.join(desk.folder, 'all.json'), { force: true });
      const page = await openDesk(browser, desk, options);
      for (const [view, show] of views) {
        await show(page);
        await assertAccessible(page, view);
        const tooWide = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        assert.ok(tooWide <= 0, `${view} is ${tooWide}px wider than the window`);
      }
      await page.context().close();
    });
});

describe('the keyboard alone', () => {
  it('makes a card, saves it and takes its snippet', { timeout: 600_000 }, async () => {
    const page = await openDesk(browser, desk, { firstVisit: true });
    const { deskWords } = await import('../../../desk/words/desk-words.js');
    const steps = Object.values(deskWords.zh.tour.steps);
    assert.ok(steps.length <= 5);
    for (const { title } of steps) {
      await page.getByRole('heading', { name: title }).waitFor();
      await page.keyboard.press('Enter');
    }
    await tabTo(page, '[data-template=person]');
    await page.keyboard.press('Enter');
    await tabTo(page, '#name-title');
    await page.keyboard.type('键盘社区');
    await page.keyboard.press('Enter');
    await page.locator('desk-editor h1').waitFor();
    await tabTo(page, '#f-members-0-name');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('何娜');
    await page.keyboard.press('Control+S');
    await page.getByText('已经保存。').waitFor();
    const saved = readFileSync(path.join(desk.folder, 'jian-pan-she-qu.json'), 'utf8');
    assert.match(saved, /"name": "何娜"/);

    await tabTo(page, '[data-add=members]');
    await page.keyboard.press('Enter');
    await tabTo(page, 'dialog [data-template=person]');
    await page.keyboard.press('Enter');
    // The cursor comes into its first field by itself, and would leave another place again.
    await page.locator('#f-members-1-name:focus').waitFor();
    await tabTo(page, '.item-head .tools button:nth-child(4)');
    await page.keyboard.press('Enter');
    await page.getByText('已删除').waitFor();

    await tabTo(page, '.tabs a[href*=snippet]');
    await page.keyboard.press('Enter');
    await tabTo(page, '[data-copy]');
    await page.keyboard.press('Enter');
    await page.getByText('已复制。').waitFor();
    assert.match(
      await page.evaluate(() => navigator.clipboard.readText()),
      /<civic-member-card src=/,
    );
    await page.context().close();
  });

  it(
    'jumps from a finding to its field, and comes out of the raw view',
    { timeout: 600_000 },
    async () => {
      const page = await openDesk(browser, desk);
      await begin(page, 'person', '示例社区', 'jump');
      await page.locator('#f-members-0-summary').fill('有事打13812345678。');
      await page.keyboard.press('Tab');
      await page.locator('desk-checks li button').filter({ hasText: '手机号' }).waitFor();
      await page.goto(`${desk.address}#/jump/edit/about`);
      await page.locator('desk-checks li button').filter({ hasText: '手机号' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('#f-members-0-summary:focus').waitFor();

      await page.getByRole('button', { name: '原始 JSON' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.cm-content').focus();
      await page.keyboard.press('Tab');
      assert.equal(
        await page.evaluate(() => document.activeElement?.closest('.cm-editor') === null),
        true,
      );
      await page.context().close();
    },
  );
});

describe('a survey by the keyboard alone', () => {
  it(
    'is begun, put in another order, asked something else, and asked only if',
    { timeout: 600_000 },
    async () => {
      const page = await openDesk(browser, desk);
      await begin(page, 'blank', '示例社区', 'keys');
      const focused = (selector: string) => page.locator(`${selector}:focus`).waitFor();
      const names = () =>
        page
          .locator('.questions .asked')
          .evaluateAll((all) => all.map((one) => one.textContent.trim()));
      await tabTo(page, '[data-add=forms]');
      await page.keyboard.press('Enter');
      await tabTo(page, 'dialog [data-template=parking]');
      await page.keyboard.press('Enter');
      await focused('#f-forms-0-title');
      await tabTo(page, '#f-forms-0-fields-0');
      await page.keyboard.press('Alt+ArrowDown');
      await focused('#f-forms-0-fields-1');
      assert.deepEqual((await names()).slice(0, 2), [
        '1. 车平常停在哪里？',
        '2. 您家有几辆机动车？',
      ]);
      await page.keyboard.press('Alt+ArrowUp');
      await focused('#f-forms-0-fields-0');

      const add = '.questions > button.add';
      await tabTo(page, add);
      await page.keyboard.press('Enter');
      const question = '#f-forms-0-fields-5';
      await focused(`${question}-label`);
      await page.keyboard.type('愿意参加停车管理吗');
      await page.keyboard.press('Tab');
      await focused(`${question}-type`);
      // The first letters of “点选一项” need an input method; the list is gone through.
      await page.keyboard.press('Home');
      await page.locator(`${question}-options-0-label`).waitFor();
      await tabTo(page, `${question}-options-0-label`);
      await page.keyboard.type('愿意');
      await page.keyboard.press('Enter');
      await focused(`${question}-options-1-label`);
      await page.keyboard.type('不愿意');
      await tabTo(page, `${question}-showIf button.add`);
      await page.keyboard.press('Enter');
      await focused(`${question}-showIf-field`);
      await page.keyboard.press('Home');
      await tabTo(page, `${question}-showIf .tick:nth-child(3) input`);
      await page.keyboard.press('Space');
      await page.getByText('只有「您家有几辆机动车？」选了“两辆或更多”才问').first().waitFor();
      await page.keyboard.press('Control+S');
      await page.getByText('已经保存。').waitFor();
      const saved = JSON.parse(readFileSync(path.join(desk.folder, 'keys.json'), 'utf8')) as {
        forms: { fields: { name: string }[] }[];
      };
      assert.deepEqual(saved.forms[0]!.fields[5], {
        name: 'yuan-yi-can-jia-ting-che-guan-li-ma',
        type: 'radio',
        label: '愿意参加停车管理吗',
        options: [
          { value: 'yuan-yi', label: '愿意' },
          { value: 'bu-yuan-yi', label: '不愿意' },
        ],
        showIf: { field: 'cars', is: ['more'] },
      });
      await page.context().close();
    },
  );
});

describe('the raw view', () => {
  it('offers what the contract knows, and changes the form', { timeout: 600_000 }, async () => {
    const page = await openDesk(browser, desk);
    await begin(page, 'person', '示例社区', 'raw');
    await page.getByRole('button', { name: '原始 JSON' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('"quo');
    // The list is there from the first character on, and shorter with each.
    const option = page.locator('.cm-tooltip-autocomplete li:first-child');
    await option.filter({ hasText: /"quote".*引语/ }).waitFor();
    // Not by Enter: in the first moments the editor takes that for a new line, so that nobody accepts by accident.
    await option.click();
    await page.locator('.cm-tooltip-autocomplete').waitFor({ state: 'detached' });
    await page.keyboard.type('"一句话",');
    await page.getByRole('button', { name: '原始 JSON' }).click();
    assert.equal(await page.locator('#f-members-0-quote').inputValue(), '一句话');

    await page.getByRole('button', { name: '原始 JSON' }).click();
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' oops');
    await page.getByText('还不是完整的JSON').waitFor();
    await page.getByRole('button', { name: '原始 JSON' }).click();
    assert.equal(await page.locator('#f-members-0-quote').inputValue(), '一句话');
    await page.context().close();
  });
});
