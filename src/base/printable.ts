/**
 * Text without the characters that XML cannot hold in any spelling, such as NUL, and without halves of pairs.
 * Calendars forbid them, too, and readers of CSV stop at them: U+FFFD stands in their place.
 */
export const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
