/** A field of the form, and what stands around its control. */
import { html, nothing, type TemplateResult } from 'lit';
import { sampleAt } from '../../checks/samples.js';
import { isWithin, type Finding } from '../../checks/finding.js';
import { samePath, type Path } from '../../shared/json.js';
import { hintOf, labelOf } from '../../words/field-words.js';
import { explainFinding } from '../explain-finding.js';
import type { Schema } from '../../shared/schema.js';
import type { EditorStore } from '../store/editor-store.js';

/** A field of the form: its schema, and where its value stands. */
export interface FormField {
  readonly schema: Schema;
  readonly path: Path;
  readonly required: boolean;
}

export const fieldId = (path: Path): string => `f-${path.join('-')}`;

export const describedBy = ({ path }: FormField): string =>
  `${fieldId(path)}-hint ${fieldId(path)}-told`;

export function exampleFor({ words }: EditorStore, { path }: FormField): string | typeof nothing {
  const sample = sampleAt(path);
  return sample === undefined ? nothing : words.example(sample);
}

/** Label above, hint under it, then the control, and under it what is wrong and what to do. */
export function renderFrame(
  store: EditorStore,
  field: FormField,
  control: TemplateResult,
  width = 'full',
): TemplateResult {
  const { path, required } = field;
  return html`<div class="field ${width}">
    <label for=${fieldId(path)}>
      ${labelOf(path, store.language)}
      ${required ? html`<span class="must">${store.words.required}</span>` : nothing}
    </label>
    ${renderHint(store, field)} ${control} ${renderFindings(store, field)}
  </div>`;
}

export function renderHint(
  { language }: EditorStore,
  { path, schema }: FormField,
): TemplateResult | typeof nothing {
  const text = hintOf(path, schema, language);
  return text ? html`<p class="hint" id="${fieldId(path)}-hint">${text}</p>` : nothing;
}

const findingsAt = (store: EditorStore, path: Path): Finding[] =>
  store.visibleFindings.filter((finding) => samePath(finding.path, path));

export function renderFindings(
  store: EditorStore,
  { path }: Pick<FormField, 'path'>,
): TemplateResult {
  return html`<div class="told" id="${fieldId(path)}-told">
    ${findingsAt(store, path).map(
      (finding) =>
        html`<p class=${finding.tone}>
          <span class="tone">${store.words.tones[finding.tone]}</span>
          ${explainFinding(finding, store.language)}
        </p>`,
    )}
  </div>`;
}

export const isInvalid = (store: EditorStore, { path }: FormField): 'true' | typeof nothing =>
  findingsAt(store, path).some(({ tone }) => tone === 'error') ? 'true' : nothing;

/** On a closed group: how many findings are under any of these paths. */
export function renderFlag(store: EditorStore, ...paths: Path[]): TemplateResult | typeof nothing {
  const count = store.visibleFindings.filter((finding) =>
    paths.some((path) => isWithin(finding.path, path)),
  ).length;
  return count > 0 ? html`<span class="flag">${store.words.findings(count)}</span>` : nothing;
}
