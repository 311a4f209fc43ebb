import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const read = (file: string): string => readFileSync(file, 'utf8');
const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

const tags = readdirSync('src/elements')
  .flatMap((folder) => readdirSync(`src/elements/${folder}`))
  .flatMap((file) => /^(.*)\.define\.ts$/.exec(file)?.[1] ?? []);
const classicScripts = ['dist/civic.js', ...tags.map((tag) => `dist/alone/${tag}.js`)];
/** Small enough that the minifier writes their wrapper as an arrow; the rest is the same promise. */
const hostScripts = ['civic-whole', 'loader', 'frames', 'frame-page', 'large-type'].map(
  (name) => `dist/${name}.js`,
);

/** A module's own code and that of all it imports, as a page would get them. */
function withImports(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return '';
  seen.add(file);
  const code = read(file);
  const imports = [...code.matchAll(/(?:import|from)\s*"(\.[^"]+)"/g)];
  const others = imports.map(([, one]) => withImports(path.join(path.dirname(file), one!), seen));
  return [code, ...others].join('\n');
}

describe('dist', () => {
  for (const file of classicScripts) {
    it(`${file} is ASCII, stands alone and leaves no name behind`, () => {
      const code = read(file);
      assert.doesNotMatch(code, /[^\x00-\x7f]/); // eslint-disable-line no-control-regex
      assert.doesNotMatch(code, /^\s*(import|export)\b/m);
      assert.match(code, /^\/\*![^*]*\*\/\s*[!(]function\(\)\{"use strict";/);
    });
  }

  for (const file of hostScripts) {
    it(`${file} is ASCII and leaves no name behind`, () => {
      const code = read(file);
      assert.doesNotMatch(code, /[^\x00-\x7f]/); // eslint-disable-line no-control-regex
      assert.doesNotMatch(code, /^\s*(import|export)\b/m);
      assert.match(code, /^\/\*![^*]*\*\/\s*[!(](function\(\)|\(\)=>)\{"use strict";/);
    });
  }

  for (const [tag, most] of [
    ['civic-member-list', 1],
    ['civic-progress-board', 2],
  ] as const) {
    it(`has what draws <${tag}> in its script alone, and beside civic.js with few chunks and no lit`, () => {
      const file = `dist/${tag}-view.mjs`;
      assert.doesNotMatch(read(`dist/alone/${tag}.js`), new RegExp(`${tag}-view\\.mjs`));
      assert.match(read('dist/civic.js'), new RegExp(`"\\./${tag}-view\\.mjs"`));
      assert.ok(read(file).match(/from"\./g)!.length <= most);
      assert.doesNotMatch(withImports(file), /litElementVersions|litHtmlVersions|_\$litType\$/);
    });
  }

  it('defines every element in civic.js, in civic.mjs and in a module of its own', () => {
    for (const tag of tags) {
      for (const file of ['dist/civic.js', 'dist/civic.mjs', `dist/${tag}.mjs`]) {
        assert.match(withImports(file), new RegExp(`\\w\\("${tag}",`), `${tag} in ${file}`);
      }
    }
  });

  it('has the hash of every script', () => {
    const hashes = readJson<Record<string, string>>('dist/integrity.json');
    const scripts = ['', 'alone/', 'chunks/'].flatMap((folder) =>
      readdirSync(`dist/${folder}`)
        .filter((name) => /\.m?js$/.test(name))
        .map((name) => folder + name),
    );
    assert.deepEqual(Object.keys(hashes).sort(), scripts.sort());
    for (const [file, hash] of Object.entries(hashes)) {
      const digest = createHash('sha384')
        .update(readFileSync(`dist/${file}`))
        .digest('base64');
      assert.equal(hash, `sha384-${digest}`, file);
    }
  });

  it('carries the licences of what is bundled, what comes on demand included', () => {
    const { dependencies } = readJson<{ dependencies: Record<string, string> }>('package.json');
    const licences = read('dist/licences.txt');
    for (const name of Object.keys(dependencies)) {
      // zod is for servers and tools; lit is only a list of its parts.
      if (name === 'zod') continue;
      const part = name === 'lit' ? 'lit-html' : name;
      assert.ok(
        new RegExp(`^${part} \\d.*\\((MIT|BSD-3-Clause|Apache-2.0)\\)$`, 'm').test(licences),
        name,
      );
    }
  });

  it('has a JSON Schema of the draft that editors read', () => {
    const schema = readJson<{ $schema: string }>('dist/civic-feed.schema.json');
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
  });
});
