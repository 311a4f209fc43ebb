/** What is written for webmasters, and what a proxy lets through, is tested with a real nginx and a real Apache. */
import { existsSync } from 'node:fs';
import { installByApt } from './apt.mjs';

// Of Apache the program and its modules, without a service. nginx comes with one, which is not started here.
const programs = [
  { file: '/usr/sbin/nginx', packages: ['nginx-light'] },
  { file: '/usr/sbin/apache2', packages: ['apache2-bin', 'media-types'] },
];

const missing = () => programs.filter(({ file }) => !existsSync(file));

/** @throws where they are not there and cannot be installed: a test that is left out would look like one that passed. */
export function ensureWebServers() {
  if (missing().length === 0) return;
  console.log('nginx and Apache are not on this machine: installing them.');
  installByApt(...missing().flatMap(({ packages }) => packages));
  const files = missing().map(({ file }) => file);
  if (files.length > 0)
    throw new Error(
      `${files.join(' and ')} could not be installed: the tests with web servers need them.`,
    );
}
