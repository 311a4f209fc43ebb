import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { defines } from './named-code.js';

const guide = readFileSync('docs/maintainer.md', 'utf8');
const picture = readFileSync('docs/architecture.svg', 'utf8');

function importsOf(file: string): string[] {
  const names = readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)\.js'/g);
  return [...names].map(([, name]) => path.posix.join(path.posix.dirname(file), `${name!}.ts`));
}

/** The steps of a walk: the file that each begins with, and what it says of it. */
function stepsOf(walk: string): { file: string; words: string }[] {
  const [text] = guide.split(`### ${walk}\n`)[1]!.split('\n#');
  const steps = text!.split(/^\d+\. /m).slice(1);
  return steps.map((step) => {
    const [, file, words] = /^`([^`]+)`([^]*?)(?:\n\n|$)/.exec(step)!;
    return { file: file!, words: words! };
  });
}

describe('the walks through the code', () => {
  for (const walk of ['A feed to a card', 'A signature to a row', 'An element from nothing'])
    it(`${walk}: what each step names is defined in its file`, () => {
      const steps = stepsOf(walk);
      assert.ok(steps.length > 5);
      let names = 0;
      for (const { file, words } of steps)
        for (const [, name] of words.matchAll(/`(\w+)`/g)) {
          names++;
          assert.ok(defines(file, name!), `${file} does not define ${name}`);
        }
      assert.ok(names >= 5, 'a walk names classes and functions, not files alone');
    });

  for (const walk of ['A feed to a card', 'A signature to a row'])
    it(`${walk}: each step imports the next`, () => {
      const steps = stepsOf(walk);
      steps.slice(1).forEach(({ file }, index) => {
        const before = steps[index]!;
        if (!before.words.includes('over the network'))
          assert.ok(
            importsOf(before.file).includes(file),
            `${before.file} does not import ${file}`,
          );
      });
    });
});

describe('the picture of the rooms', () => {
  const rooms = [...picture.matchAll(/class="name"[^>]*>([\w-]+)</g)].map(([, name]) => name!);
  const isFolder = (name: string): boolean =>
    statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;

  it('shows folders that exist', () => {
    for (const room of rooms)
      assert.ok(
        ['', 'src/', 'server/'].some((above) => isFolder(above + room)),
        room,
      );
  });

  it('shows every room of src and all others that hold code', () => {
    // It stands for a page where there is none, and is no room of a page.
    const inSource = readdirSync('src').filter(
      (name) => isFolder(`src/${name}`) && name !== 'server',
    );
    for (const room of [...inSource, 'src', 'server', 'desk', 'demo'])
      assert.ok(rooms.includes(room), room);
  });

  it('can be read by those who do not see it', () => {
    assert.match(picture, /role="img" aria-labelledby="title desc"/);
    assert.match(picture, /<title id="title">.{20,}<\/title>/);
    assert.match(picture, /<desc id="desc">.{100,}<\/desc>/);
  });
});
