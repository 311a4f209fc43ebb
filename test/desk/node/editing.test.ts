/** What editors do with the form, as people do it: in a real browser, on the real server. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';
import type { Page } from 'playwright-core';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

type Feed = Record<string, Record<string, unknown>[]>;
const saved = (name: string): Feed =>
  JSON.parse(readFileSync(path.join(desk.folder, `${name}.json`), 'utf8')) as Feed;
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.locator('.save-state').getByText('已保存').waitFor();
}
async function paste(page: Page, selector: string, text: string): Promise<void> {
  await page.evaluate((one) => navigator.clipboard.writeText(one), text);
  await page.locator(selector).click();
  await page.keyboard.press('Control+V');
}
const errorsIn = (page: Page) => page.locator('desk-checks .error');

it('begins with placeholders: no sample is written, and nothing is wrong before somebody typed', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'everything', '示例社区', 'samples');
  const text = readFileSync(path.join(desk.folder, 'samples.json'), 'utf8');
  for (const sample of [
    '张示例',
    '在这里用一句话',
    '走访居民',
    '320',
    '见面问声好',
    '早高峰',
    '居民委员会',
  ])
    assert.ok(!text.includes(sample), sample);

  await page.locator('desk-contents a[href$="members/0"]').click();
  const name = page.locator('#f-members-0-name');
  assert.equal(await name.inputValue(), '');
  assert.match((await name.getAttribute('placeholder')) ?? '', /张示例/);
  // What it could look like is seen, and it is said that this is no content.
  const frame = page.frameLocator('desk-preview iframe');
  await frame.getByText('张示例').first().waitFor();
  await page.locator('desk-preview').getByText('样例不会发布').waitFor();
  await page.locator('desk-checks').getByText('新添的还没有填完').waitFor();
  assert.equal(await errorsIn(page).count(), 0);
  assert.equal(await page.locator('desk-item .told .error').count(), 0);
  assert.equal(await page.locator('desk-contents .flag').count(), 0);

  // A field that was left is checked, and only that one.
  await name.focus();
  await page.locator('#f-members-0-role').focus();
  await page.locator('#f-members-0-name-told .error').waitFor();
  assert.equal(await page.locator('desk-item .told .error').count(), 1);
  await name.fill('高微');
  await frame.getByText('高微').first().waitFor();
  await frame.getByText('张示例').first().waitFor({ state: 'detached' });
  await errorsIn(page).first().waitFor({ state: 'detached' });

  // Whoever saves wants to publish: now everything is told.
  await save(page);
  await page.locator('desk-checks .error').nth(3).waitFor();
  await page.locator('desk-checks .error').filter({ hasText: '现在的数' }).waitFor();
  // What was offered and not filled in is not written.
  assert.equal(
    readFileSync(path.join(desk.folder, 'samples.json'), 'utf8').includes('"facts": []'),
    true,
  );
  await page.context().close();
});

it('tells no more of an item after a reload than before', async () => {
  const page = await openDesk(browser, desk);
  const file = { civic: 1, community: { name: '示例社区' }, members: [{ id: 'a', name: '甲' }] };
  writeFileSync(path.join(desk.folder, 'reload.json'), JSON.stringify(file));
  await page.goto(`${desk.address}#/reload/edit/members/0`);
  await page.locator('[data-add=measures]').click();
  // The cursor comes into the first field by itself: whatever else is filled in before that leaves it or not, by chance.
  await page.locator('#f-measures-0-label:focus').waitFor();
  await page.locator('desk-checks').getByText('新添的还没有填完').waitFor();
  await page.reload();
  await page.getByText('上次没有保存的修改已经找回。').waitFor();
  await page.locator('desk-checks').getByText('新添的还没有填完').waitFor();
  assert.equal(await errorsIn(page).count(), 0);
  // A field that was left stays one that was.
  await page.locator('#f-measures-0-label').focus();
  await page.locator('#f-measures-0-value').focus();
  await page.locator('#f-measures-0-label-told .error').waitFor();
  await page.reload();
  await page.locator('#f-measures-0-label-told .error').waitFor();
  assert.equal(await page.locator('desk-item .told .error').count(), 1);
  await page.context().close();
});

it('tells of a sample that was left in a feed, at its place', async () => {
  const template = readFileSync('desk/templates/person.json', 'utf8');
  writeFileSync(path.join(desk.folder, 'left-in.json'), template);
  const page = await openDesk(browser, desk);
  await page.goto(`${desk.address}#/left-in/edit/members/0`);
  await page.locator('#f-members-0-summary-told').getByText('这里还是样例').waitFor();
  await errorsIn(page).filter({ hasText: '来源' }).filter({ hasText: '这里还是样例' }).waitFor();
  await page.context().close();
});

it('lets ids follow names until they are published, and references follow ids', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'person', '示例社区', 'ids');
  await page.locator('#f-members-0-name').fill('高微');
  await page.locator('[data-add=series]').click();
  await page.locator('#f-series-0-title').fill('街道社区里的人');
  await page.getByLabel('添加其中的人物').selectOption({ label: '高微' });
  // Still unpublished: a second thought about the name changes all of it.
  await page.locator('desk-contents a[href$="members/0"]').click();
  await page.locator('#f-members-0-name').fill('康权');
  await page.locator('[data-add=activities]').click();
  await page.locator('#f-activities-0-title').fill('路口值守');
  await page.locator('#f-activities-0-posts > button.add').click();
  await page.locator('#f-activities-0-posts-1-title').fill('晚高峰');
  await page.locator('#f-activities-0-fields > button.add').click();
  await page.locator('#f-activities-0-fields-2-label').fill('住在哪里');
  await save(page);
  const feed = saved('ids') as unknown as {
    members: { id: string }[];
    series: { id: string; members: string[] }[];
    activities: { id: string; posts: { id: string }[]; fields: { name: string }[] }[];
  };
  assert.equal(feed.members[0]!.id, 'kang-quan');
  assert.deepEqual(feed.series[0]!.members, ['kang-quan']);
  assert.equal(feed.series[0]!.id, 'jie-dao-she-qu-li-de-ren');
  assert.equal(feed.activities[0]!.id, 'lu-kou-zhi-shou');
  assert.deepEqual(
    feed.activities[0]!.posts.map(({ id }) => id),
    ['ban-ci', 'wan-gao-feng'],
  );
  assert.deepEqual(
    feed.activities[0]!.fields.map((field) => field.name),
    ['name', 'phone', 'zhu-zai-na-li'],
  );

  // Published: snippets point to it.
  await page.locator('desk-contents a[href$="members/0"]').click();
  await page.locator('#f-members-0-name').fill('何娜');
  await page.locator('#f-members-0-role').fill('副书记');
  await save(page);
  assert.deepEqual(
    saved('ids')['members']!.map(({ id, name }) => [id, name]),
    [['kang-quan', '何娜']],
  );
  // One that is new beside it still follows.
  await page.locator('[data-add=members]').click();
  await page.locator('dialog [data-template=person]').click();
  await page.locator('#f-members-1-name').fill('高微');
  await save(page);
  assert.equal(saved('ids')['members']![1]!['id'], 'gao-wei');
  await page.context().close();
});

it('offers members of a series by name, and no figures', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'everything', '示例社区', 'names');
  await page.locator('desk-contents a[href$="members/0"]').click();
  await page.locator('#f-members-0-name').fill('高微');
  await page.locator('desk-contents a[href$="measures/0"]').click();
  await page.locator('#f-measures-0-label').fill('入户走访');
  await page.locator('[data-add=series]').click();
  await page.getByLabel('添加其中的人物').waitFor();
  const offered = await page.getByLabel('添加其中的人物').locator('option').allTextContents();
  assert.deepEqual(offered.slice(1), ['高微']);
  await page.getByLabel('添加其中的人物').selectOption({ label: '高微' });
  await page.locator('#f-series-0-members-0').getByText('高微').waitFor();
  await page
    .getByLabel('添加其中的人物')
    .getByText('没有可以添的了')
    .waitFor({ state: 'attached' });
  // Whose figure it is, is chosen the same way.
  await page.locator('desk-contents a[href$="measures/0"]').click();
  await page.locator('desk-item details.more > summary').click();
  await page.locator('#f-measures-0-member').selectOption({ label: '高微' });
  await save(page);
  assert.equal(saved('names')['measures']![0]!['member'], 'gao-wei');
  await page.context().close();
});

it('makes one entry of each paragraph that is pasted, and keeps words apart in one line', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'person', '示例社区', 'paragraphs');
  await page.locator('#f-members-0-name').fill('高微');
  await paste(page, '#f-members-0-story-0', '　　第一段。\r\n\r\n　　第二段。\r\n第三段。\r\n');
  await page.locator('#f-members-0-story-2').waitFor();
  // Typed line breaks are paragraphs, too.
  await page.locator('#f-members-0-story-2').fill('第三段。\n第四段。');
  await page.locator('#f-members-0-role').focus();
  await page.locator('#f-members-0-story-3').waitFor();
  await paste(page, '#f-members-0-role', '书记\n主任，\r\n　　委员');
  await save(page);
  const [member] = saved('paragraphs')['members']!;
  assert.deepEqual(member!['story'], ['第一段。', '第二段。', '第三段。', '第四段。']);
  assert.equal(member!['role'], '书记 主任，委员');
  await page.context().close();
});

it('takes dates as people write them, says how they are read, and asks for a year that is missing', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'meter', '示例社区', 'dates');
  await page.locator('#f-measures-0-label').fill('走访');
  await page.locator('#f-measures-0-value').fill('3');
  const field = page.locator('#f-measures-0-asOf');
  const read = page.locator('#f-measures-0-asOf-read');
  for (const written of ['2021年7月1日', '2021.7.1', '2021-7-1', '2021/07/01', '20210701']) {
    await field.fill('');
    await field.pressSequentially(written);
    await read.getByText('读作：2021年7月1日').waitFor();
    assert.equal(await field.inputValue(), written, 'nothing is changed under the hand');
  }
  await page.locator('#f-measures-0-label').focus();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#f-measures-0-asOf')!.value === '2021-07-01',
  );
  await field.fill('2021年2月30日');
  await page.locator('#f-measures-0-label').focus();
  await page.locator('#f-measures-0-asOf-told .error').waitFor();
  await field.fill('7月1日');
  const year = new Date().getFullYear();
  await read.getByRole('button', { name: `${year}年7月1日` }).click();
  await save(page);
  assert.equal(saved('dates')['measures']![0]!['asOf'], `${year}-07-01`);
  await page.context().close();
});

it('shows where the feed is from, and what its community is part of', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'person', '东山社区', 'about');
  await page.locator('#f-members-0-name').fill('高微');
  await page.getByRole('link', { name: '社区与来源' }).click();
  await page.locator('#f-community-parent').fill('东山街道');
  await page.locator('#f-source-name').fill('辽源日报');
  await page.locator('#f-lang').selectOption({ label: 'English' });
  await page.locator('#f-lang').selectOption({ label: '简体中文' });
  await save(page);
  const shown = await (await fetch(`${desk.address}civic/member-card/about/gao-wei`)).text();
  assert.match(shown, /东山街道[\s\S]*东山社区/);
  assert.match(shown, /辽源日报/);
  await page.context().close();
});

it('folds what few people have, until it is used', async () => {
  const page = await openDesk(browser, desk);
  await begin(page, 'person', '示例社区', 'folded');
  const quote = page.locator('#f-members-0-quote');
  assert.equal(await quote.isVisible(), false);
  await page.locator('desk-item details.more > summary').click();
  await quote.pressSequentially('慢慢来。');
  assert.equal(await quote.evaluate((one) => one === document.activeElement), true);
  await save(page);
  await page.reload();
  await quote.waitFor();
  assert.equal(await quote.isVisible(), true);
  await page.context().close();
});
