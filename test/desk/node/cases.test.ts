import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, it } from 'node:test';
import sharp from 'sharp';
import { findSensitive } from '../../../desk/checks/sensitive-text.js';
import { newKey, newSecret } from '../../conformance/fill.js';
import { members, reportForm } from '../../server/case-desk.js';
import { fromTelephone, photoSender } from '../../server/photo-sender.js';
import { assertAccessible } from '../../helpers/axe-on-page.js';
import { assertFitsPhone, openDesk, startBrowser, startDesk, takePicture } from './desk.js';

const cleaner = { after };
const desk = await startDesk(cleaner);
const browser = await startBrowser(cleaner);

mkdirSync(desk.folder, { recursive: true });
writeFileSync(
  path.join(desk.folder, 'reports.json'),
  JSON.stringify({
    civic: 1,
    lang: 'zh-Hans',
    community: { name: '示例社区' },
    members,
    forms: [{ ...reportForm, submit: { url: '/submissions/reports' } }],
  }),
);

const server = {
  app: {
    request: (where: string, init: RequestInit) =>
      fetch(
        new URL(where.replace('/submissions/test', '/submissions/reports'), desk.address),
        init,
      ),
  },
} as unknown as Parameters<typeof photoSender>[0];

async function sendReport(what: string, withPhoto = false): Promise<void> {
  const one = photoSender(server, await fromTelephone(640, 480));
  if (withPhoto) await one.sendAll();
  const response = await fetch(new URL('/submissions/reports', desk.address), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify({
      civic: 1,
      form: 'report',
      values: {
        category: 'lights',
        what,
        where: { text: '三单元门口' },
        name: '王小明',
        tel: '13812345678',
        ...(withPhoto && { photos: [one.photo] }),
      },
      consents: [],
      secret: newSecret(),
    }),
  });
  assert.equal(response.status, 201, await response.text());
}

interface PublicCase {
  title: string;
  summary?: string;
  status: string;
  reports?: number;
  photos?: { src: string; width: number; height: number }[];
}

async function records(): Promise<PublicCase[]> {
  const response = await fetch(new URL('/feeds/reports.json', desk.address));
  return ((await response.json()) as { records?: PublicCase[] }).records ?? [];
}

it(
  'a report is covered with keys, passed, handed over, answered, finished and undone, on a wide screen and on a phone',
  { timeout: 600_000 },
  async () => {
    await sendReport('三单元门口的路灯坏了一周，晚上看不见台阶，请联系王小明13812345678', true);
    await sendReport('路灯不亮');
    const errors: string[] = [];
    const page = await openDesk(browser, desk, { errors });
    await page.goto(`${desk.address}#/reports/cases`);
    await page.getByText('新收到2件').waitFor();
    await assertAccessible(page);
    await takePicture(page, 'queue');
    await page.getByRole('link', { name: /台阶/ }).click();
    await page.locator('h2:focus').filter({ hasText: '台阶' }).waitFor();

    // Nothing is done without a name for the history.
    await page.getByRole('button', { name: '审核通过并公开' }).click();
    await page.getByText('请先填好这一项').waitFor();
    await page.locator('#case-who:focus').waitFor();
    await page.keyboard.type('李主任');

    const told = page.locator('#case-summary-told');
    assert.match(
      (await told.textContent())!,
      /手机号13812345678.*可能是姓名：王小明|手机号13812345678/,
    );
    await page.locator('#case-title').fill('三单元门口路灯不亮');
    await page.locator('#case-summary').fill('晚上看不见台阶。');
    await told.getByText('手机号').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '审核通过并公开' }).click();
    await page.getByText('已记入办理过程').waitFor();
    assert.deepEqual(
      (await records()).map(({ title, summary, photos }) => [title, summary, photos]),
      [['三单元门口路灯不亮', '晚上看不见台阶。', undefined]],
    );

    // By keys alone: an area is added, moved, resized, another is taken away.
    await page.getByRole('button', { name: '遮盖并公开这张' }).press('Enter');
    await page.getByRole('heading', { name: '遮盖人脸和车牌' }).waitFor();
    await page.waitForFunction(
      () => document.querySelector<HTMLCanvasElement>('.stage canvas')!.width > 300,
    );
    await page.getByRole('button', { name: '加一块遮盖' }).press('Enter');
    await page.locator('.area:focus').waitFor();
    for (let time = 0; time < 10; time++) await page.keyboard.press('ArrowLeft');
    for (let time = 0; time < 5; time++) await page.keyboard.press('Shift+ArrowDown');
    const area = page.getByRole('button', { name: /^遮盖1/ });
    assert.equal(await area.getAttribute('aria-label'), '遮盖1：距左30%、距上40%，宽20%、高25%');
    // By a pointer.
    await page.locator('.stage').scrollIntoViewIfNeeded();
    const box = (await page.locator('.stage').boundingBox())!;
    await page.mouse.move(box.x + 20, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 80);
    await page.mouse.up();
    await page.getByRole('button', { name: /^遮盖2/ }).waitFor();
    await assertAccessible(page);
    await takePicture(page, 'blur');
    const show = page.getByRole('button', { name: '公开这张照片' });
    assert.equal(await show.isDisabled(), true);
    await page.getByLabel('照片上是什么').fill('不亮的路灯');
    await page.getByLabel('人脸和车牌都已遮盖').check();
    await show.click();
    await page.getByRole('button', { name: '不再公开' }).waitFor();
    const [shownPhoto] = (await records())[0]!.photos!;
    const shown = await fetch(new URL(shownPhoto!.src, new URL('/feeds/', desk.address)));
    const { width, height } = await sharp(Buffer.from(await shown.arrayBuffer())).metadata();
    assert.deepEqual([width, height], [shownPhoto!.width, shownPhoto!.height]);

    await page.locator('#case-responsible').selectOption('property');
    await page.locator('#case-due').fill('2020-01-02');
    await page.getByRole('button', { name: '交办', exact: true }).click();
    await page.locator('.case-history').getByText('· 交办').waitFor();
    await page.locator('#case-status').selectOption('done');
    await page.locator('#case-text').fill('灯泡已换');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.locator('.case-history').getByText('灯泡已换').waitFor();
    const after = page.locator('#case-photo');
    await after.setInputFiles({
      name: 'after.jpg',
      mimeType: 'image/jpeg',
      buffer: await fromTelephone(320, 240),
    });
    await page.getByText('工作人员加的').waitFor();
    assert.equal((await records())[0]!.status, 'done');
    await page.getByRole('button', { name: '撤销上一步' }).click();
    await page.getByText('已由李主任撤销').waitFor();
    assert.equal((await records())[0]!.status, 'received');
    await assertAccessible(page);
    await takePicture(page, 'case');

    await assertFitsPhone(page);
    await takePicture(page, 'case-390');
    await page.getByRole('link', { name: '回到清单' }).click();
    await page.getByText('超期1件').waitFor();
    assert.match((await page.locator('.queue li').first().textContent())!, /超期[\s\S]*三单元/);
    await takePicture(page, 'queue-390');

    // The younger one is the same.
    await page.getByRole('link', { name: '路灯不亮', exact: true }).click();
    await page.locator('#case-of').selectOption({ label: '三单元门口路灯不亮' });
    await page.getByRole('button', { name: '合并', exact: true }).click();
    await page.locator('.case-history').getByText('· 合并').waitFor();
    assert.equal((await records())[0]!.reports, 2);
    assert.deepEqual(errors, []);
    await page.context().close();
  },
);

it('names, numbers and addresses are pointed out in a text, and public words are not', () => {
  const kinds = (text: string): string[] => findSensitive(text).map(({ kind }) => kind);
  assert.deepEqual(kinds('请联系王先生，电话138 1234 5678'), ['phone', 'name']);
  assert.deepEqual(kinds('我叫李小红'), ['name']);
  assert.deepEqual(kinds('写信到 someone@example.com'), ['email']);
  assert.deepEqual(kinds('欧阳老师、张阿姨都说过'), ['name']);
  for (const text of [
    '三单元门口路灯不亮',
    '请老师和医生走东门',
    '物业电话(010)55500123',
    '找不到井盖',
  ])
    assert.deepEqual(kinds(text), [], text);
});
