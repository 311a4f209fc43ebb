import { html, type TemplateResult } from 'lit';
import { exactNumber, formatMoment, spacedUnit } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { instantOf } from '../../../contract/rules/texts.js';
import type { Measure, Reading } from '../../../contract/measure.js';
import type { Scale } from '../bar.js';

// Bound as a property: a strict Content-Security-Policy refuses the attribute.
const style = 'block-size: 3em; border-width: 0 0 1px; stroke: var(--_accent)';

/** A line through readings, time from left to right, with the first and the last in words under it. */
export function renderHistory(
  { history = [], unit = '' }: Measure,
  language: Language,
): TemplateResult {
  const sorted = [...history].sort((a, b) => instantOf(a.at) - instantOf(b.at));
  const days = sorted.map(({ at }) => instantOf(at) / 864e5);
  const heights = sorted.map(({ value }) => -value);
  const last = days.length - 1;
  const top = Math.min(...heights);
  const width = days[last]! - days[0]! || 1;
  const height = Math.max(...heights) - top || 1;
  const renderEnd = ({ at, value }: Reading): TemplateResult =>
    html`<span
      >${formatMoment(at, language)}
      ${exactNumber(value, language) + spacedUnit(unit, language)}</span
    >`;
  // The view box scales the line, but not its width.
  return html`<svg
      part="track"
      viewBox="${days[0]} ${top} ${width} ${height}"
      preserveAspectRatio="none"
      aria-hidden="true"
      stroke-linecap="round"
      stroke-linejoin="round"
      .style=${style}
    >
      <polyline
        vector-effect="non-scaling-stroke"
        stroke-width="2"
        points=${days.map((day, index) => `${day} ${heights[index]}`).join(' ')}
      ></polyline>
      <path
        vector-effect="non-scaling-stroke"
        stroke-width="7"
        d="M${days[last]} ${heights[last]}h0"
      ></path>
    </svg>
    <p class="end small" lang=${language}>${renderEnd(sorted[0]!)}${renderEnd(sorted[last]!)}</p>`;
}

// The ARIA attributes are the bar's: a nested template costs every meter an instance and a part.

/** A thin circle and on it a thick arc, told apart in black and white too. */
export const renderRing = (
  { least, most, now, share, spoken }: Scale,
  text: string,
): TemplateResult =>
  html`<svg
    part="track"
    role="meter"
    aria-labelledby="label"
    aria-valuemin=${least}
    aria-valuemax=${most}
    aria-valuenow=${now}
    aria-valuetext=${spoken}
  >
    <circle cx="3.5em" cy="3.5em" r="3em"></circle>
    <circle
      part="bar"
      class="arc"
      cx="3.5em"
      cy="3.5em"
      r="3em"
      pathLength="1"
      stroke-dasharray="${share} 1"
    ></circle>
    <svg x="50%" y="55%"><text>${text}</text></svg>
  </svg>`;
