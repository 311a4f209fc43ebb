import { localTimeOf } from '../../contract/rules/moments.js';
import type { Language } from './language.js';

const china = 'Asia/Shanghai';

/** The clocks of a place. */
export interface PlaceClock {
  /** What they show at an instant: `2098-03-04T07:00`. */
  readonly at: (instant: number) => string;
  /** Name of their time zone, where the reader's clock shows another time. */
  readonly foreignName: (language: Language) => string | undefined;
}

/**
 * China has one time, without a change in summer, and goes without Intl, whose first use costs a phone more than a list of
 * posts (docs/adr/0012).
 */
export function clockOf(timeZone: string | undefined): PlaceClock {
  const zone = zoneOf(timeZone);
  return {
    at: zone === china ? localTimeOf : clockIn(zone),
    foreignName(language) {
      const isHere =
        zone === china
          ? new Date().getTimezoneOffset() === -480
          : new Intl.DateTimeFormat().resolvedOptions().timeZone === zone;
      return isHere
        ? undefined
        : new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: 'long' })
            .formatToParts(0)
            .find(({ type }) => type === 'timeZoneName')?.value;
    },
  };
}

/** The time zone of a place; one that does not exist is taken for China's. */
function zoneOf(timeZone = china): string {
  if (timeZone === china) return china;
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    return china;
  }
}

function clockIn(timeZone: string): PlaceClock['at'] {
  // Sweden writes dates as ISO does.
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  return (instant) => format.format(instant).replace(' ', 'T');
}
