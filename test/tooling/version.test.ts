import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { version } from '../../src/base/element/define.js';

it('stamps elements with the version of the package', () => {
  const { version: published } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    version: string;
  };
  assert.equal(version, published);
});
