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

/** Answers whether it went well; not where this user may not. */
export function runAsRoot(...words) {
  const prefix = rootPrefix();
  if (!prefix) return false;
  const [command, ...rest] = [...prefix, ...words];
  return run(command, rest);
}

// Another program may be installing something, too: its lock is waited for.
const options = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
const apt = (...args) =>
  runAsRoot('env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args);
let isUpdated = false;

/** Answers whether the packages are there now. */
export function installByApt(...packages) {
  if (!rootPrefix()) return false;
  isUpdated ||= apt('update');
  return startNothing(() => apt('install', '-y', '--no-install-recommends', ...packages));
}

const policy = '/usr/sbin/policy-rc.d';

/** A package's service would take port 80 as soon as it is installed: Debian asks this file before it starts one. */
function startNothing(install) {
  if (existsSync(policy)) return install();
  const refuseAll = `printf '#!/bin/sh\\nexit 101\\n' > ${policy} && chmod 755 ${policy}`;
  try {
    return runAsRoot('sh', '-c', refuseAll) && install();
  } finally {
    runAsRoot('rm', '-f', policy);
  }
}
