/** Debian's packages, where this user may install them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export function run(command, args, options = {}) {
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

let isUpdated = false;

/** Answers whether the packages are there now. */
export function installByApt(...packages) {
  const prefix = rootPrefix();
  if (!prefix) return false;
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get'];
    return run(command, [...rest, '-q', ...args]);
  };
  isUpdated ||= apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}
