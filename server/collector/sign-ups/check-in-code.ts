import { createHmac } from 'node:crypto';
import type { SignUpRow } from '../database/sign-up-tables.js';
import { keyedCode, sameText } from '../submissions/secret.js';

/** What a pass is the pass of. */
type Passed = Pick<SignUpRow, 'feed' | 'activity' | 'receipt'>;

/** Ninety-six bits: short in a QR code, too long to try. */
const length = 16;

/** Proves that a scanned pass was given here. */
const checkInCode = (hashKey: string, { feed, activity, receipt }: Passed): string =>
  keyedCode(hashKey, 'check-in', feed, activity, receipt).slice(0, length);

/** As passes had it that were printed before a code named feed and activity. A number belongs to one sign-up. */
const codeByNumber = (hashKey: string, { receipt }: Passed): string =>
  createHmac('sha256', hashKey).update(`check-in ${receipt}`).digest('base64url').slice(0, length);

export const isCheckInCode = (hashKey: string, pass: Passed, code: string): boolean =>
  sameText(code, checkInCode(hashKey, pass)) || sameText(code, codeByNumber(hashKey, pass));

/**
 * The organiser's page for this pass, relative to where forms are sent. Number and code are in the fragment:
 * a browser keeps that to itself, so that neither reaches a log.
 */
export const checkInAddress = (hashKey: string, pass: Passed): string =>
  `../check-in#${pass.receipt}.${checkInCode(hashKey, pass)}`;
