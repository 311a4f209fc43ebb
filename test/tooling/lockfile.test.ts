import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
  /** A folder of this repository. */
  link?: boolean;
}

const { packages: all } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

const folders = Object.values(all).flatMap(({ link, resolved }) => (link ? [resolved] : []));
/** What comes from a registry. */
const packages = Object.fromEntries(
  Object.entries(all).filter(([folder, { link }]) => !link && !folders.includes(folder)),
);

/** Where Node would look for a package, from the folder of the one that asks. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = path.posix.dirname(folder)) {
    if (packages[path.posix.join(folder, 'node_modules', name)]) return true;
    if (folder === '.' || folder === '') return false;
  }
}

describe('the lockfile', () => {
  it('names no registry, so that any will do', () => {
    for (const [folder, { resolved }] of Object.entries(packages)) {
      assert.equal(resolved, undefined, folder);
    }
  });

  it('has the hash of every package', () => {
    for (const [folder, { integrity }] of Object.entries(packages)) {
      assert.ok(folder === '' || integrity, folder);
    }
  });

  it('is complete for every platform: else `npm ci` refuses it', () => {
    for (const [folder, { optionalDependencies = {} }] of Object.entries(all)) {
      for (const name of Object.keys(optionalDependencies)) {
        assert.ok(isLocked(name, folder), `${name}, which ${folder} may need`);
      }
    }
  });
});
