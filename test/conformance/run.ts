import { test } from 'node:test';
import { checkContract } from './suite.js';

/** Started by scripts/conformance.mjs, which reads the options. */
const { CONFORMANCE_TARGET } = process.env;
if (!CONFORMANCE_TARGET) throw new Error('Start this with: npm run conformance -- --url …');
const target = JSON.parse(CONFORMANCE_TARGET) as Parameters<typeof checkContract>[1];

await test(`submission contract at ${target.url}`, (context) => checkContract(context, target));
