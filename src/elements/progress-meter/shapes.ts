import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { Reading } from '../../contract/measure.js';

/** A goal that is behind: how much of the way it is at, from 0 to 1, and its number. */
export type Tick = readonly [share: number, label: string];

/** Numbers closer than this to the next one would run into it; the tick alone stays. */
const closest = 0.14;

/** What is filled is scaled, never sized, so that a change costs no layout. A thermometer is a bar that the style sheet sets upright. */
export const renderBar = (share: number, ticks: readonly Tick[]): SVGTemplateResult =>
  svg`<rect part="bar" class="fill" width="100%" height="100%" transform="scale(${share} 1)"></rect>${ticks.map(
    ([at, label], index) => {
      const x = at * 100 + '%';
      return svg`<line x1=${x} x2=${x} y2="1.1em"></line><text x=${x} y="2.3em">${ticks[index + 1]?.[0]! - at < closest ? nothing : label}</text>`;
    },
  )}`;

/** A thin circle all around and a thick one as far as it goes: told apart in black and white too. */
export const renderRing = (share: number, text: string): SVGTemplateResult =>
  svg`<circle cx="50" cy="50" r="43"></circle><circle part="bar" class="arc" cx="50" cy="50" r="43" pathLength="1" stroke-dasharray="${share} 1" transform="rotate(-90 50 50)"></circle><text x="50" y="55">${text}</text>`;

/** A line through readings, time from left to right; the box scales it. */
export function renderLine(readings: readonly Reading[]): TemplateResult {
  const days = readings.map(({ at }) => Date.parse(at) / 864e5);
  const heights = readings.map(({ value }) => -value);
  const top = Math.min(...heights);
  const box = [
    days[0],
    top,
    days[days.length - 1]! - days[0]! || 1,
    Math.max(...heights) - top || 1,
  ];
  return html`<svg
    part="track"
    class="line"
    viewBox=${box.join(' ')}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <polyline points=${days.map((day, index) => [day, heights[index]]).join(' ')}></polyline>
  </svg>`;
}
