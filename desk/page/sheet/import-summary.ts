import { html, nothing, type TemplateResult } from 'lit';
import type { Mapping, WrongCell } from '../../spreadsheet/build-items.js';
import { wordsPath, type SheetKind } from '../../spreadsheet/sheets.js';
import { columnName } from '../../spreadsheet/table.js';
import type { BuiltItems } from '../../worker/worker.js';
import { labelOf } from '../../words/field-words.js';
import { renderButton } from '../controls.js';
import { renderRota } from './rota-rules.js';
import { explainIssue } from '../explain-finding.js';
import type { EditorStore } from '../store/editor-store.js';

const shownWrong = 60;

/** What an import would do, cell by cell where something is wrong; and the button that does it. */
export function renderImportSummary(
  store: EditorStore,
  kind: SheetKind,
  mapping: Mapping,
  built: BuiltItems,
  change: (mapping: Mapping) => void,
  take: () => unknown,
  leave: () => void,
): TemplateResult {
  const { added, updated, leftOut, wrong, wrongCount } = built;
  const { words, language } = store;
  const renderWrongCell = ({ row, column, field, issue, time, found, rowLeftOut }: WrongCell) => {
    const keys = field.filter((key) => typeof key === 'string');
    const path = wordsPath(kind, {
      kind: keys[0] === 'of' ? 'owner' : 'value',
      path: keys,
    });
    const sentences = [
      ...(found === undefined ? [] : [words.sheet.found(shortened(found))]),
      time
        ? words.sheet.rota.times[time]
        : issue.code === 'type'
          ? words.sheet.write[expectedOf(issue, keys)]
          : explainIssue(issue, path, language),
      rowLeftOut ? words.sheet.rowLeft : words.sheet.cellLeft,
    ];
    const place =
      column < 0 ? words.sheet.rowOnly(row + 1) : words.sheet.cell(row + 1, columnName(column));
    return html`<li>
      <b>${place}</b>
      ${labelOf(path, language)}${words.colon}${sentences.join(language === 'en' ? ' ' : '')}
    </li>`;
  };
  return html`<h4>${words.sheet.look}</h4>
    ${renderRota(store, mapping, built, change)}
    <p class="sum" data-summary>${words.sheet.would(added, updated, leftOut)}</p>
    ${
      wrongCount > 0
        ? html`<ul class="wrong">
              ${wrong.slice(0, shownWrong).map(renderWrongCell)}
            </ul>
            ${wrongCount > shownWrong ? html`<p class="hint">${words.sheet.moreWrong(wrongCount - shownWrong)}</p>` : nothing}`
        : nothing
    }
    <p class="actions">
      <button
        type="button"
        class="primary"
        data-take
        ?disabled=${added + updated === 0}
        @click=${take}
      >
        ${words.sheet.take(added + updated)}
      </button>
      ${renderButton(words.sheet.leave, leave)}
    </p>`;
}

const shortened = (text: string): string => (text.length > 24 ? `${text.slice(0, 24)}…` : text);

function expectedOf(
  issue: WrongCell['issue'],
  [key]: readonly string[],
): 'number' | 'yes-no' | 'condition' {
  if (key === 'showIf') return 'condition';
  return 'expected' in issue && issue.expected === 'yes-no' ? 'yes-no' : 'number';
}
