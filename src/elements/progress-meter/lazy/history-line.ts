import { html, type TemplateResult } from 'lit';
import { exactNumber, formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { instantOf } from '../../../contract/rules/texts.js';
import type { Measure, Reading } from '../../../contract/measure.js';

// Set as a property: a strict policy refuses the attribute.
const style = 'block-size: 3em; border-width: 0 0 1px; stroke: var(--_accent)';

/** A line through readings, time from left to right, with the first and the last in words under it. */
export function renderHistory(
  history: readonly Reading[],
  { unit = '' }: Measure,
  language: Language,
): TemplateResult {
  const sorted = [...history].sort((a, b) => instantOf(a.at) - instantOf(b.at));
  const days = sorted.map(({ at }) => instantOf(at) / 864e5);
  const heights = sorted.map(({ value }) => -value);
  const last = days.length - 1;
  const top = Math.min(...heights);
  const width = days[last]! - days[0]! || 1;
  const height = Math.max(...heights) - top || 1;
  // English sets a space before a word, Chinese none; a percent sign never has one.
  const tail = (language === 'en' && unit && unit !== '%' ? ' ' : '') + unit;
  const renderEnd = ({ at, value }: Reading): TemplateResult =>
    html`<span>${formatMoment(at, language)} ${exactNumber(value, language)}${tail}</span>`;
  // The box scales the line and the pen stays as thick as it is.
  return html`<svg
      part="track"
      viewBox="${days[0]} ${top} ${width} ${height}"
      preserveAspectRatio="none"
      aria-hidden="true"
      .style=${style}
    >
      <polyline
        fill="none"
        vector-effect="non-scaling-stroke"
        stroke-linecap="round"
        stroke-linejoin="round"
        stroke-width="2"
        points=${days.map((day, index) => `${day} ${heights[index]}`).join(' ')}
      ></polyline>
      <path
        fill="none"
        vector-effect="non-scaling-stroke"
        stroke-linecap="round"
        stroke-linejoin="round"
        stroke-width="7"
        d="M${days[last]} ${heights[last]}h0"
      ></path>
    </svg>
    <p class="end small" lang=${language}>${renderEnd(sorted[0]!)}${renderEnd(sorted[last]!)}</p>`;
}
