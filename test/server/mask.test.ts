import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mask } from '../../src/contract/rules/names.js';

const masks: [what: string, name: string, masked: string][] = [
  ['Chinese', '王小明', '王**'],
  ['Chinese beyond U+FFFF', '𠮷田太郎', '𠮷**'],
  ['a compound surname shows its first character only', '欧阳娜娜', '欧**'],
  ['Uyghur', 'مىسالجان', 'م**'],
  ['Tibetan, with a vowel sign', 'བསྟན་འཛིན', 'བ**'],
  ['Tibetan, stacked', 'སྟོབས་རྒྱལ', 'སྟོ**'],
  ['Korean, composed from jamo', '\u1100\u1161\u11a8민수', '\u1100\u1161\u11a8**'],
  ['Latin', 'John Smith', 'J**'],
  ['Latin with a combining accent', 'e\u0301mile', 'e\u0301**'],
  ['an emoji family joined by ZWJ', '👨‍👩‍👧‍👦王', '👨‍👩‍👧‍👦**'],
  ['a flag', '🇨🇳王', '🇨🇳**'],
  ['spaces before the name', '\u3000 李雷', '李**'],
  ['a direction override before the name', '\u202e李雷', '李**'],
  ['a zero-width space before the name', '\u200b李雷', '李**'],
  ['a combining mark with nothing to combine with', '\u0301李', '李**'],
  ['a letter with a hundred accents', `a${'\u0301'.repeat(100)}b`, 'a**'],
  ['markup', '<script>alert(1)</script>', '<**'],
];

for (const [what, name, masked] of masks) {
  await test(`mask: ${what}`, () => {
    const result = mask(name);
    assert.equal(result, masked);
    assert.ok(result.endsWith('**') && result.length <= 40);
    assert.ok(!result.includes(name));
  });
}
