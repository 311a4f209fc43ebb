import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { correctPage } from '../../server/collector/http/correct-page.js';
import { answersIn } from '../../server/collector/submissions/form-encoding.js';
import { form as formSchema, type FieldValue } from '../../src/contract/index.js';
import { fillIn, fillInForm, giveConsent, newKey, newSecret } from '../conformance/fill.js';
import { startChromium } from '../faults/node/chromium.js';
import { makeActivity, makePost } from './activities.js';
import { openCollector, type TestCollector } from './collector.js';
import { onEachDatabase } from './databases.js';
import { openPledge } from './feed.js';
import { startWithFeed } from './process-with-feed.js';
import { openDesk } from './sign-ups.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const proofOf = (receipt: string, secret: string) => ({ receipt, secret });

async function ask(
  collector: TestCollector,
  body: Record<string, string>,
): Promise<{ status: number; text: string }> {
  const response = await collector.app.request('/submissions/test/mine', {
    method: 'POST',
    body: new URLSearchParams(body),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  return { status: response.status, text: await response.text() };
}

const open = (collector: TestCollector, proof: ReturnType<typeof proofOf>) =>
  ask(collector, { ...proof, act: 'correct' });

const save = (
  collector: TestCollector,
  { receipt, secret }: ReturnType<typeof proofOf>,
  answers: Record<string, string>,
) =>
  ask(collector, { civic_receipt: receipt, civic_secret: secret, civic_act: 'save', ...answers });

/** One question of each type, one of them with a condition, and one named like what the page itself sends. */
const everyType = formSchema.parse({
  id: 'all',
  kind: 'survey',
  title: '各种题目',
  fields: [
    { name: 'act', type: 'text', label: '单行' },
    { name: 'receipt', type: 'name', label: '姓名', required: true },
    { name: 'tel', type: 'tel', label: '电话' },
    { name: 'email', type: 'email', label: '邮箱' },
    { name: 'select', type: 'select', label: '下拉', options: listed('一', '二') },
    { name: 'radio', type: 'radio', label: '单选', options: listed('甲', '乙') },
    { name: 'tick', type: 'checkbox', label: '打勾' },
    { name: 'words', type: 'textarea', label: '多行', section: '第二部分' },
    { name: 'number', type: 'number', label: '数字', max: 100 },
    { name: 'date', type: 'date', label: '日期' },
    { name: 'rating', type: 'rating', label: '满意吗' },
    { name: 'why', type: 'text', label: '为什么', showIf: { field: 'rating', max: 2 } },
    { name: 'scale', type: 'scale', label: '几分', low: '低', high: '高' },
    { name: 'choices', type: 'choices', label: '多选', options: listed('子', '丑'), other: true },
    {
      name: 'matrix',
      type: 'matrix',
      label: '逐项',
      rows: listed('水', '电'),
      options: listed('好', '差'),
    },
    { name: 'photos', type: 'photos', label: '照片' },
    { name: 'place', type: 'place', label: '地点' },
  ],
  submit: { url: '/submissions/test' },
});

function listed(...labels: string[]) {
  return labels.map((label, index) => ({ value: `v${index}`, label }));
}

const everyAnswer: Record<string, FieldValue> = {
  act: '<b>“引号”',
  receipt: '答卷的甲',
  tel: '13812345678',
  email: 'a@example.cn',
  select: 'v1',
  radio: 'v0',
  tick: true,
  words: '\n第一行是空的\n第三行',
  number: 40,
  date: '2090-03-05',
  rating: '2',
  why: '太慢',
  scale: 7,
  choices: ['v0', '自己写的'],
  matrix: { v0: 'v1', v1: 'v0' },
  photos: ['a'.repeat(22)],
  place: { text: '东门', latitude: 39.9, longitude: 116.4 },
};

await test('a form of every type of question comes back as it was answered, and is accessible', async (context) => {
  const browser = await startChromium(context);
  const page = await browser.newPage();
  const proof = proofOf('AAAA-BBBB-CCCC', newSecret());
  const errors = [{ pointer: '/values/number', code: 'big', limit: 100 }];
  const problem = { type: 'about:blank', title: '', status: 422, code: 'invalid' as const, errors };
  await page.setContent(String(await correctPage('', everyType, everyAnswer, proof, problem)));
  const sent = await page.evaluate(() => {
    const data = new FormData(document.querySelector('form')!);
    return [...data].map(([name, value]) => [name, value as string]);
  });
  const form = new URLSearchParams(sent);
  assert.deepEqual([form.get('civic_receipt'), form.get('civic_secret')], Object.values(proof));
  const read = answersIn(form, everyType);
  assert.deepEqual(
    { ...read, words: (read['words'] as string).replace(/\r\n/g, '\n') },
    everyAnswer,
  );
  const text = await page.locator('main').innerText();
  assert.match(text, /“数字”不能大于100/);
  assert.match(text, /仅在“满意吗”选了/, 'when a question is asked, in words');
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: runner } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string }[] }> };
    };
    return (await runner.run()).violations.map(({ id }) => id);
  });
  assert.deepEqual(found, []);
});

await onEachDatabase('the page to correct what was sent', ({ fresh }) => {
  test('a signature: wrong answers come back beside what is wrong, right ones replace the old', async () => {
    const collector = await openCollector(await fresh());
    const sent = fillIn(openPledge, { secret: newSecret() });
    const { body } = await collector.sign(sent);
    const proof = proofOf(body.receipt, sent.secret);
    const shown = await open(collector, proof);
    assert.equal(shown.status, 200);
    const name = String(sent.values['name']);
    assert.ok(shown.text.includes(`value="${name}"`));
    const answers = { name: '改正后的壬', place: 'east', age: '41' };
    const wrong = await save(collector, proof, { ...answers, age: '四十一' });
    assert.equal(wrong.status, 422);
    assert.ok(wrong.text.includes('value="四十一"') && wrong.text.includes('value="改正后的壬"'));
    assert.match(wrong.text, /请只填数字/);
    const right = await save(collector, proof, answers);
    assert.deepEqual([right.status, right.text.includes('已更正')], [200, true]);
    assert.ok(right.text.includes('改正后的壬') && !right.text.includes(name));
    assert.equal((await collector.pledge()).signed.parts?.[0]?.value, 3, 'counted once');
    const stranger = { ...proof, secret: newSecret() };
    for (const tried of [
      await open(collector, stranger),
      await save(collector, stranger, answers),
    ]) {
      assert.equal(tried.status, 404);
      assert.ok(!tried.text.includes('改正后的壬'));
    }
    collector.saveFeed({
      civic: 1,
      pledges: [{ ...openPledge, closes: '2020-01-01' }],
    });
    const late = await save(collector, proof, { ...answers, name: '迟到的癸' });
    assert.deepEqual([late.status, /活动已经结束/.test(late.text)], [409, true]);
    assert.equal((await collector.withdraw(proof)).status, 200);
    assert.equal((await open(collector, proof)).status, 404, 'nothing is left to correct');
    await collector.close();
  });

  test('a sign-up and a form of every type, in four languages', async () => {
    const desk = await openDesk(await fresh(), makeActivity([makePost('a', 0)]), {
      forms: [everyType],
    });
    const { collector } = desk;
    const secret = newSecret();
    const values = { name: '报名的庚', phone: '13812345678' };
    const mine = await desk.signUp(['a'], { values, secret });
    const own = proofOf(mine.pass.receipt, secret);
    const saved = await save(collector, own, { ...values, phone: '13987654321' });
    assert.deepEqual([saved.status, saved.text.includes('13987654321')], [200, true]);

    const answered = Object.fromEntries(
      Object.entries(everyAnswer).filter(([name]) => name !== 'photos' && name !== 'why'),
    );
    const filled = fillInForm(everyType);
    const form = { ...filled, form: everyType.id, values: { ...answered, rating: '5' }, secret };
    const { status, body } = await collector.sign(form);
    assert.equal(status, 201, JSON.stringify(body));
    const proof = proofOf(body.receipt, secret);
    // What is hidden by its condition is shown all the same without script, and left out.
    const told = await save(collector, proof, { receipt: '改过的甲', rating: '5', why: '不该问' });
    assert.equal(told.status, 200);
    assert.ok(told.text.includes('改过的甲') && !told.text.includes('不该问'));
    const titles = {
      'zh-Hans': '更正我填写的内容',
      'zh-Hant': '更正我填寫的內容',
      en: 'Correct what I filled in',
      ko: '작성한 내용 고치기',
    };
    for (const [lang, title] of Object.entries(titles)) {
      desk.edit(desk.activity, { lang, forms: [everyType] });
      const { text } = await open(collector, proof);
      assert.ok(text.includes(`<html lang="${lang}">`) && text.includes(`<h1>${title}</h1>`), lang);
    }
    await collector.close();
  });
});

await test('without script: from the page after sending to the correction', async (context) => {
  const submit = await startWithFeed(context);
  const body = new URLSearchParams({
    civic_pledge: 'open',
    'idempotency-key': newKey(),
    name: '没有脚本的子',
    place: 'east',
    age: '30',
  });
  for (const consent of openPledge.consents!) {
    const { id, version, hash } = giveConsent(consent);
    body.set(`consent.${id}`, `${version}:${hash}`);
  }
  const sent = await fetch(submit, { method: 'POST', body, headers: { Accept: 'text/html' } });
  const receiptPage = await sent.text();
  const link = /<a href="([^"]+)">我的报名和回执<\/a>/.exec(receiptPage)![1]!;
  const plain = await (
    await startChromium(context)
  )
    .browser()!
    .newContext({ javaScriptEnabled: false });
  const page = await plain.newPage();
  page.setDefaultTimeout(90_000);
  await page.goto(new URL(link.replace(/&amp;/g, '&'), submit).href);
  await page.getByLabel('回执号或报名号').fill(/<strong>([0-9A-Z-]+)</.exec(receiptPage)![1]!);
  await page.getByLabel('撤回码').fill(/<code>([^<]+)</.exec(receiptPage)![1]!);
  await page.getByRole('button', { name: '查看进展' }).click();
  await page.getByRole('button', { name: '更正填写的内容' }).click();
  await page.getByLabel('姓名').fill('更正以后的丑');
  await page.getByRole('button', { name: '保存更正' }).click();
  await page.getByRole('status').getByText('已更正').waitFor();
  await page.getByText('更正以后的丑').waitFor();
  assert.equal(page.url(), `${submit}/mine`, 'nothing of it is in the address');
  await plain.close();
});
