import { html, nothing, type TemplateResult } from 'lit';
import { schemaAt } from '../../shared/schema.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import { targetsOf, type Target } from '../../spreadsheet/columns.js';
import { columnName } from '../../spreadsheet/table.js';
import type { ReadAnswer } from '../../worker/messages.js';
import { labelOf } from '../../words/field-words.js';
import type { Desk } from '../store/desk.js';

interface MappingParts {
  table: ReadAnswer;
  mapping: Mapping;
  desk: Desk;
  change: (mapping: Mapping) => void;
}

const shownRows = 3;

/** The sheet's columns, one under the other so that none is out of sight: its first rows, and the field it goes to. */
export function renderMapping({ table, mapping, desk, change }: MappingParts): TemplateResult {
  const { words } = desk;
  const { headingRow } = mapping;
  const rows = table.sample.slice(headingRow + 1, headingRow + 1 + shownRows);
  const columns = Array.from({ length: table.columnCount }, (_, index) => index);
  const targets = targetsOf(schemaAt(desk.schema, [mapping.section])!.items!);
  return html`<h4>${words.sheet.match}</h4>
    ${notes(table, desk)}
    <div class="field short">
      <label for="heading-row">${words.sheet.headingRow}</label>
      <input
        id="heading-row"
        type="number"
        min="1"
        max=${table.sample.length}
        .value=${String(headingRow + 1)}
        @change=${(event: Event) => {
          const row = (event.target as HTMLInputElement).valueAsNumber - 1;
          if (row >= 0 && row < table.sample.length) change({ ...mapping, headingRow: row });
        }}
      />
    </div>
    <table class="match">
      <thead>
        <tr>
          <th scope="col">${words.sheet.column}</th>
          <th scope="col">${words.sheet.firstRows}</th>
          <th scope="col">${words.sheet.goesTo}</th>
        </tr>
      </thead>
      <tbody>
        ${columns.map(
          (column) =>
            html`<tr>
              <th scope="row">
                <span class="hint">${columnName(column)}</span>
                ${String(table.sample[headingRow]?.[column] ?? '').slice(0, 40)}
              </th>
              <td>${rows.map((row) => html`<p>${String(row[column] ?? '').slice(0, 40)}</p>`)}</td>
              <td>${targetChoice(column, targets, mapping, table, desk, change)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <label class="choose">
      <span>${words.sheet.same}</span>
      <select
        @change=${(event: Event) =>
          change({
            ...mapping,
            same: (event.target as HTMLSelectElement).value as Mapping['same'],
          })}
      >
        <option value="update" ?selected=${mapping.same === 'update'}>
          ${words.sheet.sameUpdate}
        </option>
        <option value="add" ?selected=${mapping.same === 'add'}>${words.sheet.sameAdd}</option>
      </select>
    </label>`;
}

function targetChoice(
  column: number,
  targets: readonly Target[],
  mapping: Mapping,
  table: ReadAnswer,
  { words, language }: Desk,
  change: (mapping: Mapping) => void,
): TemplateResult {
  const label = ({ path, kind }: Target): string => {
    const names = path.map((_, end) =>
      labelOf([mapping.section, ...path.slice(0, end + 1)], language),
    );
    return kind === 'figure' ? words.sheet.asFigure(names.join(' › ')) : names.join(' › ');
  };
  const heading = table.sample[mapping.headingRow]?.[column] ?? '';
  return html`<select
    aria-label=${words.sheet.columnTo(columnName(column), String(heading))}
    @change=${(event: Event) => {
      const columns = [...mapping.columns];
      columns[column] = (event.target as HTMLSelectElement).value;
      change({ ...mapping, columns });
    }}
  >
    <option value="" ?selected=${!mapping.columns[column]}>${words.sheet.notTaken}</option>
    ${targets.map(
      (target) =>
        html`<option value=${target.key} ?selected=${target.key === mapping.columns[column]}>
          ${label(target)}
        </option>`,
    )}
  </select>`;
}

/** What was special about the sheet, so that nobody wonders afterwards. */
function notes(
  { rowCount, merged, formulas, withoutValue, encoding }: ReadAnswer,
  { words }: Desk,
): TemplateResult {
  const some = (list: readonly string[]): string =>
    list.slice(0, 8).join('、') + (list.length > 8 ? '…' : '');
  return html`<ul class="notes">
    <li>
      ${words.sheet.rowsRead(rowCount)}${encoding === 'gbk' ? ` ${words.sheet.wasGbk}` : nothing}
    </li>
    ${merged.length > 0 ? html`<li>${words.sheet.merged(some(merged))}</li>` : nothing}
    ${formulas > 0 ? html`<li>${words.sheet.formulas(formulas)}</li>` : nothing}
    ${
      withoutValue.length > 0
        ? html`<li class="error">
            <span class="tone">${words.tones.error}</span>
            ${words.sheet.withoutValue(some(withoutValue))}
          </li>`
        : nothing
    }
  </ul>`;
}
