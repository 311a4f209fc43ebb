import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
// @ts-expect-error A plain script of the build has no types.
import { importDirections } from '../../scripts/eslint/import-directions.mjs';

const eslint = new ESLint({
  overrideConfigFile: true,
  overrideConfig: [
    {
      files: ['**/*.js'],
      plugins: { civic: { rules: { 'import-directions': importDirections } } },
      rules: { 'civic/import-directions': 'error' },
    },
  ],
});

async function problems(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file.replace(/\.ts$/, '.js') });
  return result!.messages.map(({ message }) => message);
}

const card = 'src/elements/member-card';

const allowed: [string, string][] = [
  ['src/all.ts', "import './elements/member-card/define.js';"],
  ['src/index.ts', "export * from './elements/member-card/element.js';"],
  ['src/embed/loader.entry.ts', "import '../elements/feed/define.js';"],
  [`${card}/define.ts`, "import '../feed/define.js';"],
  [`${card}/define.ts`, "import { CivicMemberCard } from './element.js';"],
  [`${card}/element.ts`, "import { load } from '../../data/load.js';"],
  [`${card}/element.ts`, "import { html } from 'lit';"],
  ['src/data/load.ts', "import { check } from '../contract/check.js';"],
  ['src/contract/feed.ts', "import * as z from 'zod/mini';"],
  ['src/contract/feed.ts', "import { member } from './member.js';"],
  ['src/locales/problems.ts', "import { words } from '../contract/issue.js';"],
  [`${card}/element.ts`, "await import('./lazy/json-ld.js');"],
  [`${card}/define.ts`, "import { View } from './lazy/view.js';"],
  ['src/elements/member-card/lazy/a.ts', "import { b } from './b.js';"],
  ['src/base/words.ts', "await import('../locales/en.js');"],
  ['server/pages/code.ts', "import { check } from '../../src/contract/check.js';"],
  ['desk/server/safe-file.ts', "import { isId } from '../../server/pages/layout.js';"],
  ['demo/server.ts', "import { deskRoutes } from '../desk/routes.js';"],
];

const forbidden: [string, string, RegExp][] = [
  ['src/contract/feed.ts', "import { html } from 'lit';", /contract must not import lit/],
  ['src/contract/feed.ts', "import { x } from '../base/x.js';", /contract must not import base/],
  ['src/locales/en.ts', "import { html } from 'lit';", /locales must not import lit/],
  ['src/base/x.ts', "import { load } from '../data/load.js';", /base must not import data/],
  ['src/data/x.ts', "import { C } from '../elements/feed/element.js';", /data must not/],
  ['src/data/x.ts', "import { f } from '../forms/x.js';", /data must not import forms/],
  ['src/data/x.ts', "import * as z from 'zod/mini';", /zod stays in the contract/],
  [`${card}/element.ts`, "import '../feed/define.js';", /elements must not import define/],
  [`${card}/element.ts`, "import('../feed/define.js');", /elements must not import define/],
  [`${card}/element.ts`, "export * from '../../all.js';", /elements must not import entry/],
  [`${card}/define.ts`, "import '../../all.js';", /define must not import entry/],
  ['src/index.ts', "import '../demo/server.js';", /src must not import demo/],
  ['src/data/x.ts', "import '../../test/helpers/feeds.js';", /src must not import test/],
  [`${card}/element.ts`, "import { describe } from './lazy/json-ld.js';", /import\(\) it/],
  [`${card}/element.ts`, "await import('./details.js');", /folder lazy/],
  ['server/formats/x.ts', "import { y } from '../../desk/y.js';", /server must not import desk/],
  ['server/x.ts', "await import('../demo/y.js');", /server must not import demo/],
  ['desk/page/x.ts', "export * from '../../demo/y.js';", /desk must not import demo/],
  ['src/novel/x.ts', "import '../base/x.js';", /is in no layer/],
];

describe('import directions', () => {
  for (const [file, code] of allowed) {
    it(`allows ${file}: ${code}`, async () => {
      assert.deepEqual(await problems(file, code), []);
    });
  }
  for (const [file, code, expected] of forbidden) {
    it(`forbids ${file}: ${code}`, async () => {
      const [message, ...others] = await problems(file, code);
      assert.match(message ?? '', expected);
      assert.deepEqual(others, []);
    });
  }

  for (const file of ['src/all.ts', 'server/listen.ts', 'desk/routes.ts', 'demo/server.ts'])
    it(`is on for ${file} in the configuration that the lint script uses`, async () => {
      const config = (await new ESLint().calculateConfigForFile(file)) as {
        rules: Record<string, unknown[]>;
      };
      assert.equal(config.rules['civic/import-directions']?.[0], 2);
    });
});
