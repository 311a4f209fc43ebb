import { html, nothing, type TemplateResult } from 'lit';
import { schemaAt } from '../../shared/schema.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import { targetsOf, type Target } from '../../spreadsheet/columns.js';
import { columnName } from '../../spreadsheet/table.js';
import type { SheetOverview } from '../../worker/worker.js';
import { labelOf } from '../../words/field-words.js';
import { renderChooser, renderOptions, valueOf, type Option } from '../controls.js';
import type { EditorStore } from '../store/editor-store.js';

const shownRows = 3;

/** The sheet's columns, one under the other so that none is out of sight: its first rows, and the field it goes to. */
export function renderMapping(
  store: EditorStore,
  table: SheetOverview,
  mapping: Mapping,
  change: (mapping: Mapping) => void,
): TemplateResult {
  const { words } = store;
  const { headingRow } = mapping;
  const rows = table.sample.slice(headingRow + 1, headingRow + 1 + shownRows);
  const columns = Array.from({ length: table.columnCount }, (_, index) => index);
  const targets = targetsOf(schemaAt(store.schema, [mapping.section])!.items!);
  return html`<h4>${words.sheet.match}</h4>
    ${renderRemarks(table, store)}
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
              <td>${renderTargetChoice(column, targets, mapping, table, store, change)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${renderChooser(
      words.sheet.same,
      [
        ['update', words.sheet.sameUpdate],
        ['add', words.sheet.sameAdd],
      ],
      mapping.same,
      (same) => change({ ...mapping, same: same as Mapping['same'] }),
    )}`;
}

function renderTargetChoice(
  column: number,
  targets: readonly Target[],
  mapping: Mapping,
  table: SheetOverview,
  { words, language }: EditorStore,
  change: (mapping: Mapping) => void,
): TemplateResult {
  const labelOfTarget = ({ path, kind }: Target): string => {
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
      columns[column] = valueOf(event);
      change({ ...mapping, columns });
    }}
  >
    ${renderOptions(
      [
        ['', words.sheet.notTaken],
        ...targets.map((target): Option => [target.key, labelOfTarget(target)]),
      ],
      mapping.columns[column] ?? '',
    )}
  </select>`;
}

/** What was read otherwise than it looks: merged cells, formulas, another encoding. */
function renderRemarks(
  { rowCount, merged, formulas, withoutValue, encoding }: SheetOverview,
  { words }: EditorStore,
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
