import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Reading } from '../../contract/measure.js';

/** A goal that is behind: how much of the way it is at, and its number in words. */
export interface Tick {
  readonly share: number;
  readonly label: string;
}

/** What a shape is drawn from: how much of the way is done, 0 to 1, the goals behind, and the same in words. */
export interface Drawing {
  readonly share: number;
  readonly ticks: readonly Tick[];
  readonly percent: string;
}

const hundredth = (share: number): number => Math.round(share * 1e4) / 100;

/** Numbers closer to the next one than this would run into it; the tick alone stays. */
const closest = 0.14;

function renderColumn({ share, ticks }: Drawing, upright: boolean): SVGTemplateResult {
  return svg`<rect part="bar" class="fill" width="100%" height="100%" transform=${upright ? `scale(1 ${share})` : `scale(${share} 1)`} />${ticks.map(
    (tick, index) => {
      const along = hundredth(upright ? 1 - tick.share : tick.share) + '%';
      const [x, y] = upright ? ['1.2em', along] : [along, '1.1em'];
      const next = ticks[index + 1];
      const label = next && next.share - tick.share < closest ? '' : tick.label;
      return svg`<line x1=${upright ? 0 : x} y1=${upright ? y : 0} x2=${x} y2=${y} /><text x=${upright ? '2em' : x} y=${upright ? y : '2.6em'}>${label}</text>`;
    },
  )}${upright ? svg`<circle class="fill" cx=".4em" cy="7.4em" r=".8em" />` : nothing}`;
}

export const renderBar = (drawing: Drawing): SVGTemplateResult => renderColumn(drawing, false);

export const renderThermometer = (drawing: Drawing): SVGTemplateResult => renderColumn(drawing, true);

/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export const renderRing = ({ share, percent }: Drawing): SVGTemplateResult =>
  svg`<circle cx="50" cy="50" r="43" /><circle part="bar" class="arc" cx="50" cy="50" r="43" pathLength="100" stroke-dasharray="${hundredth(share)} 100" transform="rotate(-90 50 50)" /><text x="50" y="50">${percent}</text>`;

/** Readings in the order of their dates. */
export const inOrder = (readings: readonly Reading[] = []): Reading[] => [...readings].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** The way of a line through readings, in a box of 100 by 100, time from left to right. */
export function trace(readings: readonly Reading[]): string {
  const times = readings.map(({ at }) => Date.parse(at));
  const values = readings.map(({ value }) => value);
  return readings.map((_, index) => `${index ? 'L' : 'M'}${along(times, index)} ${100 - along(values, index)}`).join('');
}

/** Where one of several numbers is between the smallest and the largest, in percent; of equal ones in the middle. */
function along(numbers: readonly number[], index: number): number {
  const least = Math.min(...numbers);
  const span = Math.max(...numbers) - least;
  return span ? hundredth((numbers[index]! - least) / span) : 50;
}
