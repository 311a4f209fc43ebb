// Without the flag `u`, with which WebKit overlooks U+FFFE after a lone surrogate.
const unspeakable =
  // eslint-disable-next-line no-control-regex -- matching control characters is the point
  /[\ud800-\udbff][\udc00-\udfff]|[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]/g;

/**
 * Text with U+FFFD in place of characters that XML and iCalendar cannot hold in any spelling, such as NUL, and of lone
 * surrogates. Readers of CSV stop at them, too.
 */
export const printable = (text: string): string =>
  text.replace(unspeakable, (one) => (one.length === 2 ? one : '\ufffd'));
