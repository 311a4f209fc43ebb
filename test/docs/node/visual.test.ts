import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
// @ts-expect-error A plain script has no types.
import * as pictures from '../../../scripts/visual/pictures.mjs';
// @ts-expect-error A plain script has no types.
import { launchPinnedChromium } from '../../../scripts/visual/pinned-chromium.mjs';
// @ts-expect-error A plain script has no types.
import * as looks from '../../../scripts/visual/looks-page.mjs';
// @ts-expect-error A plain script has no types.
import { modes, states } from '../../visual/states.mjs';
import { form } from '../../../src/contract/questionnaire.js';
import { elementInfos } from '../../../src/elements/registry/infos.js';

interface State {
  name: string;
  modes?: string[];
}
const { chooseStates, compareWithStored, storePicture, toSmallPicture } = pictures as {
  chooseStates: (
    all: State[],
    modes: unknown,
    names: string[],
  ) => { states: string[]; pictures: { name: string }[] };
  compareWithStored: (file: string, now: Buffer) => Promise<{ isSame: boolean }>;
  storePicture: (file: string, now: Buffer) => Promise<boolean>;
  toSmallPicture: (picture: Buffer) => Promise<Buffer>;
};
const { makeLooksPage } = looks as { makeLooksPage: (states: unknown, modes: unknown) => string };
const choose = (...names: string[]) => chooseStates(states as State[], modes, names);

const folder = 'test/visual/stored';
const stored = readdirSync(folder).filter((name) => name.endsWith('.webp'));
const wanted = choose().pictures.map(({ name }) => `${name}.webp`);

describe('stored pictures', () => {
  it('are those of every state and mode, and of none that is gone', () => {
    assert.deepEqual(
      stored.sort(),
      wanted.sort(),
      'Draw what is new with `npm run visual -- --update <state>`, look at it, and commit it.',
    );
  });

  it('are all on a page of the docs', () => {
    assert.equal(
      readFileSync('docs/looks.md', 'utf8'),
      makeLooksPage(states, modes),
      'Write it with `npm run visual -- --update <state>`.',
    );
  });

  it('are small: a repository keeps them for ever', () => {
    const sizes = stored.map((name) => statSync(`${folder}/${name}`).size);
    assert.ok(Math.max(...sizes) < 100_000, `${Math.max(...sizes)} bytes`);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(all < 36_000 * sizes.length, `${all} bytes in ${sizes.length} pictures`);
  });

  it('are compared by pixels: a line of text more is another picture, the same is not', async () => {
    const picture = sharp(`${folder}/progress-meter.light.webp`);
    const { width, height } = await picture.metadata();
    const svg = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect x="40" y="40" width="120" height="14"/></svg>`,
    );
    const before = await toSmallPicture(await picture.png().toBuffer());
    const after = await toSmallPicture(
      await picture
        .composite([{ input: svg }])
        .png()
        .toBuffer(),
    );
    const home = mkdtempSync(path.join(os.tmpdir(), 'civic-pictures-'));
    const file = path.join(home, 'picture.webp');
    try {
      assert.ok(await storePicture(file, before), 'What was not there is stored.');
      assert.ok((await compareWithStored(file, before)).isSame);
      assert.ok(!(await storePicture(file, before)), 'What looks the same is not drawn anew.');
      assert.ok(!(await compareWithStored(file, after)).isSame);
      assert.ok(await storePicture(file, after));
      assert.deepEqual(readFileSync(file), after);
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  it('are drawn anew where somebody asked for them, and no others', () => {
    assert.deepEqual(
      choose('stale').pictures.map(({ name }) => name),
      ['stale.light', 'stale.dark', 'stale.forced', 'stale.large', 'stale.print'],
    );
    assert.throws(() => choose('faild'), /No such state: faild\. There are: .*failed/);
  });

  it('show every element also where its feed cannot be had', () => {
    const { html } = (states as (State & { html: string })[]).find(
      ({ name }) => name === 'failed',
    )!;
    for (const { name, reserve } of elementInfos)
      assert.equal(html.includes(`<civic-${name} `), reserve !== 'nothing', name);
  });

  it('show every kind of form, and every way in which an element shows itself', () => {
    const all = (states as (State & { html: string })[]).map(({ html }) => html).join('\n');
    const shownKinds = new Set(
      [...all.matchAll(/<civic-form [^>]*src="\/(demo\/feeds\/[^#"]+)#([^"]+)"/g)].map(
        ([, file, id]) =>
          (
            JSON.parse(readFileSync(file!, 'utf8')) as { forms: { id: string; kind: string }[] }
          ).forms.find((one) => one.id === id)!.kind,
      ),
    );
    assert.deepEqual([...shownKinds].sort(), [...form.shape.kind.options].sort());
    const ways = {
      'member-card': ['variant="compact"', 'variant="feature"'],
      'member-list': ['series=', 'by="area"', 'variant="honours"', 'variant="directory"'],
      'progress-meter': ['shape="ring"', 'shape="sparkline"', 'shape="figure"'],
      records: ['variant="match"', 'variant="ledger"', 'variant="decisions"', '#'],
      agenda: ['view="month"', '#'],
    };
    for (const [name, list] of Object.entries(ways)) {
      const tags = all.match(new RegExp(`<civic-${name} [^>]*>`, 'g')) ?? [];
      for (const way of list)
        assert.ok(
          tags.some((tag) => tag.includes(way)),
          `${name} ${way}`,
        );
    }
  });

  it('are drawn by fonts of packages, whatever the machine has', async () => {
    const browser = (await launchPinnedChromium()) as Browser;
    try {
      const page = await browser.newPage();
      await page.setContent(
        '<p style="font-family: Arial, sans-serif">社区公约</p><p style="font-family: SimSun, serif">社区公约 ■ civic</p>',
      );
      const session = await page.context().newCDPSession(page);
      await session.send('DOM.enable');
      await session.send('CSS.enable');
      const { root } = await session.send('DOM.getDocument', { depth: -1 });
      const { nodeIds } = await session.send('DOM.querySelectorAll', {
        nodeId: root.nodeId,
        selector: 'p',
      });
      const drawn: string[][] = [];
      for (const nodeId of nodeIds) {
        const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
        drawn.push(fonts.map(({ familyName }) => familyName));
      }
      assert.deepEqual(drawn, [['Noto Sans SC'], ['Noto Serif SC']]);
    } finally {
      await browser.close();
    }
  });
});
