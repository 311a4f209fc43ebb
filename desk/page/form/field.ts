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
  /** In place of the words that every such field has: what is meant here. */
  readonly label?: string;
  readonly hint?: string;
}

export const fieldId = (path: Path): string => `f-${path.join('-')}`;

export const describedBy = ({ path }: FormField): string =>
  `${fieldId(path)}-hint ${fieldId(path)}-told`;

export function exampleFor(store: EditorStore, { path }: FormField): string | typeof nothing {
  const sample = sampleAt(path, store.read(path.slice(0, 2)));
  return sample === undefined ? nothing : store.words.example(sample);
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
      ${labelIn(store, field)}
      ${required ? html`<span class="must">${store.words.required}</span>` : nothing}
    </label>
    ${renderHint(store, field)} ${control} ${renderFindings(store, field)}
  </div>`;
}

export const labelIn = ({ language }: EditorStore, { path, label }: FormField): string =>
  label ?? labelOf(path, language);

export function renderHint(
  { language }: EditorStore,
  { path, schema, hint }: FormField,
): TemplateResult | typeof nothing {
  const text = hint ?? hintOf(path, schema, language);
  return text ? html`<p class="hint" id="${fieldId(path)}-hint">${text}</p>` : nothing;
}

const findingsAt = (store: EditorStore, path: Path): Finding[] =>
  store.visibleFindings.filter((finding) => samePath(finding.path, path));

export const renderFindings = (
  store: EditorStore,
  { path }: Pick<FormField, 'path'>,
): TemplateResult => renderThese(store, path, findingsAt(store, path));

/** Of a group that is drawn as one thing: what is told of any part of it. */
export const renderFindingsWithin = (store: EditorStore, path: Path): TemplateResult =>
  renderThese(
    store,
    path,
    store.visibleFindings.filter((finding) => isWithin(finding.path, path)),
  );

function renderThese(store: EditorStore, path: Path, findings: readonly Finding[]): TemplateResult {
  return html`<div class="told" id="${fieldId(path)}-told">
    ${findings.map(
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
