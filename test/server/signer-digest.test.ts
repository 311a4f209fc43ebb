import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newReceiptNumber, readReceiptNumber } from '../../server/collector/submissions/secret.js';
import { signerDigest } from '../../server/collector/submissions/signer-digest.js';
import type { FieldValue } from '../../src/contract/index.js';
import { openPledge } from './feed.js';

const digest = (answers: Record<string, FieldValue>, key = 'key', feed = 'test'): string =>
  signerDigest(key, feed, openPledge, answers);

await test('the same person typed in another way is the same person', () => {
  const person = digest({ name: '王小明', phone: '13800001111', place: 'east', age: 30 });
  for (const [name, phone] of [
    [' 王 小明 ', '138 0000 1111'],
    ['王小明', '+86 138-0000-1111'],
    ['王小明', '0086 13800001111'],
    ['王小明', '１３８００００１１１１'],
    ['王\u200b小明', '8613800001111'],
  ] as const) {
    assert.equal(digest({ name, phone, place: 'west', age: 31 }), person, `${name} ${phone}`);
  }
  assert.equal(digest({ name: 'ＡＢＣ', phone: '1' }), digest({ name: 'abc', phone: '1' }));
});

await test('other people, pledges, feeds and keys are not', () => {
  const all = [
    digest({ name: '王小明', phone: '13800001111' }),
    digest({ name: '王小红', phone: '13800001111' }),
    digest({ name: '王小明', phone: '13800001112' }),
    digest({ name: '王小明', phone: '13800001111' }, 'other key'),
    digest({ name: '王小明', phone: '13800001111' }, 'key', 'other'),
    digest({ name: '王小明13800001111' }),
  ];
  assert.equal(new Set(all).size, all.length);
});

await test('a name alone is shared by too many: without a telephone number every answer counts', () => {
  const person = digest({ name: '王伟', place: 'east', age: 30 });
  assert.equal(digest({ name: '王伟', place: 'east', age: 30 }), person);
  assert.notEqual(digest({ name: '王伟', place: 'east', age: 31 }), person);
  assert.notEqual(digest({ name: '王伟', place: 'west', age: 30 }), person);
});

await test('receipt numbers are readable, different, and read back however they are typed', () => {
  const numbers = Array.from({ length: 2000 }, newReceiptNumber);
  assert.equal(new Set(numbers).size, numbers.length);
  for (const number of numbers) {
    assert.match(number, /^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
    assert.equal(readReceiptNumber(` ${number.toLowerCase().replace(/-/g, ' ')} `), number);
    assert.equal(readReceiptNumber(number.replace(/0/g, 'o').replace(/1/g, 'l')), number);
  }
});
