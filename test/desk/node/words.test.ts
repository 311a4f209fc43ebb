import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { eachProperty, type Schema } from '../../../desk/shared/schema.js';
import { deskWords } from '../../../desk/words/desk-words.js';
import { choiceWords, wordsOfField } from '../../../desk/words/field-words.js';
import { problemWords } from '../../../src/locales/problems.js';

const schema = JSON.parse(
  readFileSync(new URL('../../../dist/civic-feed.schema.json', import.meta.url), 'utf8'),
) as Schema;

test('every property of the contract has a label in both languages, and help in Chinese', () => {
  const missing: string[] = [];
  let properties = 0;
  eachProperty(schema, (path, { description, type }) => {
    properties++;
    const [label = '', hint = '', english = ''] = wordsOfField(path) ?? [];
    if (!label || !english) missing.push(`${path.join('.')}: label`);
    // What is explained in English is explained in Chinese, too.
    if (description && type === 'string' && !hint) missing.push(`${path.join('.')}: help`);
  });
  assert.deepEqual(missing, [], 'Add the words to desk/words/field-words.ts.');
  assert.ok(properties > 150, `${properties} properties were looked at`);
});

test('every choice of the contract has words', () => {
  const missing: string[] = [];
  eachProperty(schema, (path, property) => {
    for (const choice of property.enum ?? [])
      if (!choiceWords[`${path[path.length - 1]}.${choice}`])
        missing.push(`${path.join('.')}: ${choice}`);
  });
  assert.deepEqual(missing, []);
});

function* sentences(words: object): Generator<unknown> {
  for (const word of Object.values(words))
    if (typeof word === 'object' && word !== null) yield* sentences(word as object);
    else yield word;
}

test('the desk is not silent in either language', () => {
  // That each has the other's words is the compiler's business: they stand in pairs.
  for (const words of Object.values(deskWords))
    for (const word of sentences(words))
      assert.ok(typeof word === 'function' || (typeof word === 'string' && word !== ''));
});

test('there are words for every code of the contract', () => {
  for (const words of [problemWords['zh-Hans'], problemWords.en])
    for (const code of [
      'missing',
      'empty',
      'id',
      'link',
      'date',
      'moment',
      'duplicate',
      'reference',
    ] as const)
      assert.ok(words[code]);
});
