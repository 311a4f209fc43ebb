import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

const guide = readFileSync('docs/maintainer.md', 'utf8');
const rooms = /`((?:src|server|desk|demo|scripts|test|docs)\/[\w./-]+)`/g;

function importsOf(file: string): string[] {
  const names = readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.js'/g);
  return [...names].map(([, name]) => path.posix.join(path.posix.dirname(file), `${name!}.ts`));
}

describe('what the guides name', () => {
  for (const file of ['docs/maintainer.md', 'CONVENTIONS.md'])
    it(`${file} names files and folders that exist`, () => {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(rooms))
        assert.ok(existsSync(name!), name);
    });

  for (const walk of ['A feed to a card', 'A signature to a row'])
    it(`${walk}: each step imports the next`, () => {
      const [text] = guide.split(`### ${walk}\n`)[1]!.split('\n#');
      const steps = [...text!.matchAll(/^\d+\. `([^`]+)`(.*)$/gm)];
      assert.ok(steps.length > 4);
      steps.slice(1).forEach(([, file], index) => {
        const [, before, words] = steps[index]!;
        if (!words!.includes('over the network'))
          assert.ok(importsOf(before!).includes(file!), `${before} does not import ${file}`);
      });
    });
});
