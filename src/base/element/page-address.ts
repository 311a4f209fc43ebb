/**
 * Where a page is to be found again: as it names itself, else without query and fragment, which can say
 * who reads.
 */
export function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '';
  return /^https?:/.test(canonical) ? canonical : location.origin + location.pathname;
}
