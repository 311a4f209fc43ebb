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
  const asRoot = (...words) => {
    const [command, ...rest] = [...prefix, ...words];
    return run(command, rest);
  };
  const apt = (...args) =>
    asRoot('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...args);
  isUpdated ||= apt('update');
  return startNothing(asRoot, () => apt('install', '-y', '--no-install-recommends', ...packages));
}

const policy = '/usr/sbin/policy-rc.d';

/** A package's service would take port 80 as soon as it is installed: Debian asks this file before it starts one. */
function startNothing(asRoot, install) {
  if (existsSync(policy)) return install();
  const refuses = asRoot(
    'sh',
    '-c',
    `printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod 755 ${policy}`,
  );
  try {
    return refuses && install();
  } finally {
    asRoot('rm', '-f', policy);
  }
}
