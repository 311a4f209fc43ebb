import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { feed as feedSchema, type CivicRecord } from '../../../src/contract/index.js';
import type { JsonObject } from '../../../desk/shared/json.js';
import type { Schema } from '../../../desk/shared/schema.js';
import { buildItems } from '../../../desk/spreadsheet/build-items.js';
import { guessTarget } from '../../../desk/spreadsheet/columns.js';
import { readTable } from '../../../desk/spreadsheet/read-table.js';
import { labelsOf, rowSchema, targetsIn } from '../../../desk/spreadsheet/sheets.js';
import { createTable, writeTable } from '../../../desk/spreadsheet/write-table.js';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);
mkdirSync(desk.folder, { recursive: true });
const schema = JSON.parse(
  readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
) as Schema;

describe('a section', () => {
  it('of records, events and areas begins from a template, is checked, previewed and saved', async () => {
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await begin(page, 'blank', '福阳社区', 'sections');

    await page.locator('[data-add=records]').click();
    await page.locator('dialog [data-template=problem]').click();
    await page.locator('#f-records-0-title').fill('三号楼的路灯不亮');
    assert.equal(await page.locator('#f-records-0-kind').inputValue(), 'case');
    await page.locator('#f-records-0-summary').fill('入夜以后楼前很暗。');
    const frame = page.frameLocator('desk-preview iframe');
    await frame.getByText('三号楼的路灯不亮').first().waitFor();

    await page.locator('[data-add=events]').click();
    await page.locator('dialog [data-template=meeting]').click();
    await page.locator('#f-events-0-title').fill('三号楼单元会');
    await page.locator('#f-events-0-starts').fill('2031年3月6日 19:00');
    await page.getByText('读作：2031年3月6日').first().waitFor();

    await page.locator('[data-add=areas]').click();
    await page.locator('#f-areas-0-name').fill('第一网格');
    assert.equal(await page.locator('#f-areas-0-level').inputValue(), 'grid');

    await frame.getByText('第一网格').first().waitFor();

    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已经保存。').waitFor();
    const saved = JSON.parse(
      readFileSync(path.join(desk.folder, 'sections.json'), 'utf8'),
    ) as JsonObject;
    for (const section of ['records', 'events', 'areas']) {
      const [item] = saved[section] as JsonObject[];
      assert.ok(item, section);
    }
    // Nothing of the samples is published, whatever was left empty.
    assert.doesNotMatch(JSON.stringify(saved), /单元门口的路灯|示例|0437-/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('of members begins as a service directory or an honour roll, with samples in each place and nothing wrong', async () => {
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    const frame = page.frameLocator('desk-preview iframe');
    const element = page.locator('desk-preview [data-control=element]');
    const placeholder = (field: string) =>
      page.locator(`#f-members-0-${field}`).getAttribute('placeholder');
    const assertNothingTold = async (): Promise<void> => {
      await page.locator('desk-checks').getByText('新添的还没有填完').waitFor();
      assert.equal(await page.locator('desk-checks .error, desk-item .told .error').count(), 0);
    };
    const read = (name: string): JsonObject =>
      JSON.parse(readFileSync(path.join(desk.folder, `${name}.json`), 'utf8')) as JsonObject;

    await begin(page, 'directory', '福阳社区', 'fuwu');
    // Hours that nobody has filled in would say that it is closed.
    assert.deepEqual(read('fuwu')['members'], [
      { id: 'ren-wu', kind: 'organisation', name: '', hours: [] },
    ]);
    await page.locator('desk-contents a[href$="members/0"]').click();
    await frame.getByText('示例便民理发店').first().waitFor();
    assert.equal(await element.inputValue(), 'directory');
    await assertNothingTold();
    assert.match((await placeholder('name')) ?? '', /示例便民理发店/);
    assert.match((await placeholder('category')) ?? '', /理发/);
    await page.locator('#f-members-0-name').fill('红星理发店');
    await page.locator('#f-members-0-category').fill('理发');
    await frame.getByText('红星理发店').first().waitFor();
    await page.locator('desk-preview .error').waitFor({ state: 'detached' });

    await page.locator('.feed-header .back a').click();
    await begin(page, 'honours', '福阳社区', 'rongyu');
    await page.locator('desk-contents a[href$="members/0"]').click();
    await frame.getByText('示例社区身边好人').first().waitFor();
    assert.equal(await element.inputValue(), 'honours');
    await assertNothingTold();
    await page.locator('#f-members-0-name').fill('高微');
    await page.locator('#f-members-0-honours-0').click();
    await page.locator('#f-members-0-honours-0-title').fill('身边好人');
    await frame.getByText('高微').first().waitFor();
    // Without a word of it an honour is shown: that somebody has not agreed has to be said.
    await page.getByLabel('本人没有同意，不公开').check();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('已经保存。').waitFor();
    assert.deepEqual(read('rongyu')['members'], [
      {
        id: 'gao-wei',
        kind: 'person',
        name: '高微',
        honours: [{ title: '身边好人', kind: 'person', consent: false }],
      },
    ]);
    assert.doesNotMatch(JSON.stringify(read('fuwu')), /示例/);
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it('that is shown whole is seen in each of its ways, and each goes into a page', async () => {
    writeFileSync(
      path.join(desk.folder, 'lists.json'),
      readFileSync(new URL('../../../demo/feeds/lists-sample.json', import.meta.url)),
    );
    const page = await openDesk(browser, desk);
    await page.evaluate(() => (location.hash = '#/lists/edit/members/1'));
    const frame = page.frameLocator('desk-preview iframe');
    const choose = page.locator('desk-preview [data-control=element]');
    for (const [way, seen] of [
      ['honours', '身边好人'],
      ['directory', '只看现在开着的'],
    ] as const) {
      await choose.selectOption(way);
      await frame.getByText(seen).first().waitFor();
    }
    await page.evaluate(() => (location.hash = '#/lists/edit/areas/0'));
    await frame.getByText('按楼栋查').waitFor();

    await page.getByRole('link', { name: '取用代码' }).click();
    const code = page.locator('desk-snippet pre').first();
    await code
      .filter({ hasText: '<civic-member-list src=' })
      .filter({ hasText: 'by="area"' })
      .waitFor();
    await page.getByRole('button', { name: '文章' }).click();
    await code.filter({ hasText: '/civic/areas/lists/all' }).waitFor();
    await page.getByRole('button', { name: '纯文字版' }).click();
    await code.filter({ hasText: '第一网格' }).waitFor();
    await page.context().close();
  });

  it('of events repeats by a rule: one without an end is told, days off are left out', async () => {
    const feed = {
      civic: 1,
      lang: 'zh-Hans',
      community: { name: '示例社区' },
      holidays: [{ name: '元旦', from: '2031-01-01', to: '2031-01-03' }],
      events: [{ id: 'xun-cha', title: '夜间巡查', starts: '2030-12-30T19:00+08:00' }],
    };
    writeFileSync(path.join(desk.folder, 'rule.json'), JSON.stringify(feed));
    const page = await openDesk(browser, desk);
    await page.evaluate(() => (location.hash = '#/rule/edit/events/0'));
    await page.locator('desk-item details.more > summary').click();
    await page.locator('#f-events-0-repeats').click();
    await page.locator('[data-control=repeat]').selectOption('daily');
    await page.getByText('没有写到哪天为止').waitFor();
    const count = async (): Promise<number> => {
      const text = await page.getByText(/一共\d+次：/).innerText();
      return Number(/\d+/.exec(text));
    };
    const all = await count();
    await page.locator('#f-events-0-repeats-holidays').selectOption('skip');
    await page.getByText(`一共${all - 3}次：`).waitFor();
    await page.context().close();
  });

  it('of records goes out as a sheet and comes in again', async () => {
    const { records } = feedSchema.parse(
      JSON.parse(readFileSync('demo/feeds/records.json', 'utf8')),
    ) as { records: CivicRecord[] };
    const items = records as unknown as JsonObject[];
    const kind = { section: 'records' } as const;
    const row = rowSchema(schema, kind);
    const targets = targetsIn(row, kind);
    const table = createTable(items, row, (target) => labelsOf(kind, target, 'zh').join(''));
    const { rows } = await readTable(await (await writeTable(table, 'xlsx')).arrayBuffer());
    const columns = rows[0]!.map((heading) => guessTarget(heading, 'records', targets));
    assert.deepEqual(columns.filter((key) => key === '').length, 0);
    const read = (existing: JsonObject[]) =>
      buildItems(
        rows,
        { ...kind, headingRow: 0, columns, same: 'update' },
        row,
        existing,
        () => undefined,
      );
    const again = read(items);
    assert.deepEqual([again.added, again.updated, again.leftOut], [0, records.length, 0]);
    // What a sheet has no column for stays: the history and the pictures.
    assert.deepEqual(
      again.items.map(({ updates, photos }) => [updates, photos]),
      items.map(({ updates, photos }) => [updates, photos]),
    );
    const fresh = read([]);
    assert.equal(fresh.added, records.length);
    assert.deepEqual(
      fresh.items.map(({ id, title, status, kind: of }) => [id, title, status, of]),
      items.map(({ id, title, status, kind: of }) => [id, title, status, of]),
    );
  });
});
