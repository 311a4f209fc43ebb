/** The pledge form by hand: what it asks comes from the data, so its rows are cloned by their type. */
import type { Field } from '../../../../src/contract/form.js';
import type { Pledge } from '../../../../src/contract/pledge.js';
import { hostStyles } from '../../../../src/base/host-styles.js';
import { pledgeFormStyles } from '../../../../src/elements/pledge-form/civic-pledge-form.styles.js';
import { formStyles } from '../../../../src/forms/form-styles.js';
import { clone, formatDay, formatNumber, sheet, template } from './make.js';

const form = template(`
  <section part="base" class="base" lang="zh-Hans">
    <div class="document">
      <p part="title" class="title" role="heading" aria-level="3"> </p>
      <p class="preamble"> </p>
      <ol></ol>
      <p class="issuer"> </p>
    </div>
    <p part="count" class="count" role="status" lang="zh-Hans"> </p>
    <form novalidate lang="zh-Hans">
      <div></div>
      <fieldset class="field"><legend>请阅读并勾选</legend></fieldset>
      <p class="paper" hidden>签名：________________________\u3000日期：________年____月____日</p>
      <div class="additions"></div>
      <div class="trap" aria-hidden="true"><input name="leave-empty" tabindex="-1" autocomplete="off"></div>
      <slot name="captcha"></slot>
      <button part="submit" type="submit"><span>签名</span></button>
      <p role="status" class="small"></p>
    </form>
  </section>`);

const row = (control: string): HTMLTemplateElement =>
  template(`<div class="field"><label part="label"> </label>${control}</div>`);
const input = row('<input part="control" aria-describedby="">');
const textarea = row('<textarea part="control" rows="4"></textarea>');
const select = row(
  '<select part="control"><option value="">请选择</option></select><p class="paper" hidden></p>',
);
const optional = template('<span class="small">（可不填）</span>');
const hint = template('<p part="hint" class="hint"> </p>');
const tick = template('<label class="tick"><input type="checkbox"><span> </span></label>');
const styles = sheet(hostStyles, formStyles, pledgeFormStyles);

const templates: Partial<Record<Field['type'], HTMLTemplateElement>> = { textarea, select };

function makeRow(field: Field): DocumentFragment {
  const { name, type, label, required, autocomplete = 'off', maxLength = 2000, options } = field;
  const made = clone(templates[type] ?? input);
  const [words, control, paper] = made.firstElementChild!.children as unknown as [
    HTMLLabelElement,
    HTMLInputElement,
    Element?,
  ];
  words.htmlFor = name;
  (words.firstChild as Text).data = label;
  if (!required) words.append(' ', clone(optional));
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
      paper!.append(`□ ${text}\u2003`);
    }
  } else if (type !== 'textarea') {
    control.className = type;
    control.setAttribute('type', type === 'tel' ? 'tel' : 'text');
    control.setAttribute('maxlength', String(maxLength));
  }
  return made;
}

export class HandWrittenForm extends HTMLElement {
  readonly answers = new Map<string, string | boolean>();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles];
  }

  set pledge({ title, preamble, articles, issuer, date, signed, fields, consents }: Pledge) {
    const content = clone(form);
    const [text, count, asked] = content.firstElementChild!.children as unknown as Element[];
    const [heading, opening, list, foot] = text!.children as unknown as Element[];
    (heading!.firstChild as Text).data = title;
    (opening!.firstChild as Text).data = preamble!;
    for (const article of articles!) {
      const item = document.createElement('li');
      item.textContent = article;
      list!.append(item);
    }
    (foot!.firstChild as Text).data = `${issuer} ${formatDay(date!)}`;
    (count!.firstChild as Text).data =
      `已有${formatNumber(signed!.value!)}人签名，目标${formatNumber(signed!.target!)}人`;
    const [rows, box] = asked!.children as unknown as [Element, Element];
    for (const field of fields) rows.append(makeRow(field));
    for (const consent of consents!) {
      const made = clone(tick);
      const [control, words] = made.firstElementChild!.children as unknown as [
        HTMLInputElement,
        Element,
      ];
      control.id = control.name = `consent-${consent.id}`;
      (words.firstChild as Text).data = consent.text;
      box.append(made);
    }
    asked!.addEventListener('input', this);
    asked!.addEventListener('submit', this);
    this.shadowRoot!.append(content);
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') event.preventDefault();
    const { name, type, value, checked } = event.target as HTMLInputElement;
    if (event.type === 'input') this.answers.set(name, type === 'checkbox' ? checked : value);
  }
}
customElements.define('hand-written-form', HandWrittenForm);
