/** What the pages for people say of the repository is there: files, commands, links. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { assertNamed } from './named-code.js';

const markdownIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => path.posix.join(folder, name));

const pages = ['.', 'docs', 'docs/en', 'server', 'demo/feeds']
  .flatMap(markdownIn)
  // What was, and what a program has measured.
  .filter((file) => !/CHANGELOG|performance\.md|hosts\.md/.test(file));

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

for (const file of pages)
  describe(file, () => {
    const text = readFileSync(file, 'utf8');

    it('names files and code that exist', () => {
      assertNamed(text);
    });

    it('names commands that exist', () => {
      for (const [, script] of text.matchAll(
        /(?:^|`|&& )npm (?:run )?(?!install|publish|audit|sbom|pkg|ci\b|pack\b)([\w:-]+)/gm,
      ))
        assert.ok(script! in scripts, `npm run ${script}`);
      for (const [, program] of text.matchAll(/\bnode (?:--[\w=' -]+ )*([\w./-]+\.(?:ts|mjs|js))/g))
        assert.ok(existsSync(program!), program);
    });

    it('links to files that exist', () => {
      for (const [, link] of text.replace(/^```[^]*?^```/gm, '').matchAll(/\]\(([^)\s#]+)/g))
        if (!/^https?:|^mailto:/.test(link!))
          assert.ok(existsSync(path.posix.join(path.posix.dirname(file), link!)), link);
    });
  });
