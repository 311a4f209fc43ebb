import assert from 'node:assert/strict';
import { isProblem, isReceipt, post, readPledge } from '../client.js';
import { fillIn } from '../fill.js';
import type { Check } from '../target.js';

export const transport: Check[] = [
  {
    name: 'a page of an allowed origin may send and read the answer',
    needs: 'origin',
    async run(target) {
      const origin = target.origin!;
      const preflight = await fetch(target.url, {
        method: 'OPTIONS',
        headers: {
          Origin: origin,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type,idempotency-key',
        },
      });
      assert.ok(preflight.ok, `the preflight answers with ${preflight.status}`);
      allows(preflight.headers, 'Access-Control-Allow-Origin', origin);
      allows(preflight.headers, 'Access-Control-Allow-Headers', 'idempotency-key');
      allows(preflight.headers, 'Access-Control-Allow-Headers', 'content-type');
      const pledge = await readPledge(target);
      const stored = await post(target, fillIn(pledge), { headers: { Origin: origin } });
      isReceipt(stored, 201);
      allows(stored.headers, 'Access-Control-Allow-Origin', origin);
      const refusal = await post(target, {}, { headers: { Origin: origin } });
      isProblem(refusal, 422, 'invalid');
      allows(refusal.headers, 'Access-Control-Allow-Origin', origin);
      allows(refusal.headers, 'Access-Control-Expose-Headers', 'retry-after');
    },
  },
  {
    name: 'a page of another origin is not let in',
    needs: 'origin',
    async run(target) {
      const preflight = await fetch(target.url, {
        method: 'OPTIONS',
        headers: { Origin: 'https://stranger.example', 'Access-Control-Request-Method': 'POST' },
      });
      const allowed = preflight.headers.get('Access-Control-Allow-Origin');
      assert.ok(allowed === null || allowed === target.origin, `it allows ${allowed}`);
    },
  },
  {
    name: 'answers are kept by no cache',
    async run(target) {
      const answer = await post(target, fillIn(await readPledge(target)));
      isReceipt(answer, 201);
      assert.match(answer.headers.get('Cache-Control') ?? '', /no-store/);
    },
  },
  {
    name: 'what is far longer than a form is 413',
    async run(target) {
      const long = JSON.stringify({
        ...fillIn(await readPledge(target)),
        captcha: 'x'.repeat(2_000_000),
      });
      isProblem(await post(target, long), 413, 'too-large');
    },
  },
  {
    name: 'values that look like markup or formulas are stored like any other',
    async run(target) {
      const pledge = await readPledge(target);
      const field = pledge.fields.find(({ type }) => type === 'name');
      if (!field) return;
      for (const name of ['<img src=x onerror=alert(1)>', '=1+1']) {
        const submission = fillIn(pledge);
        // Kept apart from other runs by the other answers, or by a name that differs.
        submission.values[field.name] =
          `${name}${String(submission.values[field.name]).slice(-8)}`.slice(
            0,
            field.maxLength ?? 60,
          );
        isReceipt(await post(target, submission), 201);
      }
    },
  },
];

function allows(headers: Headers, header: string, value: string): void {
  const list = (headers.get(header) ?? '').split(',').map((part) => part.trim().toLowerCase());
  assert.ok(
    list.includes(value.toLowerCase()) || list.includes('*'),
    `${header} is ${headers.get(header)}`,
  );
}
