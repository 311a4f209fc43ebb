/** Times by the clocks of a zone, which may go forward and back. */

/**
 * How far a zone's clocks are ahead of UTC when they show `local`, such as `2026-03-29T02:30`: `+02:00`. What they show twice
 * means the first time, and what they skip is counted on from before, as RFC 5545 has it.
 */
export function offsetIn(local: string, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (instant: number): string =>
    /GMT([+-]\d\d:\d\d)/.exec(format.format(instant))?.[1] ?? '+00:00';
  const about = Date.parse(`${local}Z`);
  const day = 24 * 60 * 60 * 1000;
  const [before, after] = [offsetAt(about - day), offsetAt(about + day)];
  const isRight = (offset: string): boolean => offsetAt(Date.parse(local + offset)) === offset;
  return isRight(before) || !isRight(after) ? before : after;
}

/** What the clocks of a zone show at an instant: `2026-03-29T09:00`. */
export function localIn(instant: number, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(instant);
  return text.replace(' ', 'T');
}
