import type { TemplateResult } from 'lit';
import { html } from '../../../base/element/html.js';
import { figureParts, formatMoment } from '../../../base/text/format.js';
import { joinPresent } from '../../../base/text/strings.js';
import { timeOf } from '../../../contract/rules/records.js';
import { periodOf, statusWord, timeIn, type RecordContext } from './record-context.js';
import { detailWords, moneyIn } from './record-details.js';
import type { Entry } from './select-records.js';

/** The ledger once more as a table: what is compared, added up and printed. */
export function renderTable(entries: readonly Entry[], context: RecordContext): TemplateResult {
  const { words, language } = context;
  const own = detailWords(language);
  const { labels } = own;
  const figures = ({ figures = [] }: Entry['record']): string =>
    figures.map((figure) => `${figure.label} ${figureParts(figure, language).join('')}`).join('；');
  const columns: [string, (entry: Entry) => string | undefined][] = [
    [labels.title, ({ record }) => record.title],
    [labels.area, ({ record }) => record.area ?? record.place?.name],
    [labels.period, (entry) => periodOf(entry, context) || timeIn(timeOf(entry.record), language)],
    [labels.figures, ({ record }) => figures(record)],
    [labels.cost, ({ record }) => record.cost && moneyIn(record.cost, language)],
    [labels.funding, ({ record }) => record.funding],
    [labels.status, ({ record, status }) => statusWord(words, record.kind, status)],
    [
      labels.source,
      ({ record: { source } }) =>
        source && joinPresent(' ', source.name, source.date && formatMoment(source.date, language)),
    ],
  ];
  const used = columns.filter(([, valueOf]) => entries.some((entry) => valueOf(entry)));
  return html`<div part="table" class="table" role="region" tabindex="0" aria-label=${own.table}>
    <table>
      <caption lang=${language} .textContent=${own.table}></caption>
      <thead>
        <tr lang=${language}>
          ${used.map(([label]) => html`<th scope="col" .textContent=${label}></th>`)}
        </tr>
      </thead>
      <tbody>
        ${entries.map(
          (entry) =>
            html`<tr>
              ${used.map(([, valueOf], index) =>
                index === 0
                  ? html`<th scope="row" .textContent=${valueOf(entry)}></th>`
                  : html`<td .textContent=${valueOf(entry) ?? ''}></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
