import { html, svg, type TemplateResult } from 'lit';
import type { DeskWords } from '../../words/desk-words.js';

interface Day {
  day: string;
  count: number;
}

const width = 640;
const height = 120;
const mostDays = 60;

/** Every day from the first to the last: one on which nobody signed is a gap that has to be seen. */
function withGaps(days: readonly Day[]): Day[] {
  const counts = new Map(days.map(({ day, count }) => [day, count]));
  const last = days[days.length - 1]?.day;
  if (!last) return [];
  const all: Day[] = [];
  for (let time = Date.parse(days[0]!.day); ; time += 86_400_000) {
    const day = new Date(time).toISOString().slice(0, 10);
    all.push({ day, count: counts.get(day) ?? 0 });
    if (day >= last) return all.slice(-mostDays);
  }
}

/** Responses by day: columns, and for those who cannot see them the same as a table. */
export function renderChart(days: readonly Day[], words: DeskWords): TemplateResult {
  const shown = withGaps(days);
  if (shown.length === 0) return html``;
  const most = Math.max(...shown.map(({ count }) => count), 1);
  const step = width / Math.max(shown.length, 14);
  return html`<figure class="chart">
    <svg viewBox="0 0 ${width} ${height + 22}" aria-hidden="true">
      ${shown.map(({ count }, index) => {
        const size = (count / most) * height;
        return svg`<rect x=${index * step} y=${height - size} width=${Math.max(1, step - 2)} height=${size}></rect>`;
      })}
      ${svg`<line x1="0" x2=${width} y1=${height + 0.5} y2=${height + 0.5}></line>
      <text x="0" y=${height + 18}>${shown[0]!.day}</text>
      <text x=${width} y=${height + 18} text-anchor="end">${shown[shown.length - 1]!.day}</text>
      <text x=${width} y="12" text-anchor="end">${words.responses.most(most)}</text>`}
    </svg>
    <details>
      <summary>${words.responses.asTable}</summary>
      <table>
        <caption class="visually-hidden">
          ${words.responses.byDay}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.responses.day}</th>
            <th scope="col">${words.responses.count}</th>
          </tr>
        </thead>
        <tbody>
          ${shown
            .filter(({ count }) => count > 0)
            .map(
              ({ day, count }) =>
                html`<tr>
                  <th scope="row">${day}</th>
                  <td>${count}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    </details>
  </figure>`;
}
