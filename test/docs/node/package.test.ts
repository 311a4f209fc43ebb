import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { elementInfos } from '../../../src/elements/registry/infos.js';
// @ts-expect-error A plain script has no types.
import * as packages from '../../../scripts/docs/npm.mjs';

const npm = packages.npm as (folder: string, ...args: string[]) => string;
const folder = mkdtempSync(path.join(os.tmpdir(), 'civic-package-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const [report] = JSON.parse(
  npm('.', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
) as { filename: string; files: { path: string; size: number }[] }[];
const paths = report!.files.map((file) => file.path);
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, string | { types: string; default?: string }>;
  dependencies: Record<string, string>;
  private?: boolean;
};

describe('the package', () => {
  it('has what a page or a bundler takes, and nothing else', () => {
    const allowed =
      /^(dist\/|custom-elements\.json$|package\.json$|README(\.\w+)?\.md$|LICENSE$|CHANGELOG\.md$)/;
    assert.deepEqual(
      paths.filter((file) => !allowed.test(file)),
      [],
    );
    for (const file of [
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
      'custom-elements.json',
      'dist/civic.js',
      'dist/civic-reserve.css',
      'dist/civic-feed.schema.json',
      'dist/integrity.json',
      'dist/licences.txt',
      'dist/loader.js',
      'dist/esm/index.d.ts',
      'dist/ide/jsx.d.ts',
    ])
      assert.ok(paths.includes(file), `${file} is missing`);
  });

  it('has no source, test, map, secret or file of this machine', () => {
    for (const file of paths) {
      assert.doesNotMatch(
        file,
        /(^|\/)(src|test|demo|node_modules|\.\w)|\.(map|sqlite|log|env)$/,
        file,
      );
      if (/\.(js|mjs|ts|json|css|md)$/.test(file))
        assert.doesNotMatch(
          readFileSync(file, 'utf8'),
          /file:\/\/\/(?!\s)|\/home\/\w|\/work\//,
          file,
        );
    }
  });

  it('leads each of its exports to a file', () => {
    const targets = Object.values(manifest.exports).flatMap((one) =>
      typeof one === 'string' ? [one] : Object.values(one),
    );
    for (const target of targets) {
      const pattern = target.slice(2).replace(/[.]/g, '\\.').replace(/\*/g, '[^ ]+');
      assert.ok(
        paths.some((file) => new RegExp(`^${pattern}$`).test(file)),
        `${target} leads nowhere`,
      );
    }
  });

  it('is ready to be published with provenance, and names no address that nobody chose', () => {
    assert.notEqual(manifest.private, true);
    assert.equal(
      (manifest as { publishConfig?: { provenance?: boolean } }).publishConfig?.provenance,
      true,
    );
    assert.doesNotMatch(readFileSync('package.json', 'utf8'), /example\.(com|org)|to-?do|your-/i);
  });

  it('has types that resolve as its code does, for Node and for bundlers', () => {
    const cli = 'node_modules/@arethetypeswrong/cli/dist/index.js';
    assert.ok(existsSync(cli));
    const args = [
      cli,
      path.join(folder, report!.filename),
      '--profile=esm-only',
      '--format=json',
      '--entrypoints',
      '.',
      './all',
      './contract',
      './jsx',
      ...elementInfos.flatMap(({ name }) => [`./${name}`, `./${name}/define`]),
    ];
    let output: string;
    try {
      output = execFileSync(process.execPath, args, { encoding: 'utf8' });
    } catch (error) {
      // It leaves with 1 where it found something, and says what on its output.
      output = (error as { stdout: string }).stdout;
    }
    const { problems = {} } = JSON.parse(output) as {
      problems?: Record<string, { entrypoint?: string; kind: string; resolutionKind?: string }[]>;
    };
    // Without `exports` (node10) or from CommonJS it is not meant to be taken: custom elements run in pages.
    const found = Object.values(problems)
      .flat()
      .filter(({ resolutionKind = '' }) => !['node10', 'node16-cjs'].includes(resolutionKind));
    assert.deepEqual(found, []);
  });
});
