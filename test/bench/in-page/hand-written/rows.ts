/** What forms by hand have in common: answers, rows cloned by their type, and boxes to tick. */
import type { Consent, Field } from '../../../../src/contract/form.js';
import { clone, template } from './make.js';

/** The end of every form. */
export const formEnd = (action: string): string => `
  <div class="additions"></div>
  <div class="trap" aria-hidden="true"><input name="leave-empty" tabindex="-1" autocomplete="off"></div>
  <slot name="captcha"></slot>
  <div class="bar"><button part="submit" type="submit"><span>${action}</span></button>
  <p role="status" class="small"></p></div>`;

const row = (control: string): HTMLTemplateElement =>
  template(`<div class="field"><label part="label"> </label>${control}</div>`);
const input = row('<input part="control" aria-describedby="">');
const textarea = row('<textarea part="control" rows="4"></textarea>');
const select = row(
  '<select part="control"><option value="">请选择</option></select><p class="paper" hidden></p>',
);
const optional = template('<span class="small">（选填）</span>');
const optionalTick = template('<span class="small">（可不勾选）</span>');
const hint = template('<p part="hint" class="hint"> </p>');
const tick = template('<label class="tick"><input type="checkbox"><span> </span></label>');
const templates: Partial<Record<Field['type'], HTMLTemplateElement>> = { textarea, select };

export function makeRow(field: Field): DocumentFragment {
  const { name, type, label, required, autocomplete = 'off', maxLength = 2000, options } = field;
  const made = clone(templates[type] ?? input);
  const [words, control, paper] = made.firstElementChild!.children as unknown as [
    HTMLLabelElement,
    HTMLInputElement,
    Element?,
  ];
  words.htmlFor = name;
  (words.firstChild as Text).data = label;
  if (!required) words.append(clone(optional));
  control.id = name;
  control.setAttribute('name', name);
  control.setAttribute('autocomplete', autocomplete);
  if (required) control.setAttribute('aria-required', 'true');
  if (field.hint) {
    const note = clone(hint).firstElementChild!;
    note.id = `${name}-hint`;
    (note.firstChild as Text).data = field.hint;
    control.before(note);
    control.setAttribute('aria-describedby', note.id);
  } else control.removeAttribute('aria-describedby');
  if (type === 'select') {
    for (const { value, label: text } of options!) {
      const option = document.createElement('option');
      option.value = value;
      option.textContent = text;
      control.append(option);
      paper!.append(`□\u00a0${text}\u2003`);
    }
  } else if (type !== 'textarea') {
    control.className = type;
    control.setAttribute('type', type === 'tel' ? 'tel' : 'text');
    control.setAttribute('maxlength', String(maxLength));
  }
  return made;
}

export function makeConsent({ id, text, required }: Consent): DocumentFragment {
  const made = clone(tick);
  const [control, words] = made.firstElementChild!.children as unknown as [
    HTMLInputElement,
    Element,
  ];
  control.id = control.name = `consent-${id}`;
  (words.firstChild as Text).data = text;
  if (!required) words.append(' ', clone(optionalTick));
  return made;
}

/** A form by hand, which keeps what is typed. */
export class HandWrittenAnswers extends HTMLElement {
  static sheet: CSSStyleSheet;
  readonly answers = new Map<string, string | boolean>();

  constructor() {
    super();
    const { sheet } = this.constructor as typeof HandWrittenAnswers;
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [sheet];
  }

  protected show(content: DocumentFragment, form: Element): void {
    form.addEventListener('input', this);
    form.addEventListener('submit', this);
    this.shadowRoot!.append(content);
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') event.preventDefault();
    const { name, type, value, checked } = event.target as HTMLInputElement;
    if (event.type === 'input') this.answers.set(name, type === 'checkbox' ? checked : value);
  }
}
