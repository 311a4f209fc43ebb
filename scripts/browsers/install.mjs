/** Installs what is missing: by apt-get where that is possible, else Playwright's own build. */
import { installByApt, run } from '../bootstrap/apt.mjs';

const debianPackages = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'fonts-noto-cjk'],
};

function installByPlaywright(engine) {
  return run(process.execPath, ['node_modules/playwright/cli.js', 'install', engine], {
    timeout: 10 * 60_000,
  });
}

/** Tries each way until `isThere` says that the engine can be found. */
export async function installBrowser(engine, isThere) {
  const ways = [() => installByApt(...debianPackages[engine]), () => installByPlaywright(engine)];
  for (const install of ways) {
    install();
    if (await isThere()) return;
  }
}
