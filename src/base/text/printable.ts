// Without the flag `u`: with it, a WebKit overlooks U+FFFE behind half of a pair.
const unspeakable =
  // eslint-disable-next-line no-control-regex -- matching control characters is the point
  /[\ud800-\udbff][\udc00-\udfff]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]/g;

/**
 * Text without the characters that XML or iCalendar cannot hold in any spelling, such as NUL, and without halves
 * of pairs. Readers of CSV stop at them, too: U+FFFD stands in their place.
 */
export const printable = (text: string): string =>
  text.replace(unspeakable, (one) => (one.length === 2 ? one : '\ufffd'));
