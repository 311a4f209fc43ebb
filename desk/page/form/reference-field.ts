import { html, nothing, type TemplateResult } from 'lit';
import { isObject, type Path, textOf } from '../../shared/json.js';
import { fieldId, type FieldPlace, type FormContext } from './context.js';
import { describedBy, frame, isInvalid, told } from './field-frame.js';

/** Which sections a field names an item of. */
export function sectionsNamedBy(path: Path): readonly string[] | undefined {
  const names = path.filter((key) => typeof key === 'string');
  const last = names[names.length - 1];
  if (names[0] === 'series' && last === 'members') return ['members'];
  if (names[0] === 'measures' && last === 'member') return ['members'];
  if (names[0] === 'live' && last === 'into') return ['measures', 'members'];
  if (names[0] === 'live' && last === 'of') return ['pledges', 'activities'];
  return undefined;
}

interface Choice {
  id: string;
  name: string;
}

/** What can be named, by the name that editors know it by; where two are called the same, with what tells them apart. */
function choicesOf({ document }: FormContext, sections: readonly string[]): Choice[] {
  const items = sections.flatMap((section) => {
    const list = document[section];
    return Array.isArray(list) ? list.filter(isObject) : [];
  });
  const seen = new Map<string, number>();
  const nameOf = (item: (typeof items)[number]): string =>
    textOf(item['name'] ?? item['title'] ?? item['label']).trim() || textOf(item['id']);
  for (const item of items) seen.set(nameOf(item), (seen.get(nameOf(item)) ?? 0) + 1);
  return items.map((item) => {
    const [name, id] = [nameOf(item), textOf(item['id'])];
    return {
      id,
      name: seen.get(name)! > 1 ? `${name}（${textOf(item['organisation']) || id}）` : name,
    };
  });
}

/** One item of another section, chosen by its name. */
export function referenceField(context: FormContext, place: FieldPlace): TemplateResult {
  const { path } = place;
  const choices = choicesOf(context, sectionsNamedBy(path)!);
  const value = textOf(context.read(path));
  const isStranger = value !== '' && !choices.some(({ id }) => id === value);
  return frame(
    context,
    place,
    html`<select
      id=${fieldId(path)}
      aria-describedby=${describedBy(place)}
      aria-invalid=${isInvalid(context, place)}
      @change=${(event: Event) =>
        context.set(path, (event.target as HTMLSelectElement).value || undefined)}
    >
      <option value="" ?selected=${value === ''}>${context.words.notChosen}</option>
      ${isStranger ? html`<option value=${value} selected>${value}</option>` : nothing}
      ${choices.map(({ id, name }) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
    </select>`,
    'middle',
  );
}

/** An item in a list of those that were chosen. */
export function namedEntry(context: FormContext, { path }: FieldPlace): TemplateResult {
  const value = textOf(context.read(path));
  const found = choicesOf(context, sectionsNamedBy(path)!).find(({ id }) => id === value);
  return html`<div class="field">
    <p class="named" id=${fieldId(path)} tabindex="-1">${found?.name ?? value}</p>
    ${told(context, { path, schema: {}, required: false })}
  </div>`;
}

/** Adds one more to such a list. */
export function addReference(
  context: FormContext,
  { path }: FieldPlace,
  label: string,
): TemplateResult {
  const value = context.read(path);
  const chosen = new Set(Array.isArray(value) ? value.map(textOf) : []);
  const left = choicesOf(context, sectionsNamedBy(path)!).filter(({ id }) => !chosen.has(id));
  return html`<select
    class="add"
    aria-label=${context.words.addTo(label)}
    ?disabled=${left.length === 0}
    @change=${(event: Event) => {
      const select = event.target as HTMLSelectElement;
      if (select.value) context.set([...path, chosen.size], select.value);
      select.value = '';
    }}
  >
    <option value="">
      ${left.length > 0 ? context.words.addTo(label) : context.words.nobodyToAdd}
    </option>
    ${left.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
  </select>`;
}
