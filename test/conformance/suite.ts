import type { TestContext } from 'node:test';
import { duplicates } from './checks/duplicates.js';
import { forms } from './checks/forms.js';
import { idempotency } from './checks/idempotency.js';
import { photos } from './checks/photos.js';
import { receipts } from './checks/receipts.js';
import { reports } from './checks/reports.js';
import { signUps } from './checks/sign-ups.js';
import { transport } from './checks/transport.js';
import { validation } from './checks/validation.js';
import { withdrawal } from './checks/withdrawal.js';
import type { Needed, Target } from './target.js';

const checks = [
  ...receipts,
  ...idempotency,
  ...validation,
  ...duplicates,
  ...withdrawal,
  ...transport,
  ...signUps,
  ...forms,
  ...photos,
  ...reports,
];

/** What the command line calls them. */
const options: Record<Needed, string> = {
  closed: 'closed',
  notOpen: 'not-open',
  origin: 'origin',
  activity: 'activity',
  form: 'form',
  photos: 'photos',
  report: 'report',
};

/** Checks the submission contract from outside. One check after the other: each of them counts. */
export async function checkContract(context: TestContext, target: Target): Promise<void> {
  for (const { name, needs, run } of checks) {
    if (needs && target[needs] === undefined)
      context.diagnostic(`Not checked without --${options[needs]}: ${name}`);
    else await context.test(name, () => run(target));
  }
}
