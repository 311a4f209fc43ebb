import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../shared/json.js';
import type { Schema } from '../../shared/schema.js';
import { labelOf } from '../../words/field-words.js';
import { choiceField, languageField, tickField } from './choice-field.js';
import { fieldId, findingsBelow, type FieldPlace, type FormContext } from './context.js';
import { dateField, isDate } from './date-field.js';
import { hint, told } from './field-frame.js';
import { listField } from './list-field.js';
import { numberField } from './number-field.js';
import { referenceField, sectionsNamedBy } from './reference-field.js';
import { textField } from './text-field.js';

/** Draws whatever the schema says stands there. A part of the contract that is new tomorrow is drawn, too. */
export function renderField(context: FormContext, place: FieldPlace): TemplateResult {
  const { schema, path } = place;
  if (schema.enum) return choiceField(context, place);
  if (path[0] === 'lang') return languageField(context, place);
  if (schema.type === 'string' && sectionsNamedBy(path)) return referenceField(context, place);
  switch (schema.type) {
    case 'object':
      return typeof path[path.length - 1] === 'number'
        ? renderGroup(context, place)
        : optionalGroup(context, place);
    case 'array':
      return listField(context, place, renderField);
    case 'boolean':
      return tickField(context, place);
    case 'number':
    case 'integer':
      return numberField(context, place);
    default:
      return isDate(schema.pattern) ? dateField(context, place) : textField(context, place);
  }
}

const isPicture = ({ properties }: Schema): boolean =>
  properties?.['src'] !== undefined && properties['alt'] !== undefined;

/** The fields of a group, one under the other. */
export function renderGroup(context: FormContext, { schema, path }: FieldPlace): TemplateResult {
  // In a group that nobody has begun, nothing has to be filled in.
  const isBegun = path.length === 0 || context.read(path) !== undefined;
  const required = new Set(isBegun ? schema.required : []);
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([, { const: fixed }]) => fixed === undefined,
  );
  const draw = ([name, property]: [string, Schema]): TemplateResult =>
    renderField(context, { schema: property, path: [...path, name], required: required.has(name) });
  const folded = fields.filter(([name]) => context.isFolded([...path, name]));
  return html`<div class="group">
    ${fields.filter((field) => !folded.includes(field)).map(draw)}
    ${folded.length > 0 ? more(context, path, folded, folded.map(draw)) : nothing}
  </div>`;
}

/** What few items have, out of the way until it is wanted. */
function more(
  context: FormContext,
  path: Path,
  fields: readonly [string, Schema][],
  drawn: readonly TemplateResult[],
): TemplateResult {
  const names = fields.map(([name]) => labelOf([...path, name], context.language));
  const count = fields.reduce((sum, [name]) => sum + findingsBelow(context, [...path, name]), 0);
  return html`<details class="part more">
    <summary>
      ${context.words.more}
      <span class="state">${names.join(context.language === 'zh' ? '、' : ', ')}</span>
      ${count > 0 ? html`<span class="flag">${context.words.findings(count)}</span>` : nothing}
    </summary>
    <div class="group">${drawn}</div>
  </details>`;
}

/** A group with a name of its own: closed until it is wanted, unless it has to be there. */
function optionalGroup(context: FormContext, place: FieldPlace): TemplateResult {
  const { schema, path, required } = place;
  if (isPicture(schema))
    return html`<desk-picture .context=${context} .place=${place}></desk-picture>`;
  const count = findingsBelow(context, path);
  const isUsed = context.read(path) !== undefined;
  return html`<details class="part" ?open=${required}>
    <summary id=${fieldId(path)}>
      ${labelOf(path, context.language)}
      <span class="state">${isUsed ? nothing : context.words.notFilled}</span>
      ${count > 0 ? html`<span class="flag">${context.words.findings(count)}</span>` : nothing}
    </summary>
    ${hint(context, place)} ${told(context, place)} ${renderGroup(context, place)}
  </details>`;
}
