import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

describe('the sample pages', () => {
  const pages = readdirSync('demo/hosts', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );

  for (const file of pages)
    it(`${file} has a switch for larger type`, () => {
      const page = readFileSync(`demo/hosts/${file}`, 'utf8');
      assert.match(page, /<script src="[./]*\/dist\/large-type\.js" defer>/);
      assert.match(page, /<button type="button"[^>]* data-civic-large-type>大字<\/button>/);
    });
});
