import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Locked>;
};

/** Where Node would look for a package, from the folder of the one that asks. */
function isLocked(name: string, from: string): boolean {
  for (
    let folder = from;
    ;
    folder = folder.replace(/\/?node_modules\/(?:(?!node_modules\/).)*$/, '')
  ) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
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
    for (const [folder, { optionalDependencies = {} }] of Object.entries(packages)) {
      for (const name of Object.keys(optionalDependencies)) {
        assert.ok(isLocked(name, folder), `${name}, which ${folder} may need`);
      }
    }
  });
});
