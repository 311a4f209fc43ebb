/**
 * `npm run visual [-- --update] [-- names …]`: pictures of every element in every state and mode against those in
 * test/visual/stored, drawn by a browser and fonts that are pinned; how lines end in several widths, on paper too; contrast,
 * targets and axe of each.
 * Names of states choose which; `--update` stores those that look different now.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { closingLine } from './test/totals.mjs';

ensureDependencies();
const { shout } = await import('./browsers.mjs');
const { serveFolder } = await import('./docs/serve-folder.mjs');
const { modes, readme, states } = await import('../test/visual/states.mjs');
const { canDraw, launchPinnedChromium } = await import('./visual/pinned-chromium.mjs');
const {
  chooseStates,
  compareWithStored,
  drawPage,
  drawState,
  storePicture,
  toFewColours,
  toSmallPicture,
} = await import('./visual/pictures.mjs');

const { findBadLineEnds } = await import('./visual/line-ends.mjs');
const { measure } = await import('./visual/measures.mjs');
const { makeLooksPage } = await import('./visual/looks-page.mjs');

const folder = 'test/visual/stored';
const arguments_ = process.argv.slice(2);
const isUpdate = arguments_.includes('--update');
const names = arguments_.filter((name) => !name.startsWith('--'));

const wanted = chooseStates([...states, { name: 'readme', modes: [] }], modes, names);
const counts = { passed: 0, failed: 0, skipped: 0 };
if (!canDraw) {
  shout('NOTHING CAN BE COMPARED HERE: the pinned browser is for Linux on x64 only.');
  process.exit(1);
}

const server = await serveFolder('.');
// Always at the same address: a QR code shows what it leads to.
const origin = 'http://127.0.0.1';
const browser = await launchPinnedChromium([
  `--host-resolver-rules=MAP 127.0.0.1:80 ${new URL(server.origin).host}`,
]);

async function check(name, file, picture) {
  if (isUpdate) {
    if (await storePicture(file, await toSmallPicture(picture))) console.log(`drawn anew: ${file}`);
    counts.passed += 1;
    return;
  }
  const { isSame, what } = await compareWithStored(file, await toFewColours(picture));
  if (isSame) {
    counts.passed += 1;
    return;
  }
  counts.failed += 1;
  mkdirSync('.cache/visual', { recursive: true });
  writeFileSync(`.cache/visual/${name}.webp`, await toSmallPicture(picture));
  console.error(`FAILED  ${name} ${what}; now: .cache/visual/${name}.webp`);
}

mkdirSync(folder, { recursive: true });
/** Line ends depend on widths and on the size of type, not on colours. Of paper: a phone's width, and A4 within its margins. */
const widthsOf = { light: [390, 320, 768, 1280], large: [390, 320, 768, 1280], print: [390, 718] };
const drawings = wanted.pictures.map(({ name, state, mode }) => async () => {
  let faults = [];
  const picture = await drawState(browser, origin, state, mode, async (page) => {
    if (!state.isEmpty) faults = await measure(page, mode);
    if (mode.name in widthsOf)
      for (const fault of await findBadLineEnds(page, widthsOf[mode.name]))
        faults.push(`line ends at ${fault}`);
  });
  await check(name, `${folder}/${name}.webp`, picture);
  for (const fault of faults) console.error(`FAILED  ${name}: ${fault}`);
  counts.failed += faults.length;
});
if (wanted.states.includes('readme'))
  drawings.push(async () => check('readme', readme.file, await drawPage(browser, origin, readme)));

/** Each page has a storage of its own and waits for itself: some are drawn at a time. */
const atATime = 2 * availableParallelism();
async function drawNext() {
  for (let draw = drawings.shift(); draw; draw = drawings.shift()) await draw();
}
await Promise.all(Array.from({ length: atATime }, drawNext));

if (isUpdate) writeFileSync('docs/looks.md', makeLooksPage(states, modes));

await browser.close();
await server.close();
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
