import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { apiPages } from '../../../scripts/docs/api-pages.js';

const pages = apiPages();

describe('the pages of the API', () => {
  it('are those of every element and of the contract', () => {
    assert.deepEqual(readdirSync('docs/api').sort(), [...pages.keys()].sort());
    assert.ok(pages.size >= 9, `${pages.size} pages`);
  });

  for (const [name, text] of pages) {
    it(`${name} is fresh: else run npm run docs`, () => {
      assert.equal(readFileSync(`docs/api/${name}`, 'utf8'), text);
    });
  }

  it('have an example for every element, but for none that is gone', () => {
    for (const [name, text] of pages)
      if (name.startsWith('civic-')) assert.match(text, /```html live\n<civic-/, name);
  });
});
