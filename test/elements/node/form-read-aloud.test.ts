/** What a screen reader says of a whole survey, from its title to its receipt: by a simulated one, in a real browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'esbuild';
import type { virtual } from '@guidepup/virtual-screen-reader';
import type { Page } from 'playwright-core';
import { startChromium } from '../../faults/node/chromium.js';

declare const reader: typeof virtual;

const survey = {
  id: 'survey',
  kind: 'survey',
  title: '居民满意度调查',
  issuer: '示例社区',
  fields: [
    { name: 'overall', type: 'rating', label: '您满意吗？', required: true },
    {
      name: 'why',
      type: 'choices',
      label: '哪里不满意？',
      max: 2,
      options: [
        { value: 'clean', label: '卫生' },
        { value: 'parking', label: '停车' },
      ],
      showIf: { field: 'overall', max: 2 },
    },
    {
      name: 'work',
      type: 'matrix',
      label: '做得怎么样？',
      rows: [{ value: 'stairs', label: '楼道' }],
      options: [
        { value: 'good', label: '好' },
        { value: 'bad', label: '差' },
      ],
    },
    { name: 'note', type: 'text', label: '想说的话', required: true, hint: '一句就可以。' },
  ],
  submit: { url: 'https://collector.example/submissions/test' },
};

const receipt = { receipt: 'K7QM-2F9D', at: '2024-03-08T10:00:00+08:00', count: 12 };

async function openSurvey(page: Page): Promise<void> {
  const script = await build({
    stdin: {
      contents: `export * from './src/elements/form/define.js';
        export { virtual } from '@guidepup/virtual-screen-reader';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await page.route('https://*.example/**', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 201, json: receipt })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="zh-Hans">' }),
  );
  await page.goto('https://portal.example/');
  await page.addScriptTag({ content: `${script.outputFiles[0]!.text};reader = bundled.virtual` });
  await page.evaluate((form) => {
    const element = document.createElement('civic-form');
    element.setAttribute('item', form.id);
    Object.assign(element, { data: { civic: 1, lang: 'zh-Hans', forms: [form] } });
    document.body.append(element);
  }, survey);
  await page.locator('civic-form form').waitFor();
}

/** What is said from the beginning of the element to its end, without where paragraphs and the like begin and end. */
async function readAloud(page: Page): Promise<string[]> {
  const said = await page.evaluate(async () => {
    const root = document.querySelector('civic-form')!.shadowRoot!;
    await reader.start({ container: root.querySelector<HTMLElement>('.base')! });
    const phrases = [await reader.lastSpokenPhrase()];
    for (let steps = 0; steps < 200; steps++) {
      await reader.next();
      const phrase = await reader.lastSpokenPhrase();
      if (phrase === phrases[0]) break;
      phrases.push(phrase);
    }
    await reader.stop();
    return phrases;
  });
  return said.filter(
    (phrase) => !/^(paragraph|strong|list|listitem,.*|end.*|term|definition)$/.test(phrase),
  );
}

const levels = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'];
const rating = [
  'group, 您满意吗？',
  '您满意吗？',
  ...levels.flatMap((level, index) => [
    `radio, ${level}, not checked, position ${index + 1}, set size 5`,
    level,
  ]),
];
const reasons = [
  'group, 哪里不满意？（选填）, 最多选2项。',
  '哪里不满意？（选填）',
  '哪里不满意？',
  '（选填）',
  '最多选2项。',
  'checkbox, 卫生, not checked',
  '卫生',
  'checkbox, 停车, not checked',
  '停车',
];
const matrix = [
  'group, 做得怎么样？（选填）',
  '做得怎么样？（选填）',
  '做得怎么样？',
  '（选填）',
  'radiogroup, 楼道',
  '楼道',
  'radio, 好, not checked, position 1, set size 2',
  '好',
  'radio, 差, not checked, position 2, set size 2',
  '差',
];
const title = ['heading, 居民满意度调查, level 3', '发起：', '示例社区'];
const end = ['button, 提交', 'status'];

test('a survey is read aloud in an order that makes sense, from its title to its receipt', async (context) => {
  const browser = await startChromium(context);
  const page = await browser.newPage();
  await openSurvey(page);
  const form = page.locator('civic-form');
  assert.deepEqual(await readAloud(page), [
    ...title,
    'form',
    ...rating,
    ...matrix,
    '想说的话',
    '一句就可以。',
    'textbox, 想说的话, 一句就可以。, required',
    ...end,
  ]);

  await form.locator('label').getByText('不满意', { exact: true }).click();
  await form.locator('[part=submit]').click();
  await form.locator('.summary').waitFor();
  assert.deepEqual(await readAloud(page), [
    ...title,
    'form',
    'alert',
    '还有1处需要补充，填好的内容都还在。',
    'link, 请填写“想说的话”。',
    ...rating,
    ...reasons,
    ...matrix,
    '想说的话',
    '一句就可以。',
    '请填写“想说的话”。',
    'textbox, 想说的话, 一句就可以。 请填写“想说的话”。, invalid, required',
    ...end,
  ]);

  await form.locator('[name=note]').fill('路灯坏了');
  await form.locator('[part=submit]').click();
  await form.locator('.receipt').waitFor();
  assert.deepEqual(await readAloud(page), [
    ...title,
    '已有12人填写',
    'status',
    '提交成功，谢谢您。',
    '回执号',
    'K7QM-2F9D',
    '请记下回执号。以后要查看、修改或撤回，请用这台设备再打开这个页面，或打开下面的专用链接。',
    '您填写的内容',
    '您满意吗？',
    '不满意',
    '想说的话',
    '路灯坏了',
    'button, 打印',
    'button, 修改',
    '这台设备不保存您填写的内容；以后用专用链接可以再取回来看。',
    'group',
    '专用链接',
    '有这个链接的人都能查看、修改和撤回您提交的内容，请不要给别人。',
    'button, 复制链接',
    'group',
    '撤回',
    '撤回后，您提交的内容会删除，也不再计入结果。',
    'alert',
    'button, 确认撤回',
  ]);
});
