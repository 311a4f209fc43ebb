import type { Activity } from '../../../src/contract/index.js';

const china = 'Asia/Shanghai';

/** The zone that an activity's times are meant in. One that does not exist is China's. */
export function timeZoneOf(activity: Activity | undefined): string {
  const zone = activity?.timeZone ?? china;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return china;
  }
}

/** The day of an instant in a zone: `2026-05-01`. */
export function dayIn(instant: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((one) => one.type === type)!.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}
