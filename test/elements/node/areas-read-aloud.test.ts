/** What a screen reader says to who looks for their grid worker: by a simulated one, in a real browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { build } from 'esbuild';
import type { virtual } from '@guidepup/virtual-screen-reader';
import { startChromium } from '../../faults/node/chromium.js';

declare const reader: typeof virtual;

test('“who is my grid worker?” is answered in an order that makes sense', async (context) => {
  const browser = await startChromium(context);
  const page = await browser.newPage();
  const script = await build({
    stdin: {
      contents: `export * from './src/elements/member-list/define.js';
        export { virtual } from '@guidepup/virtual-screen-reader';`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bundled',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await page.setContent('<!doctype html><html lang="zh-Hans"><body></body></html>');
  await page.addScriptTag({ content: `${script.outputFiles[0]!.text};reader = bundled.virtual` });
  const feed: unknown = JSON.parse(readFileSync('demo/feeds/lists-sample.json', 'utf8'));
  await page.evaluate((data) => {
    const element = document.createElement('civic-member-list');
    element.setAttribute('by', 'area');
    Object.assign(element, { data });
    document.body.append(element);
  }, feed);
  await page.locator('civic-member-list input').fill('三号楼');
  await page.locator('civic-member-list .answer').waitFor();
  const said = await page.evaluate(async () => {
    const root = document.querySelector('civic-member-list')!.shadowRoot!;
    await reader.start({ container: root.querySelector<HTMLElement>('.base')! });
    const phrases = [await reader.lastSpokenPhrase()];
    // To the end of the answer: the tree comes after it.
    for (let steps = 0; steps < 80 && !phrases.some((one) => one === 'list'); steps++) {
      await reader.next();
      phrases.push(await reader.lastSpokenPhrase());
    }
    await reader.stop();
    return phrases;
  });
  const heard = said.filter(
    (phrase) => !/^(paragraph|strong|list|end.*|term|definition)$/.test(phrase),
  );
  assert.deepEqual(heard, [
    'search',
    '按楼栋查',
    'searchbox, 按楼栋查, 三号楼, 写楼号就行：3号楼、3栋、三号楼都可以；前面可以加小区名。',
    '写楼号就行：3号楼、3栋、三号楼都可以；前面可以加小区名。',
    'status',
    '找到1处',
    'heading, 3号楼由谁负责, level 3',
    '示例社区 › 第一网格',
    '楼栋长',
    '赵示例',
    '网格员',
    '第一网格',
    '王示例',
    'link, 王示例 138 0000 0001',
    '138 0000 0001',
    '网格长',
    '第一网格',
    '暂时空缺',
    '社区书记',
    '示例社区',
    '示例社区居民委员会（虚构）',
    '办公室',
    '第一网格办公室',
    'link, 010-5550 0101',
  ]);
});
