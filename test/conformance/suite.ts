import type { TestContext } from 'node:test';
import { duplicates } from './checks/duplicates.js';
import { idempotency } from './checks/idempotency.js';
import { receipts } from './checks/receipts.js';
import { transport } from './checks/transport.js';
import { validation } from './checks/validation.js';
import { withdrawal } from './checks/withdrawal.js';
import type { Target } from './target.js';

const checks = [
  ...receipts,
  ...idempotency,
  ...validation,
  ...duplicates,
  ...withdrawal,
  ...transport,
];

/** Checks the submission contract from outside. One check after the other: each of them counts. */
export async function checkContract(context: TestContext, target: Target): Promise<void> {
  for (const { name, needs, run } of checks) {
    if (needs && target[needs] === undefined)
      context.diagnostic(`Not checked without --${needs}: ${name}`);
    else await context.test(name, () => run(target));
  }
}
