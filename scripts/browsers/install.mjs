/** Installs what is missing: by apt-get where that is possible, else Playwright's own build. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const debianPackages = {
  chromium: ['chromium', 'fonts-noto-cjk'],
  firefox: ['firefox-esr', 'fonts-noto-cjk'],
  webkit: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb', 'fonts-noto-cjk'],
};

function run(command, args, options = {}) {
  console.log(`  $ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: 'inherit', ...options }).status === 0;
}

/** The words that go before apt-get, or undefined where this user may not install packages. */
function rootPrefix() {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n'] : undefined;
}

let aptIsUpdated = false;

function installByApt(engine) {
  const prefix = rootPrefix();
  if (!prefix) return false;
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return run(command, [...rest, '-q', ...args]);
  };
  aptIsUpdated ||= apt('update');
  return apt('install', '-y', '--no-install-recommends', ...debianPackages[engine]);
}

function installByPlaywright(engine) {
  return run(process.execPath, ['node_modules/playwright/cli.js', 'install', engine], {
    timeout: 10 * 60_000,
  });
}

/** Tries each way until `isThere` says that the engine can be found. */
export async function installBrowser(engine, isThere) {
  for (const install of [installByApt, installByPlaywright]) {
    install(engine);
    if (await isThere()) return;
  }
}
