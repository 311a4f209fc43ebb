/**
 * Where a page is to be found again: as it names itself, else without query and fragment, which can say
 * who reads.
 */
export function pageAddress() {
    const canonical = document.querySelector('link[rel=canonical]')?.href ?? '';
    return /^https?:/.test(canonical) ? canonical : location.origin + location.pathname;
}
