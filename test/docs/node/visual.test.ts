import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { describe, it } from 'node:test';
// @ts-expect-error A plain script has no types.
import { modes, states } from '../../visual/states.mjs';

const folder = 'test/visual/stored';
const stored = readdirSync(folder).filter((name) => name.endsWith('.webp'));
const wanted = (states as { name: string; modes?: string[] }[]).flatMap((state) =>
  (modes as { name: string }[])
    .filter(({ name }) => !state.modes || state.modes.includes(name))
    .map((mode) => `${state.name}.${mode.name}.webp`),
);

describe('stored pictures', () => {
  it('are those of every state and mode, and of none that is gone', () => {
    assert.deepEqual(stored.sort(), wanted.sort());
  });

  it('show every element', () => {
    const html = JSON.stringify(states);
    for (const folder of readdirSync('src/elements'))
      for (const file of readdirSync(`src/elements/${folder}`)) {
        const [, tag] = /^(.*)\.define\.ts$/.exec(file) ?? [];
        // What holds other elements has nothing to look at.
        if (tag && tag !== 'civic-feed') assert.ok(html.includes(`<${tag} `), tag);
      }
  });

  it('are small: a repository keeps them for ever', () => {
    const sizes = stored.map((name) => statSync(`${folder}/${name}`).size);
    assert.ok(Math.max(...sizes) < 100_000, `${Math.max(...sizes)} bytes`);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(all < 2_500_000, `${all} bytes`);
  });

  it('name the browser and the fonts that drew them', () => {
    const machine = JSON.parse(readFileSync(`${folder}/machine.json`, 'utf8')) as object;
    assert.deepEqual(Object.keys(machine), ['chromium', 'widths']);
  });
});
