import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../shared/json.js';
import type { Schema } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import type { EditorStore } from '../store/editor-store.js';
import {
  renderCheckboxField,
  renderChoiceField,
  renderLanguageField,
  renderReferenceField,
  sectionsNamedBy,
} from './choice-field.js';
import { isDate, renderDateField } from './date-field.js';
import { fieldId, renderFindings, renderFlag, renderHint, type FormField } from './field.js';
import { renderListField } from './list-field.js';
import { renderNumberField, renderTextField } from './text-field.js';

/** Draws whatever the schema says stands there. A part of the contract that is new tomorrow is drawn, too. */
export function renderField(store: EditorStore, field: FormField): TemplateResult {
  const { schema, path } = field;
  if (schema.enum) return renderChoiceField(store, field);
  if (path[0] === 'lang') return renderLanguageField(store, field);
  if (schema.type === 'string' && sectionsNamedBy(path)) return renderReferenceField(store, field);
  switch (schema.type) {
    case 'object':
      if (path[path.length - 1] === 'repeats')
        return html`<desk-repeats .store=${store} .field=${field}></desk-repeats>`;
      return typeof path[path.length - 1] === 'number'
        ? renderGroup(store, field)
        : renderNamedGroup(store, field);
    case 'array':
      if (isQuestions(path))
        return html`<desk-questions .store=${store} .field=${field}></desk-questions>`;
      if (isPosts(path)) return html`<desk-posts .store=${store} .field=${field}></desk-posts>`;
      return renderListField(store, field, renderField);
    case 'boolean':
      return renderCheckboxField(store, field);
    case 'number':
    case 'integer':
      return renderNumberField(store, field);
    default:
      return isDate(schema.pattern) ? renderDateField(store, field) : renderTextField(store, field);
  }
}

/** The questions of an item have a builder of their own (questions/question-list.ts). */
const isQuestions = (path: Path): boolean => path.length === 3 && path[2] === 'fields';

/** So have the shifts of an activity (posts/post-list.ts). */
const isPosts = (path: Path): boolean =>
  path.length === 3 && path[0] === 'activities' && path[2] === 'posts';

const isPicture = ({ properties }: Schema): boolean =>
  properties?.['src'] !== undefined && properties['alt'] !== undefined;

/** @param folded the names of the fields that stand under “more”. */
export function renderGroup(
  store: EditorStore,
  { schema, path }: FormField,
  folded: ReadonlySet<string> = new Set(),
): TemplateResult {
  // In a group that nobody has begun, nothing has to be filled in.
  const isBegun = path.length === 0 || store.read(path) !== undefined;
  const required = new Set(isBegun ? schema.required : []);
  const names = Object.keys(schema.properties ?? {}).filter(
    (name) => schema.properties![name]!.const === undefined,
  );
  const renderNamed = (name: string): TemplateResult =>
    renderField(store, {
      schema: schema.properties![name]!,
      path: [...path, name],
      required: required.has(name),
    });
  const more = names.filter((name) => folded.has(name));
  const labels = more.map((name) => labelOf([...path, name], store.language));
  return html`<div class="group">
    ${names.filter((name) => !folded.has(name)).map(renderNamed)}
    ${
      // What few items have, out of the way until it is wanted.
      more.length > 0
        ? html`<details class="part more">
            <summary>
              ${store.words.more}
              <span class="state">${labels.join(store.language === 'zh' ? '、' : ', ')}</span>
              ${renderFlag(store, ...more.map((name) => [...path, name]))}
            </summary>
            <div class="group">${more.map(renderNamed)}</div>
          </details>`
        : nothing
    }
  </div>`;
}

/** A group with a name of its own: closed until it is wanted, unless it has to be there. */
function renderNamedGroup(store: EditorStore, field: FormField): TemplateResult {
  const { schema, path, required } = field;
  if (isPicture(schema)) return html`<desk-picture .store=${store} .field=${field}></desk-picture>`;
  const isUsed = store.read(path) !== undefined;
  return html`<details class="part" ?open=${required}>
    <summary id=${fieldId(path)}>
      ${labelOf(path, store.language)}
      <span class="state">${isUsed ? nothing : store.words.notFilled}</span>
      ${renderFlag(store, path)}
    </summary>
    ${renderHint(store, field)} ${renderFindings(store, field)} ${renderGroup(store, field)}
  </details>`;
}
