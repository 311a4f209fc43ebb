/**
 * How the desk keeps up: a keystroke until the preview has drawn it, on a feed of 200 items; and the longest
 * task of the page while a sheet of 5,000 rows comes in, is saved, comes in again and goes out, by the clock
 * and by the CPU. Nothing is asserted.
 *
 *     node --import tsx test/bench/desk.ts [keystrokes, default 60] [rows, default 5000]
 */
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { begin, openDesk, startBrowser, startDesk } from '../desk/node/desk.js';
import { longSheet } from '../desk/node/sheet-files.js';
import { tasksDuring } from './support/task-times.js';

const keystrokes = Number(process.argv[2] ?? 60);
const rows = Number(process.argv[3] ?? 5000);
const cleanings: (() => unknown)[] = [];
const cleaner = { after: (clean: () => unknown) => cleanings.unshift(clean) };

function row(name: string, times: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
      .toFixed(0)
      .padStart(6);
  return `${name.padEnd(34)} median ${at(0.5)}   95% ${at(0.95)}   longest ${at(1)} ms  (${times.length})`;
}

const members = Array.from({ length: 200 }, (_, index) => ({
  id: `member-${index}`,
  name: `居民代表${index}`,
  role: '网格员',
  organisation: '示例社区',
  summary: '一句话说清做了什么。',
  story: ['一段话。'.repeat(60), '又一段话。'.repeat(40)],
  facts: [{ label: '走访居民', value: index, unit: '户', asOf: '2024-03' }],
}));

async function timeKeystrokes(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = [];
    let pressed = 0;
    Object.assign(globalThis, { times });
    document.addEventListener(
      'keydown',
      (event) => (pressed = performance.timeOrigin + event.timeStamp),
      { capture: true },
    );
    document.addEventListener('desk-previewed', (event) => {
      if (pressed) times.push((event as CustomEvent<{ at: number }>).detail.at - pressed);
      pressed = 0;
    });
  });
  await page.locator('#f-members-120-summary').focus();
  for (let press = 1; press <= keystrokes; press++) {
    await page.keyboard.press('x');
    await page.waitForFunction(
      (count) => (globalThis as unknown as { times: number[] }).times.length >= count,
      press,
    );
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

const file = path.join(tmpdir(), `civic-desk-bench-${process.pid}`);
cleanings.push(() =>
  [`${file}.csv`, `${file}.json`].forEach((one) => rmSync(one, { force: true })),
);

/** From the choice of the file until the new feed is drawn and checked. */
async function importSheet(page: Page): Promise<void> {
  await page.locator('#sheet-file').setInputFiles(`${file}.csv`);
  await page.locator('[data-take]').click({ timeout: 120_000 });
  await page.locator('desk-contents li').nth(99).waitFor();
  await page.locator('#f-members-0-name, [id^=f-members-]').first().waitFor();
  // The check of the new feed belongs to it.
  await page.waitForTimeout(3000);
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+S');
  await page.getByText('已经保存。').waitFor();
}

async function exportSheet(page: Page): Promise<void> {
  const download = page.waitForEvent('download');
  await page.locator('[data-export=xlsx]').click();
  await download;
}

try {
  const desk = await startDesk(cleaner);
  const browser = await startBrowser(cleaner);
  const page = await openDesk(browser, desk);
  await begin(page, 'blank', '示例社区', 'long');
  const feed = { civic: 1, lang: 'zh-Hans', community: { name: '示例社区' }, members };
  writeFileSync(path.join(desk.folder, 'two-hundred.json'), JSON.stringify(feed));
  await page.goto(`${desk.address}#/two-hundred/edit/members/120`);
  await page.frameLocator('desk-preview iframe').getByText('居民代表120').first().waitFor();
  console.log(row('keystroke to preview, 200 items', await timeKeystrokes(page)));

  writeFileSync(`${file}.csv`, longSheet(rows));
  const onSheet = async (): Promise<void> => {
    await page.goto(`${desk.address}#/long/sheet/members`);
    await page.locator('#sheet-file').waitFor({ state: 'attached' });
  };
  await onSheet();
  for (const [name, work] of [
    [`${rows} rows in`, () => importSheet(page)],
    [`${rows} items saved`, () => save(page)],
    [`${rows} rows in again, as updates`, () => onSheet().then(() => importSheet(page))],
    [`${rows} items out as .xlsx`, () => onSheet().then(() => exportSheet(page))],
  ] as const) {
    const tasks = await tasksDuring(browser, page, `${file}.json`, work);
    const long = tasks.filter(({ wall }) => wall > 50).length;
    const [{ wall, cpu } = { wall: 0, cpu: 0 }] = tasks;
    const most = Math.max(0, ...tasks.map((task) => task.cpu));
    console.log(
      `${name.padEnd(34)} longest task ${wall.toFixed(0)} ms (${cpu.toFixed(0)} of CPU); most CPU in a task ${most.toFixed(0)} ms; over 50 ms: ${long}`,
    );
  }
} finally {
  for (const clean of cleanings) await clean();
}
