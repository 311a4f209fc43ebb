/** `npm run verify`: everything CI holds the code to, besides the tests. */
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { closingLine } from './test/totals.mjs';
import { checks } from './verify/checks.mjs';

ensureDependencies();
const failed = [];
for (const { name, run } of checks) {
  console.log(`\n--- ${name}`);
  try {
    if ((await run()) === false) failed.push(name);
  } catch (error) {
    console.error(error.message);
    failed.push(name);
  }
}

if (failed.length > 0) {
  console.error(`\nFAILED: ${failed.join(', ')}`);
  console.error('Run first: npm run fix (format, build, git add); the rest is for you to mend.');
}
const passed = checks.length - failed.length;
console.log(`\n${closingLine({ passed, failed: failed.length, skipped: 0 })}`);
process.exitCode = failed.length > 0 ? 1 : 0;
