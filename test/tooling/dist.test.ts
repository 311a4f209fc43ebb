import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { elementInfos } from '../../src/elements/registry/infos.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const readJson = <T>(file: string): T => JSON.parse(read(file)) as T;

const tags = readdirSync('src/elements')
  .filter((folder) => existsSync(`src/elements/${folder}/define.ts`))
  .map((folder) => `civic-${folder}`);
const classicScripts = ['dist/civic.js', ...tags.map((tag) => `dist/alone/${tag}.js`)];
const scriptsWithParts = [...classicScripts, 'dist/civic.mjs'];
/** Small enough that the minifier writes their wrapper as an arrow; the rest is the same promise. */
const hostScripts = ['civic-whole', 'loader', 'frames', 'frame-page', 'large-type'].map(
  (name) => `dist/${name}.js`,
);

/** A module and all that it imports, as a page would get them. */
function filesOf(file: string, seen: string[] = []): string[] {
  if (seen.includes(file)) return seen;
  seen.push(file);
  for (const [, one] of read(file).matchAll(/(?:import|from)\s*"(\.[^"]+)"/g))
    filesOf(path.posix.join(path.posix.dirname(file), one!), seen);
  return seen;
}

const withImports = (file: string): string => filesOf(file).map(read).join('\n');

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

  /** What comes with a part beside a classic script, by the first module in each file. Those of elements are in their info.ts. */
  const downloads: Readonly<Record<string, readonly string[]>> = {
    'data/editor-notes': ['conditions', 'events', 'moments', 'record-categories', 'records'],
    'data/last-good': ['index'],
    'data/signed-count': [],
    'forms/sending/form-sending': ['add-styles', 'conditions', 'index', 'rating'],
    'forms/fields/additions': ['add-styles'],
    'forms/fields/page-code': ['page-address'],
    'forms/fields/questions': [
      'add-styles',
      'conditions',
      'form-sending.mjs',
      'guard',
      'index',
      'rating',
    ],
    'forms/fields/signature-pad': [],
    'locales/en': [],
    'locales/ko': [],
    'locales/zh-Hant': [],
    'submit/photos': ['add-styles', 'conditions', 'form-sending.mjs', 'index', 'rating'],
    'submit/sha256': [],
    'base/text/intl-formats': [],
    'forms/fields/notice': ['add-styles', 'conditions', 'form-sending.mjs', 'index', 'rating'],
    'forms/sending/proof': ['add-styles', 'conditions', 'form-sending.mjs', 'index', 'rating'],
    ...Object.fromEntries(
      elementInfos.flatMap(({ name, lazyParts }) =>
        Object.entries(lazyParts).map(([part, along]) => [`elements/${name}/${part}`, along]),
      ),
    ),
  };
  const parts = readdirSync('dist/parts', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs'))
    .map((file) =>
      file
        .split(path.sep)
        .join('/')
        .replace(/\.mjs$/, ''),
    );

  it('has beside the classic scripts these parts, and no more comes with each than this', () => {
    const found = parts.sort().map((part) => [
      part,
      filesOf(`dist/parts/${part}.mjs`)
        .slice(1)
        .map((file) => path.basename(file).replace(/-[\w-]{8}\.mjs$/, ''))
        .sort(),
    ]);
    assert.deepEqual(Object.fromEntries(found), downloads);
  });

  it('has all that the loader asks for in one file', () => {
    assert.deepEqual(filesOf('dist/civic.mjs'), ['dist/civic.mjs']);
    assert.deepEqual(filesOf('dist/civic-legacy-field.mjs'), ['dist/civic-legacy-field.mjs']);
  });

  it('has lit in scripts, and in no part', () => {
    for (const part of parts)
      assert.doesNotMatch(
        withImports(`dist/parts/${part}.mjs`),
        /litElementVersions|litHtmlVersions/,
      );
    for (const file of scriptsWithParts) assert.match(read(file), /litElementVersions/);
  });

  it('has in each script what its parts take from it, and nothing is taken under another version', () => {
    const { version } = readJson<{ version: string }>('package.json');
    const [key] = /globalThis\[Symbol\.for\("civic-widgets [^"]+ [0-9a-f]{8}"\)\]/.exec(
      read('dist/civic.js'),
    )!;
    assert.ok(key.includes(` ${version} `), key);
    const taken = (code: string): string[] =>
      code
        .split(key)
        .slice(1)
        .flatMap((rest) => /^\[(\w+)\]/.exec(rest)?.[1] ?? []);
    let some = 0;
    for (const script of scriptsWithParts) {
      const code = read(script);
      const [, shared = ''] = code.split(`${key}={`);
      const names = [...shared.split('...globalThis')[0]!.matchAll(/(\w+):/g)].map(
        ([, name]) => name,
      );
      const wait = parts.filter((part) => code.includes(`parts/${part}.mjs"`));
      for (const part of wait) {
        const own = withImports(`dist/parts/${part}.mjs`);
        for (const other of parts)
          if (!wait.includes(other) && own.includes(`import("./${path.basename(other)}.mjs")`))
            wait.push(other);
        for (const name of taken(own)) {
          some++;
          assert.ok(names.includes(name), `${part} takes ${name}, which ${script} does not share`);
        }
      }
    }
    assert.ok(some > 100);
  });

  for (const { name } of elementInfos.filter(({ viewComesLater }) => viewComesLater)) {
    const tag = `civic-${name}`;
    it(`has what draws <${tag}> in its script alone, and beside civic.js`, () => {
      const part = `parts/elements/${name}/view.mjs`;
      assert.ok(!read(`dist/alone/${tag}.js`).includes(part));
      assert.ok(read('dist/civic.js').includes(`"./${part}"`));
    });
  }

  it('defines every element in civic.js and in civic.mjs', () => {
    for (const tag of tags)
      for (const file of ['dist/civic.js', 'dist/civic.mjs'])
        assert.match(read(file), new RegExp(`[\\w$]\\("${tag}",`), `${tag} in ${file}`);
  });

  it('has the hash of every script', () => {
    const hashes = readJson<Record<string, string>>('dist/integrity.json');
    const scripts = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .map((file) => file.split(path.sep).join('/'))
      .filter((file) => /\.m?js$/.test(file) && !/^(esm|ide)\//.test(file));
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
