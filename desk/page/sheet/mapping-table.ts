import { html, nothing, type TemplateResult } from 'lit';
import { nameOf } from '../../shared/items.js';
import { groupsIn, textOf } from '../../shared/json.js';
import type { Mapping } from '../../spreadsheet/build-items.js';
import type { Target } from '../../spreadsheet/columns.js';
import { labelsOf, rowSchema, targetsIn } from '../../spreadsheet/sheets.js';
import { columnName } from '../../spreadsheet/table.js';
import type { SheetOverview } from '../../worker/worker.js';
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
  const { words, language } = store;
  const { headingRow } = mapping;
  const rows = table.sample.slice(headingRow + 1, headingRow + 1 + shownRows);
  const columns = Array.from({ length: table.columnCount }, (_, index) => index);
  const targets = targetsIn(rowSchema(store.schema, mapping), mapping);
  const optionOf = (target: Target): Option => {
    const { key, kind } = target;
    const label = labelsOf(mapping, target, language).join(' › ');
    return [key, kind === 'figure' ? words.sheet.asFigure(label) : label];
  };
  const options: Option[] = [['', words.sheet.notTaken], ...targets.map(optionOf)];
  const headingOf = (column: number): string => String(table.sample[headingRow]?.[column] ?? '');
  const renderTargetChoice = (column: number): TemplateResult =>
    html`<select
      aria-label=${words.sheet.columnTo(columnName(column), headingOf(column))}
      @change=${(event: Event) => {
        const next = mapping.columns.map((key, at) => (at === column ? valueOf(event) : key));
        change({ ...mapping, columns: next });
      }}
    >
      ${renderOptions(options, mapping.columns[column]!)}
    </select>`;
  const renderColumns = (): TemplateResult =>
    html`<table class="match">
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
                ${headingOf(column).slice(0, 40)}
              </th>
              <td>${rows.map((row) => html`<p>${String(row[column] ?? '').slice(0, 40)}</p>`)}</td>
              <td>${renderTargetChoice(column)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  return html`<h4>${mapping.isGrid ? words.sheet.rota.grid : words.sheet.match}</h4>
    ${renderRemarks(table, store)}
    ${mapping.list === 'posts' ? renderLayout(store, mapping, change) : nothing}
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
    ${mapping.isGrid ? nothing : renderColumns()} ${renderOwner(store, mapping, change)}
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
/** A rota is written row by row, or drawn as a grid: which one it is was guessed, and can be said. */
function renderLayout(
  { words }: EditorStore,
  mapping: Mapping,
  change: (mapping: Mapping) => void,
): TemplateResult {
  const { rota } = words.sheet;
  return html`${renderChooser(
    rota.layout,
    [
      ['rows', rota.rows],
      ['grid', rota.grid],
    ],
    mapping.isGrid ? 'grid' : 'rows',
    (layout) => change({ ...mapping, isGrid: layout === 'grid' }),
    'layout',
  )}
  ${
    mapping.isGrid
      ? renderChooser(
          rota.names,
          [
            ['place.name', rota.places],
            ['title', rota.titles],
          ],
          mapping.gridNames ?? 'place.name',
          (names) => change({ ...mapping, gridNames: names as Mapping['gridNames'] }),
          'grid-names',
        )
      : nothing
  }`;
}

/** Which item the rows go to that name none: asked only where there are several. */
function renderOwner(
  store: EditorStore,
  mapping: Mapping,
  change: (mapping: Mapping) => void,
): TemplateResult | typeof nothing {
  const { section, list, columns, owner, isGrid } = mapping;
  const items = groupsIn(store.open!.document, section);
  if (!list || items.length < 2 || (!isGrid && columns.includes('of'))) return nothing;
  return renderChooser(
    store.words.sheet.owner,
    [
      ['', store.words.notChosen],
      ...items.map((item, index): Option => [String(index), nameOf(item) || textOf(item['id'])]),
    ],
    owner === undefined ? '' : String(owner),
    (chosen) => change({ ...mapping, owner: chosen === '' ? undefined : Number(chosen) }),
    'owner',
  );
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
