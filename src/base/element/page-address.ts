import { encode, type QrCodeGenerateResult } from 'uqr';

/** Where a page is found again: as it names itself, else without query and fragment, which can say who reads. */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  return /^https?:/.test(canonical) ? canonical : location.origin + location.pathname;
}

/** An address as a QR code, with the light border that cameras need. */
export const encodeAddress = (address: string): QrCodeGenerateResult =>
  encode(address, { border: 2 });
