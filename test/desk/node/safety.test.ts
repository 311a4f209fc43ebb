import assert from 'node:assert/strict';
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

const summary = (page: Page) => page.getByLabel('一句话简介');
const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true }).click();
const saved = (name: string): { members: { summary: string }[] } =>
  JSON.parse(readFileSync(path.join(desk.folder, `${name}.json`), 'utf8')) as never;
const problem = (page: Page) => page.locator('.notice.error, p.error').first();

async function withFeed(name: string, errors: string[] = []): Promise<Page> {
  const page = await openDesk(browser, desk, { errors });
  await begin(page, 'person', '示例社区', name);
  await summary(page).waitFor();
  return page;
}

describe('unsaved work', () => {
  it('is there after a reload, and after the tab has died', async () => {
    const page = await withFeed('draft');
    const context = page.context();
    await summary(page).fill('还没有保存的一句话');
    await page.reload();
    await page.getByText('上次没有保存的修改已经找回。').waitFor();
    assert.equal(await summary(page).inputValue(), '还没有保存的一句话');

    await summary(page).fill('崩溃前的最后一句话');
    const address = page.url();
    // A renderer that is killed runs no handler of the page.
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => undefined);
    await page.waitForEvent('crash');
    const next = await context.newPage();
    await next.goto(address);
    await next.getByText('上次没有保存的修改已经找回。').waitFor();
    assert.equal(await summary(next).inputValue(), '崩溃前的最后一句话');

    await next.getByRole('button', { name: '放弃这些修改' }).click();
    await next.waitForFunction(
      () => document.querySelector<HTMLTextAreaElement>('#f-members-0-summary')?.value === '',
    );
    await context.close();
  });

  it('stays unsaved where it was typed while what was before it was being saved', async () => {
    const page = await withFeed('meanwhile');
    await summary(page).fill('先写的一句话');
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/api\/feeds\/meanwhile$/, async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest((request) => request.method() === 'PUT');
    await save(page);
    await asked;
    await summary(page).fill('保存时写的一句话');
    release();
    await page.getByText('已经保存。').waitFor();
    await page.locator('.save-state').getByText('有没保存的修改').waitFor();
    assert.equal(saved('meanwhile').members[0]!.summary, '先写的一句话');
    await page.reload();
    await page.getByText('上次没有保存的修改已经找回。').waitFor();
    assert.equal(await summary(page).inputValue(), '保存时写的一句话');
    await save(page);
    await page.getByText('已经保存。').waitFor();
    assert.equal(saved('meanwhile').members[0]!.summary, '保存时写的一句话');
    await page.context().close();
  });

  it('goes back and forth step by step', async () => {
    const page = await withFeed('undo');
    await summary(page).fill('第一次');
    await page.getByLabel('职务').fill('书记');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    assert.equal(await page.getByLabel('职务').inputValue(), '');
    assert.equal(await summary(page).inputValue(), '');
    await page.getByRole('button', { name: '重做' }).click();
    assert.equal(await summary(page).inputValue(), '第一次');
    await page.context().close();
  });
});

describe('two tabs with one feed', () => {
  it('do not overwrite each other in silence', async () => {
    const one = await withFeed('shared');
    const two = await one.context().newPage();
    await two.goto(one.url());
    await summary(two).waitFor();
    await one.getByText('另一个窗口也打开了这份数据').waitFor();

    await summary(one).fill('第一个窗口写的');
    await summary(two).fill('第二个窗口写的');
    await save(one);
    await two.getByText('另一个窗口刚刚保存了这份数据。').waitFor();
    await save(two);
    await two.getByRole('heading', { name: '这份数据在别处改过' }).waitFor();
    assert.equal(saved('shared').members[0]!.summary, '第一个窗口写的');

    await two.getByRole('button', { name: '把我的另存一份' }).click();
    await two.waitForURL(/#\/shared-2\//);
    assert.equal(saved('shared-2').members[0]!.summary, '第二个窗口写的');
    assert.equal(saved('shared').members[0]!.summary, '第一个窗口写的');
    await one.context().close();
  });

  it('can let one win, with the other in the history', async () => {
    const one = await withFeed('wins');
    const two = await one.context().newPage();
    await two.goto(one.url());
    // What one tab hears of the other stands where it says that it has saved.
    await one.getByText('另一个窗口也打开了这份数据').waitFor();
    await two.getByText('另一个窗口也打开了这份数据').waitFor();
    await summary(two).fill('第二个窗口写的');
    await summary(one).fill('第一个窗口写的');
    await save(one);
    await one.getByText('已经保存。').waitFor();
    await two.getByText('您的修改还在').waitFor();
    await save(two);
    await two.getByRole('button', { name: '用我的盖过去，那边的进历史' }).click();
    await two.getByText('已经保存。').waitFor();
    assert.equal(saved('wins').members[0]!.summary, '第二个窗口写的');

    await two.getByRole('link', { name: '历史' }).click();
    await two.getByRole('button', { name: '取回这一版' }).first().click();
    await two.getByText('还没有保存。').waitFor();
    assert.equal(await summary(two).inputValue(), '第一个窗口写的');
    await one.context().close();
  });
});

describe('a part of the desk that does not come', () => {
  it('is said, and a reload opens it', async () => {
    const page = await withFeed('comes-late');
    await summary(page).fill('还没有保存的一句话');
    const schema = /civic-feed\.schema\.json$/;
    await page.route(schema, (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('编辑台没有打开').waitFor();
    await page.unroute(schema);
    await page.reload();
    await page.getByText('上次没有保存的修改已经找回。').waitFor();
    assert.equal(await summary(page).inputValue(), '还没有保存的一句话');
    await page.context().close();
  });
});

describe('taking what the other one wrote', () => {
  it('shows it, without a mistake of the page’s own; the notice does not follow to the list', async () => {
    const errors: string[] = [];
    const one = await withFeed('theirs', errors);
    const two = await one.context().newPage();
    await two.goto(one.url());
    await summary(two).fill('第二个窗口写的');
    await summary(one).fill('第一个窗口写的');
    await save(two);
    await one.getByText('您的修改还在').waitFor();
    await save(one);
    await one.getByRole('button', { name: '用那边的，放弃我的修改' }).click();
    await one.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('#f-members-0-summary')?.value ===
        '第二个窗口写的',
    );
    await summary(two).fill('又写了一句');
    await save(two);
    await one.getByText('另一个窗口刚刚保存了这份数据。').waitFor();
    await one.getByRole('link', { name: '全部数据' }).click();
    await one.locator('.feeds').waitFor();
    assert.equal(await one.locator('.notice').count(), 0);
    assert.deepEqual(errors, []);
    await one.context().close();
  });
});

describe('bad input', () => {
  const upload = (page: Page, selector: string, name: string, buffer: Buffer) =>
    page.locator(selector).setInputFiles({ name, mimeType: '', buffer });

  it('a broken feed file, one that is no feed, one of 50 MB', async () => {
    const page = await openDesk(browser, desk);
    const before = readdirSync(desk.folder).length;
    await upload(page, '#open-file', 'a.json', Buffer.from('{"civic": 1, "members": ['));
    await problem(page)
      .filter({ hasText: /读不出来.*什么都没有改动/s })
      .waitFor();
    await upload(page, '#open-file', 'b.json', Buffer.from('{"members": []}'));
    await problem(page).filter({ hasText: '缺少“civic”' }).waitFor();
    const large = path.join(desk.folder, '..', 'large.json');
    writeFileSync(large, Buffer.alloc(50 * 1024 * 1024, 32));
    await page.locator('#open-file').setInputFiles(large);
    await page.getByText('50MB').waitFor();
    rmSync(large);
    assert.equal(readdirSync(desk.folder).length, before);
    await page.context().close();
  });

  it('a feed that is damaged on disk is listed as such and stays as it is', async () => {
    const file = path.join(desk.folder, 'damaged.json');
    writeFileSync(file, '{"civic": 1,');
    const page = await openDesk(browser, desk);
    await page.getByText('文件有错，读不出来').waitFor();
    await page.getByRole('link', { name: 'damaged' }).click();
    await page.getByText('原文件没有动').waitFor();
    assert.equal(readFileSync(file, 'utf8'), '{"civic": 1,');
    rmSync(file);
    await page.context().close();
  });

  it('a sheet of 50 MB, a sheet that is none: the work so far is safe', async () => {
    const page = await withFeed('bad-sheet');
    await summary(page).fill('正在写的一句话');
    await page.getByRole('link', { name: '表格' }).click();
    const large = path.join(desk.folder, '..', 'large.xlsx');
    writeFileSync(large, Buffer.alloc(50 * 1024 * 1024));
    await page.locator('#sheet-file').setInputFiles(large);
    await page.getByText('文件太大：最多20MB').waitFor();
    rmSync(large);
    await upload(page, '#sheet-file', 'a.xlsx', Buffer.from('PK\u0003\u0004 no zip'));
    await page.getByText('不是完整的表格').waitFor();
    await page.getByRole('link', { name: '编辑', exact: true }).click();
    assert.equal(await summary(page).inputValue(), '正在写的一句话');
    await page.context().close();
  });

  it('a picture that is no picture', async () => {
    const page = await withFeed('bad-picture');
    await summary(page).fill('正在写的一句话');
    await upload(page, 'desk-picture input[type=file]', 'a.jpg', Buffer.from('no picture at all'));
    await page.getByText('这个文件不是照片，或者已经损坏').waitFor();
    assert.equal(await summary(page).inputValue(), '正在写的一句话');
    await page.context().close();
  });

  it('a picture that is one is made small, kept, and asked about', async () => {
    const page = await withFeed('picture');
    const large = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = 4000;
      canvas.height = 2000;
      canvas.getContext('2d')!.fillRect(0, 0, 4000, 2000);
      const blob = await new Promise<Blob | null>((resolve) =>
        canvas.toBlob(resolve, 'image/jpeg'),
      );
      return [...new Uint8Array(await blob!.arrayBuffer())];
    });
    await upload(page, 'desk-picture input[type=file]', 'a.jpg', Buffer.from(large));
    await page.locator('desk-picture img').waitFor();
    await page.locator('#f-members-0-photo-alt:focus').waitFor();
    assert.equal(await page.getByLabel('宽（像素）').inputValue(), '1600');
    assert.equal(await page.getByLabel('高（像素）').inputValue(), '800');
    // The field is left without a word.
    await page.keyboard.press('Tab');
    await page.locator('desk-checks').getByText('照片没有替代文字').waitFor();
    assert.equal(readdirSync(path.join(desk.folder, 'pictures')).length, 1);
    await page.context().close();
  });

  it('a folder that cannot be written: said, and the work goes on', async () => {
    const page = await withFeed('unwritable');
    await summary(page).fill('写不进去的一句话');
    renameSync(desk.folder, `${desk.folder}-away`);
    writeFileSync(desk.folder, 'a file where the folder was');
    await save(page);
    await page
      .locator('.notice.error')
      .getByText(/写不进去|找不到/)
      .waitFor();
    assert.equal(await summary(page).inputValue(), '写不进去的一句话');
    await page.reload();
    await page.getByText('存放数据的文件夹写不进去').first().waitFor();
    assert.equal(await summary(page).inputValue(), '写不进去的一句话');
    rmSync(desk.folder);
    renameSync(`${desk.folder}-away`, desk.folder);
    await page.reload();
    await summary(page).waitFor();
    await save(page);
    await page.getByText('已经保存。').waitFor();
    assert.equal(saved('unwritable').members[0]!.summary, '写不进去的一句话');
    await page.context().close();
  });
});
