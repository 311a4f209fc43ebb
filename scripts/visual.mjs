/**
 * `npm run visual [-- --update] [-- names …]`: pictures of every element in every state and mode against those in
 * test/visual/stored, drawn by a browser and fonts that are pinned. Names with `--update` take only these anew.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { closingLine } from './test/totals.mjs';

ensureDependencies();
const { shout } = await import('./browsers.mjs');
const { serveFolder } = await import('./docs/serve-folder.mjs');
const { modes, readme, states } = await import('../test/visual/states.mjs');
const { canDraw, launchPinnedChromium } = await import('./visual/pinned-chromium.mjs');
const { differingShare, drawPage, drawState, tolerance, toSmallPicture } =
  await import('./visual/pictures.mjs');

const folder = 'test/visual/stored';
const arguments_ = process.argv.slice(2);
const isUpdate = arguments_.includes('--update');
const names = arguments_.filter((name) => !name.startsWith('--'));

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
  const small = await toSmallPicture(picture);
  if (isUpdate) {
    writeFileSync(file, small);
    counts.passed += 1;
    return;
  }
  const share = existsSync(file) ? await differingShare(readFileSync(file), small) : undefined;
  if (share !== undefined && share <= tolerance) {
    counts.passed += 1;
    return;
  }
  counts.failed += 1;
  mkdirSync('.cache/visual', { recursive: true });
  writeFileSync(`.cache/visual/${name}.webp`, small);
  const what = share === undefined ? 'is not stored' : `differs by ${(share * 100).toFixed(2)} %`;
  console.error(`FAILED  ${name} ${what}; now: .cache/visual/${name}.webp`);
}

const isWanted = (name) => names.length === 0 || names.includes(name);
const wanted = modes.flatMap((mode) =>
  states
    .filter((state) => isWanted(state.name) && (state.modes ?? [mode.name]).includes(mode.name))
    .map((state) => ({ state, mode })),
);

mkdirSync(folder, { recursive: true });
for (const { state, mode } of wanted) {
  const name = `${state.name}.${mode.name}`;
  await check(name, `${folder}/${name}.webp`, await drawState(browser, origin, state, mode));
}
if (isWanted('readme')) await check('readme', readme.file, await drawPage(browser, origin, readme));

await browser.close();
await server.close();
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
