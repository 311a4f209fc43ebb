import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { rollup } from 'rollup';
// @ts-expect-error A plain script of the build has no types.
import { planLazyParts as plan } from '../../scripts/build/lazy-parts.mjs';
// @ts-expect-error A plain script of the build has no types.
import { createGraphPlugins } from '../../scripts/build/rollup-plugins.mjs';

interface Part {
  readonly id: string;
  readonly name: string;
}
interface Plan {
  readonly parts: readonly Part[];
  readonly inParts: import('rollup').Plugin;
  inScript(this: void, script: string): import('rollup').Plugin;
}
const planLazyParts = plan as (scripts: string[]) => Promise<Plan>;
const plugins = (createGraphPlugins as () => import('rollup').Plugin[])();

describe('lazy parts', () => {
  let folder = '';
  const write = (files: Record<string, string>): void => {
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), code);
    }
  };
  const planFor = (...scripts: string[]): Promise<Plan> =>
    planLazyParts(scripts.map((script) => path.join(folder, script)));
  async function build(input: string, plugin: import('rollup').Plugin): Promise<string> {
    const bundle = await rollup({ input: path.join(folder, input), plugins: [plugin, ...plugins] });
    const { output } = await bundle.generate({ format: 'es' });
    return output.map((file) => ('code' in file ? file.code : '')).join('\n');
  }

  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'civic-parts-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('stop the build where one is in no folder of its own', async () => {
    write({ 'a.ts': "void import('./late.js');", 'late.ts': 'export const late = 1;' });
    await assert.rejects(planFor('a.ts'), /late\.ts is imported dynamically, but is in no folder/);
  });

  it('stop the build where one is gone or has another name', async () => {
    write({ 'a.ts': "void import('./lazy/late.js');" });
    await assert.rejects(planFor('a.ts'), /lazy\/late\.ts/);
  });

  it('stop the build where one takes a whole module of the script', async () => {
    write({
      'a.ts': "import { one } from './base.js'; console.log(one); void import('./lazy/late.js');",
      'base.ts': 'export const one = 1;',
      'lazy/late.ts': "import * as base from '../base.js'; export default base;",
    });
    await assert.rejects(planFor('a.ts'), /late\.ts takes all of .*base\.ts: name what it needs/);
  });

  it('use what every script that loads them contains, and bring the rest', async () => {
    const script = (own: string): string =>
      `import { everywhere } from './everywhere.js'; ${own} console.log(everywhere); void import('./lazy/late.js');`;
    write({
      'a.ts': script("import { inOne } from './in-one.js'; console.log(inOne);"),
      'b.ts': script(''),
      'everywhere.ts': 'export const everywhere = "code that is everywhere";',
      'in-one.ts': 'export const inOne = "code that is in one";',
      'lazy/late.ts':
        "import { everywhere } from '../everywhere.js'; import { inOne } from '../in-one.js'; export const late = [everywhere, inOne];",
    });
    const { parts, inParts, inScript } = await planFor('a.ts', 'b.ts');
    assert.equal(parts.length, 1);
    const part = await build('lazy/late.ts', inParts);
    assert.match(part, /globalThis\[Symbol\.for\("civic-widgets [^"]+"\)\]\[0\]/);
    assert.doesNotMatch(part, /code that is everywhere/);
    assert.match(part, /code that is in one/);
    for (const name of ['a.ts', 'b.ts']) {
      const code = await build(name, inScript(path.join(folder, name)));
      assert.match(code, /globalThis\[Symbol\.for\("civic-widgets [^"]+"\)\] = \{ 0: /);
      assert.doesNotMatch(code, /\b1: /);
    }
  });
});
