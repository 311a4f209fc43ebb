/**
 * `npm run visual [-- --update] [-- names …]`: pictures of every element in every state and mode against those in
 * test/visual/stored. They are compared in the browser that made them only: another major version, or other fonts,
 * draws other pixels, and then this says loudly that nothing was compared.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { closingLine } from './test/totals.mjs';

ensureDependencies();
const { shout } = await import('./browsers.mjs');
const { launchChromium } = await import('./docs/chromium.mjs');
const { serveFolder } = await import('./docs/serve-folder.mjs');
const { modes, readme, states } = await import('../test/visual/states.mjs');
const { differingShare, drawState, drawPage, toSmallPicture } =
  await import('./visual/pictures.mjs');

const folder = 'test/visual/stored';
const arguments_ = process.argv.slice(2);
const isUpdate = arguments_.includes('--update');
const names = arguments_.filter((name) => !name.startsWith('--'));
/** Share of pixels that may differ: antialiasing, and the colours that a small file leaves out. */
const tolerance = 0.002;

const counts = { passed: 0, failed: 0, skipped: 0 };
const server = await serveFolder('.');
// Always at the same address: a QR code shows what it leads to.
const origin = 'http://127.0.0.1';
const browser = await launchChromium([
  `--host-resolver-rules=MAP 127.0.0.1:80 ${new URL(server.origin).host}`,
]);

/** What decides how text is drawn: the engine's major version, and the fonts of the machine. */
async function describeMachine() {
  const page = await browser.newPage();
  const widths = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    return ["16px 'Noto Sans CJK SC', sans-serif", '16px serif'].map((font) => {
      context.font = font;
      return Math.round(context.measureText('社区公约 civic widgets 0123').width * 100) / 100;
    });
  });
  await page.close();
  return { chromium: browser.version().split('.')[0], widths: widths.join(' ') };
}

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

const machine = await describeMachine();
const machineFile = `${folder}/machine.json`;
const stored = existsSync(machineFile) ? JSON.parse(readFileSync(machineFile, 'utf8')) : undefined;
const isSame = JSON.stringify(stored) === JSON.stringify(machine);
const isWanted = (name) => names.length === 0 || names.includes(name);
const wanted = modes.flatMap((mode) =>
  states
    .filter((state) => isWanted(state.name) && (state.modes ?? [mode.name]).includes(mode.name))
    .map((state) => ({ state, mode })),
);

if (!isUpdate && !isSame) {
  counts.skipped = wanted.length + Number(isWanted('readme'));
  shout(
    'NOTHING WAS COMPARED: the pictures were made elsewhere.',
    `stored: ${JSON.stringify(stored)}`,
    `here:   ${JSON.stringify(machine)}`,
    'Run it in the stored browser, or take new ones: npm run visual -- --update',
  );
} else {
  mkdirSync(folder, { recursive: true });
  for (const { state, mode } of wanted) {
    const name = `${state.name}.${mode.name}`;
    await check(name, `${folder}/${name}.webp`, await drawState(browser, origin, state, mode));
  }
  if (isWanted('readme'))
    await check('readme', readme.file, await drawPage(browser, origin, readme));
  if (isUpdate) writeFileSync(machineFile, `${JSON.stringify(machine, null, 2)}\n`);
}

await browser.close();
await server.close();
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
