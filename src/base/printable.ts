/**
 * Text without the characters that XML or iCalendar cannot hold in any spelling, such as NUL, and without halves
 * of pairs. Readers of CSV stop at them, too: U+FFFD stands in their place.
 */
export const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\u007e\u0080-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
