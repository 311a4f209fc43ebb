import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const folders = [
  'docs-site',
  'test/visual',
  ...readdirSync('examples').map((name) => `examples/${name}`),
].filter((folder) => existsSync(`${folder}/package.json`));

describe('the lockfiles of examples, of the site and of the pictures', () => {
  for (const folder of folders) {
    it(`${folder}: pins each version by its hash and names no registry`, () => {
      const text = readFileSync(`${folder}/package-lock.json`, 'utf8');
      const { packages } = JSON.parse(text) as {
        packages: Record<string, { integrity?: string; resolved?: string }>;
      };
      for (const [name, { integrity, resolved }] of Object.entries(packages)) {
        assert.equal(resolved, undefined, name);
        assert.ok(name === '' || integrity, name);
      }
      const manifest = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Record<
        string,
        Record<string, string> | undefined
      >;
      for (const kind of ['dependencies', 'devDependencies'])
        for (const [name, version] of Object.entries(manifest[kind] ?? {}))
          assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is not pinned`);
    });
  }
});
