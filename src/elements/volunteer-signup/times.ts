import { formatDay, formatMoment } from '../../base/text/format.js';
import type { Language } from '../../base/text/language.js';
import { instantOf } from '../../contract/instant.js';
import type { Shift } from './shifts.js';
import { china, clockAt, zoneOf } from './zone.js';

/** Times and days in words, at the place. */
export interface Times {
  day(shift: Shift): string;
  moment(moment: string): string;
  /** Name of the time zone, where the reader's clock shows another time. */
  readonly zone: string | undefined;
}

const made = new Map<string, Times>();

/** A list is drawn at every tick, and to name a zone takes longer. */
export function timesIn(timeZone: string | undefined, language: Language): Times {
  const key = timeZone + language;
  let times = made.get(key);
  if (!times) made.set(key, (times = createTimes(zoneOf(timeZone), language)));
  return times;
}

function createTimes(timeZone: string, language: Language): Times {
  const isHere =
    timeZone === china
      ? new Date().getTimezoneOffset() === -480
      : new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone;
  return {
    day: ({ day }) => formatDay(day, language, 'long'),
    // Written in another zone, it is told by the clocks there all the same; a day stays a day.
    moment: (moment) =>
      formatMoment(moment.includes('T') ? clockAt(timeZone)(instantOf(moment)) : moment, language),
    zone: isHere
      ? undefined
      : new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'long' })
          .formatToParts(0)
          .find(({ type }) => type === 'timeZoneName')?.value,
  };
}
