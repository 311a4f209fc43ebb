import { joinPresent } from '../base/text/strings.js';
import type { Kept } from '../base/kept.js';
import { make, type Content } from '../base/make.js';
import type { Field } from '../contract/form.js';
import type { FormWords } from '../locales/words.js';
import type { Answer } from './validate.js';

/** What a field is drawn from besides its own definition. */
export interface FieldContext {
  readonly kept: Kept;
  readonly words: FormWords;
  readonly answer: Answer | undefined;
  /** What is wrong, in words. */
  readonly error: string | undefined;
}

const inputTypes: Partial<Record<Field['type'], string>> = {
  tel: 'tel',
  email: 'email',
  date: 'date',
};

/** Label above, hint under it, error under the hint, then the control. */
export function renderField(
  field: Field,
  { kept, words, answer, error }: FieldContext,
): HTMLElement {
  // By its content: a feed that comes again must not take the control from under a hand.
  const of = JSON.stringify([field, words.optional]);
  const box = kept.get(`#${field.name}`, of, () => makeField(field, words));
  followAnswer(box, field, answer, error);
  return box;
}

export function makeField(field: Field, words: FormWords): HTMLElement {
  const { name, type, label, hint, required, autocomplete = 'off', maxLength = 2000 } = field;
  const options = field.options ?? [];
  const says = required ? [label] : [label, ' ', make('span', { class: 'small' }, words.optional)];
  const help = hint && make('p', { part: 'hint', class: 'hint', id: `${name}-hint` }, hint);
  const described = { 'aria-describedby': hint && `${name}-hint` };
  const all = {
    part: 'control',
    id: name,
    name,
    autocomplete,
    ...described,
    'aria-required': required && 'true',
  };
  if (type === 'radio')
    return make(
      'fieldset',
      { class: 'field', id: name, tabindex: -1, ...described },
      make('legend', { part: 'label' }, ...says),
      help,
      ...options.map(({ value, label: text }) => makeTick({ type, name, value }, text)),
    );
  if (type === 'checkbox')
    return make(
      'div',
      { class: 'field' },
      help,
      makeTick({ type, id: name, name, ...described }, ...says),
    );
  const control =
    type === 'select'
      ? make(
          type,
          all,
          make('option', { value: '' }, words.choose),
          ...options.map(({ value, label: text }) => make('option', { value }, text)),
        )
      : type === 'textarea'
        ? make(type, { ...all, rows: 4 })
        : make('input', {
            ...all,
            class: type,
            type: inputTypes[type] ?? 'text',
            inputmode: type === 'number' && 'decimal',
            maxlength: maxLength,
          });
  return make(
    'div',
    { class: 'field' },
    make('label', { part: 'label', for: name }, ...says),
    help,
    control,
    type === 'select' && make('p', { class: 'paper', hidden: '' }),
  );
}

/** A box to tick, or one of several, before its words. */
export const makeTick = (
  attributes: Parameters<typeof make>[1],
  ...words: readonly Content[]
): HTMLElement =>
  make('label', { class: 'tick' }, make('input', attributes), make('span', {}, ...words));

/** What was filled in, and what is wrong with it. */
export function followAnswer(
  box: Element,
  { name, type, hint, options = [] }: Field,
  answer: Answer | undefined,
  error: string | undefined,
): void {
  const controls = box.querySelectorAll<HTMLInputElement>('[name]');
  const value = String(answer ?? '');
  for (const control of controls)
    if (type === 'checkbox') control.checked = answer === true;
    else if (type === 'radio') control.checked = control.value === value;
    // What is the same is left alone: to set it would move the cursor.
    else if (control.value !== value) control.value = value;
  const paper = box.querySelector('.paper');
  if (paper)
    paper.textContent = options
      .map((option) => `${option.value === value ? '■' : '□'} ${option.label}\u2003`)
      .join('');
  const control = type === 'radio' ? box : controls[0];
  if (control)
    tellError(box.querySelector('.tick') ?? control, control, name, error, hint && `${name}-hint`);
}

/** A tick that stands among others. */
export function followTick(
  box: HTMLElement,
  name: string,
  ticked: boolean,
  error: string | undefined,
): void {
  const control = box.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!control) return;
  control.checked = ticked;
  tellError(control.parentElement!, control, name, error);
}

/** Says what is wrong right before a control, and to who hears the page. */
function tellError(
  place: Element,
  control: Element,
  name: string,
  error: string | undefined,
  hintId?: string,
): void {
  const before = place.previousElementSibling;
  const told = before?.className === 'error' ? before : undefined;
  if (told?.textContent === error) return;
  told?.remove();
  const id = `${name}-error`;
  if (error) place.before(make('p', { part: 'error', class: 'error', id }, error));
  const set = (attribute: string, value: string | undefined): void =>
    value ? control.setAttribute(attribute, value) : control.removeAttribute(attribute);
  set('aria-describedby', joinPresent(' ', hintId, error && id));
  // A group cannot be invalid, its controls can.
  if (control.localName !== 'fieldset') set('aria-invalid', error && 'true');
}
