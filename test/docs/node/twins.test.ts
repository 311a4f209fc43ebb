import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** What a page is made of, whatever its language: headings, paragraphs, entries, rows. */
function shapeOf(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) return [/^#+/.exec(line)![0]];
      if (line.startsWith('|')) return ['row'];
      if (/^(- |\d+\. )/.test(line)) return ['entry'];
      return [];
    });
}

/** What is the same in every language: names of settings, commands, storage. */
function namesIn(file: string): string[] {
  const text = readFileSync(file, 'utf8').replace(/<[^>`]*>/g, '<>');
  return [...new Set(Array.from(text.matchAll(/`([^`\n]+)`/g), ([, name]) => name!))].sort();
}

describe('the page about privacy', () => {
  const [chinese, english] = ['docs/privacy.md', 'docs/en/privacy.md'] as const;

  it('has the same parts in Chinese and in English', () => {
    assert.deepEqual(shapeOf(english), shapeOf(chinese));
  });

  it('names the same things in both', () => {
    assert.deepEqual(namesIn(english), namesIn(chinese));
  });
});
