import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';
import { begin, openDesk, startBrowser, startDesk } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

interface Form {
  id: string;
  consents: { id: string; version: string; text: string }[];
}

/** Signs as the kit does. */
async function sign(name: string): Promise<void> {
  const file = readFileSync(path.join(desk.folder, 'answers.json'), 'utf8');
  const [form] = (JSON.parse(file) as { pledges: Form[] }).pledges;
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
  const response = await fetch(`${desk.address}submissions/answers`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify({
      civic: 1,
      pledge: form!.id,
      values: { name },
      consents: form!.consents.map(({ id, version, text }) => ({ id, version, hash: hash(text) })),
      secret: crypto.randomUUID().replace(/-/g, ''),
      elapsed: 9999,
    }),
  });
  assert.equal(response.status, 201, await response.text());
}

it(
  'are counted live, found, exported, marked as tests and withdrawn',
  { timeout: 90_000 },
  async () => {
    const page = await openDesk(browser, desk);
    await begin(page, 'pledge', '示例社区', 'answers');
    await page.getByRole('link', { name: '收到的回应' }).click();
    await page.getByText('还没有收到回应。').waitFor();

    for (const name of ['王小明', '李小红', '张大山']) await sign(name);
    // Nobody has pressed anything: it comes by itself.
    await page.locator('[data-count="3"]').waitFor();
    await page.getByRole('row', { name: /王小明/ }).waitFor();
    assert.equal(await page.locator('.chart rect').count(), 1);

    await page.getByLabel('按姓名、回执号查找').fill('小红');
    await page.getByRole('row', { name: /王小明/ }).waitFor({ state: 'detached' });
    await page.getByRole('row', { name: /李小红/ }).waitFor();

    const confirm = (name: string) => page.locator('dialog').getByRole('button', { name }).click();
    await page.getByRole('button', { name: /标为测试/ }).click();
    await confirm('标为测试');
    await page.locator('[data-count="2"]').waitFor();
    await page
      .getByRole('row', { name: /李小红/ })
      .getByText('测试', { exact: true })
      .waitFor();

    await page.getByLabel('按姓名、回执号查找').fill('');
    await page
      .getByRole('row', { name: /张大山/ })
      .getByRole('button', { name: /撤回/ })
      .click();
    await confirm('撤回');
    await page.locator('[data-count="1"]').waitFor();
    await page.getByRole('row', { name: /张大山/ }).waitFor({ state: 'detached' });

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('[data-export]').click(),
    ]);
    const lines = readFileSync(await file.path(), 'utf8')
      .trim()
      .split('\r\n');
    assert.equal(lines.length, 4);
    assert.match(lines.join('\n'), /counted,王小明[\s\S]*trial,李小红[\s\S]*withdrawn,/);
    assert.doesNotMatch(lines.join('\n'), /张大山/);

    // The feed that residents read follows.
    const feed = (await (await fetch(`${desk.address}feeds/answers.json`)).json()) as {
      pledges: { signed: { value: number }; wall: object[] }[];
    };
    assert.equal(feed.pledges[0]!.signed.value, 1);
    assert.equal(feed.pledges[0]!.wall.length, 1);
    await page.context().close();
  },
);
