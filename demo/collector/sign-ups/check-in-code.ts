import { createHmac } from 'node:crypto';

/** Proves that a scanned pass was given here. Ninety-six bits: short in a QR code, too long to try. */
export function checkInCode(hashKey: string, receipt: string): string {
  return createHmac('sha256', hashKey)
    .update(`check-in ${receipt}`)
    .digest('base64url')
    .slice(0, 16);
}

/**
 * The organiser's page for this pass, relative to where forms are sent. Number and code are in the fragment:
 * a browser keeps that to itself, so that neither reaches a log.
 */
export const checkInAddress = (hashKey: string, receipt: string): string =>
  `../check-in#${receipt}.${checkInCode(hashKey, receipt)}`;
