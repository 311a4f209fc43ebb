/** What is written for webmasters, and what a proxy lets through, is tested with the programs that webmasters run. */
import { existsSync } from 'node:fs';
import { installByApt, runAsRoot } from './apt.mjs';

// Of Apache the program and its modules, without a service; the list of types is a package of its own.
const programs = [
  { file: '/usr/sbin/nginx', packages: ['nginx-light'] },
  { file: '/usr/sbin/apache2', packages: ['apache2-bin'] },
  { file: '/etc/mime.types', packages: ['media-types'] },
  { file: '/usr/bin/systemd-analyze', packages: ['systemd'] },
  { file: '/usr/bin/docker-compose', packages: ['docker-compose'] },
  // The image is built without an engine, on a Debian that is made here: test/helpers/images.ts.
  { file: '/usr/bin/buildah', packages: ['buildah'] },
  { file: '/usr/bin/mmdebstrap', packages: ['mmdebstrap'] },
];

function install(...packages) {
  installByApt(...packages);
  // nginx comes with a service, which was not started, and is not to be after the next boot either.
  if (packages.includes('nginx-light') && existsSync('/run/systemd/system'))
    runAsRoot('systemctl', 'disable', 'nginx');
}

/** @throws where they are not there and cannot be installed: a test that is left out would look like one that passed. */
export function ensureWebServers(wanted = programs, installThem = install) {
  const missing = () => wanted.filter(({ file }) => !existsSync(file));
  if (missing().length === 0) return;
  console.log('What webmasters run is not on this machine: installing what is missing.');
  installThem(...missing().flatMap(({ packages }) => packages));
  const files = missing().map(({ file }) => file);
  if (files.length > 0)
    throw new Error(
      `${files.join(' and ')} could not be installed: the tests of what is written for webmasters need them.`,
    );
}
