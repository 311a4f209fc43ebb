/**
 * The browser and the fonts that draw the stored pictures: packages of test/visual's lockfile, so that every machine
 * draws the same pixels. The machine's own Chromium and its fonts have no part in it.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { chromium } from 'playwright-core';
import { ensurePackages } from '../bootstrap/dependencies.mjs';
import { quietArguments } from '../docs/chromium.mjs';

const packages = path.resolve('test/visual/node_modules');
const chromiumPackage = path.join(packages, '@sparticuz/chromium');

/** Every family that a page of ours may name is one of these two, and so is what a font lacks. */
const families = {
  'Noto Sans SC': ['sans-serif', 'system-ui', 'monospace', 'Noto Sans CJK SC', 'PingFang SC'],
  'Noto Serif SC': ['serif', 'Noto Serif CJK SC', 'Songti SC'],
};

function fontSettings(folder) {
  const aliases = Object.entries(families).flatMap(([family, names]) =>
    names.map(
      (name) =>
        `<match target="pattern"><test name="family"><string>${name}</string></test>` +
        `<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit></match>`,
    ),
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
<dir>${path.join(packages, '@expo-google-fonts')}</dir>
<cachedir>${path.join(folder, 'font-cache')}</cachedir>
${aliases.join('\n')}
</fontconfig>
`;
}

async function decompress(name, file) {
  if (existsSync(file)) return;
  const partial = `${file}.partial`;
  await pipeline(
    createReadStream(path.join(chromiumPackage, 'bin', name)),
    createBrotliDecompress(),
    createWriteStream(partial, { mode: 0o755 }),
  );
  // Only now: a run that was ended half way leaves no half a browser.
  await rename(partial, file);
}

/** Whether there is such a browser for this machine at all. */
export const canDraw = process.platform === 'linux' && process.arch === 'x64';

/** @param more arguments besides the usual ones. */
export async function launchPinnedChromium(more = []) {
  ensurePackages('test/visual');
  const { version } = JSON.parse(readFileSync(path.join(chromiumPackage, 'package.json'), 'utf8'));
  const folder = path.resolve(`.cache/chromium-${version}`);
  mkdirSync(folder, { recursive: true });

  const executablePath = path.join(folder, 'chromium');
  await decompress('chromium.br', executablePath);
  // The system libraries that it needs, for a machine that never had a browser.
  const libraries = path.join(folder, 'libraries.tar');
  await decompress('al2023.tar.br', libraries);
  if (spawnSync('tar', ['-xf', libraries, '-C', folder], { stdio: 'inherit' }).status !== 0)
    throw new Error(`${libraries} could not be unpacked.`);

  const fonts = path.join(folder, 'fonts.conf');
  await writeFile(fonts, fontSettings(folder));
  return chromium.launch({
    executablePath,
    args: [...quietArguments, '--headless', ...more],
    env: {
      ...process.env,
      FONTCONFIG_FILE: fonts,
      LD_LIBRARY_PATH: path.join(folder, 'lib'),
    },
  });
}
