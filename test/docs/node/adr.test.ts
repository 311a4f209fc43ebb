import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const records = readdirSync('docs/adr').filter((name) => /^\d{4}-/.test(name));
const index = readFileSync('docs/adr/README.md', 'utf8');

describe('the records of decisions', () => {
  it('have a number each', () => {
    assert.equal(new Set(records.map((name) => name.slice(0, 4))).size, records.length);
  });

  for (const name of records) {
    it(`${name} says when it was decided and whether it holds, and the index agrees`, () => {
      const text = readFileSync(`docs/adr/${name}`, 'utf8');
      const [, number] = /^# (\d+)\. /.exec(text) ?? [];
      assert.equal(Number(number), Number(name.slice(0, 4)));
      const [, date, status] =
        /\n(\d{4}-\d\d-\d\d)(?:\.| ·) (accepted|superseded by)/i.exec(text) ?? [];
      assert.ok(status, 'no status');
      const row = index.split('\n').find((line) => line.includes(`(${name})`));
      assert.ok(row, 'not in docs/adr/README.md');
      assert.ok(row.includes(date!), row);
      assert.ok(row.includes(status.toLowerCase()), row);
    });
  }
});
