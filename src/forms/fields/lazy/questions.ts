import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { addStyles } from '../../../base/element/add-styles.js';
import { focusOn } from '../../../base/element/focus-on.js';
import type { Field } from '../../../contract/form.js';
import type { Fault } from '../../../contract/issue.js';
import { pagesOf, type FormSection } from '../../../contract/rules/pages.js';
import { prefilled } from '../../../contract/rules/prefill.js';
import { questionWords, type QuestionWords } from '../../../locales/questions.js';
import type { FormInput, FormItem } from '../../form-input.js';
import type { FormHandle } from '../../form-kind.js';
import { readAnswers, validate } from '../../validation/validate.js';
import { renderField } from '../render-field.js';
import type { DrawnQuestions, FormViewData } from '../render-form.js';
import {
  listOf,
  groupOf,
  otherOf,
  renderChoices,
  renderMatrix,
  renderRating,
  renderScale,
  withOther,
  withTick,
  type WideContext,
} from '../wide/choice-fields.js';
import { conditionInWords } from '../wide/condition-in-words.js';
import { PhotoField } from '../wide/photo-field.js';
import { PlaceField } from '../wide/place-field.js';
import { questionStyles } from '../wide/styles.js';

/** A page, with what is asked on it now. */
interface Page {
  readonly sections: readonly FormSection[];
  readonly fields: readonly Field[];
}

/**
 * The questions of a form that asks more than plain ones: every type, which are asked at all by what was answered, and
 * pages. It comes when a form has one of them (needs-questions.ts), for all forms alike.
 */
export class Questions {
  readonly #handle: FormHandle;
  #form = '';
  #item: FormItem | undefined;
  #pages: readonly Page[] = [];
  /** Place of the page that is shown, among all. */
  #page = 0;
  readonly #places = new Map<string, PlaceField>();
  readonly #photos = new Map<string, PhotoField>();

  readonly #handleBack = (): void => this.#turn(-1);

  constructor(handle: FormHandle) {
    this.#handle = handle;
    addStyles(handle.host, questionStyles);
  }

  /** @param form names the form; another one begins on its first page, with what the page's address answers. */
  follow(form: string, item: FormItem): void {
    this.#item = item;
    if (form === this.#form) return;
    this.#form = form;
    this.#page = 0;
    this.#places.clear();
    this.#photos.clear();
    const { answers } = this.#handle;
    const given = prefilled(item.fields, new URLSearchParams(location.search));
    // What somebody has filled in has the last word, the draft of this tab included.
    if (Object.keys(given).length > 0) answers.load();
    for (const [name, value] of Object.entries(given))
      if (!answers.values.has(name))
        answers.values.set(name, typeof value === 'number' ? String(value) : value);
    this.#handle.host.requestUpdate();
  }

  draw(data: FormViewData): DrawnQuestions {
    const { item, input, language } = data;
    const own = questionWords[language];
    const asked = new Set(readAnswers(item.fields, input.answers).asked);
    this.#pages = pagesOf(item.fields, item.fields).map((sections) => ({
      sections,
      fields: sections.flatMap(({ fields }) => fields.filter((field) => asked.has(field))),
    }));
    const shown = this.#shown;
    const position = this.#position;
    const page = shown[position];
    // What is not asked keeps its place in the template, so that its neighbours and the focus stay where they are.
    const pages = this.#pages.map(
      (one) =>
        html`<div class="page" ?hidden=${one !== page}>
          ${one.sections.flatMap((section) => this.#renderSection(section, asked, data, own))}
        </div>`,
    );
    return {
      content: html`${shown.length > 1 ? this.#renderSteps(own) : nothing}${pages}`,
      ...(position < shown.length - 1 && { next: own.next }),
      ...(position > 0 && {
        back: html`<button part="back" type="button" @click=${this.#handleBack}>
          ${own.back}
        </button>`,
      }),
    };
  }

  /**
   * Goes on to the next page, unless something on this one is wrong.
   * @returns what is wrong; nothing on the last page: the form can be sent.
   */
  advance({ answers }: FormInput): readonly Fault[] | undefined {
    const page = this.#shown[this.#position];
    if (!page || this.#position === this.#shown.length - 1) return undefined;
    const faults = page.fields.flatMap((field) => validate(field, answers.get(field.name)) ?? []);
    if (faults.length === 0) this.#turn(1);
    return faults;
  }

  /** Turns to the page of a question; what is no question is on the last one. */
  reveal(name: string): Promise<unknown> {
    const page =
      this.#shown.find(({ fields }) => fields.some((field) => field.name === name)) ??
      this.#shown[this.#shown.length - 1];
    if (page) this.#page = this.#pages.indexOf(page);
    this.#handle.host.requestUpdate();
    return this.#handle.host.updateComplete;
  }

  /** Takes what a control of a wide question holds now. @returns false where the control is a plain one. */
  take({ name, type, value, checked }: HTMLInputElement): boolean {
    const dot = name.indexOf('.');
    const field = dot > 0 && this.#field(name.slice(0, dot));
    if (!field) return false;
    const part = name.slice(dot + 1);
    const { answers } = this.#handle;
    const answer = answers.values.get(field.name);
    if (field.type === 'matrix') answers.set(field.name, { ...groupOf(answer), [part]: value });
    else if (field.type === 'place') this.#placeOf(field.name).take(value);
    else if (field.type === 'choices') {
      const chosen = listOf(answer);
      // The words stay for when “other” is ticked again.
      const kept = `${field.name}.other`;
      if (type !== 'checkbox') {
        answers.set(kept, value);
        answers.set(field.name, withOther(field, chosen, value));
      } else if (value) answers.set(field.name, withTick(chosen, value, checked));
      else {
        const words = otherOf(field, chosen) ?? answers.values.get(kept) ?? '';
        answers.set(field.name, withOther(field, chosen, checked ? (words as string) : undefined));
      }
    }
    return true;
  }

  #renderSteps(own: QuestionWords): TemplateResult {
    const shown = this.#shown;
    const position = this.#position;
    return html`<div class="steps small" tabindex="-1">
      <span>${own.step(position + 1, shown.length)}</span>
      <div class="track" aria-hidden="true">
        ${shown.map((_, index) => html`<span class=${index <= position ? 'passed' : ''}></span>`)}
      </div>
    </div>`;
  }

  #renderSection(
    { title, fields }: FormSection,
    asked: ReadonlySet<Field>,
    data: FormViewData,
    own: QuestionWords,
  ): unknown[] {
    const isAsked = fields.some((field) => asked.has(field));
    // On paper nobody's answer is known: every question is there, with its condition in words.
    return [
      ...(title
        ? [html`<p class="section" role="heading" aria-level="4" ?hidden=${!isAsked}>${title}</p>`]
        : []),
      ...fields.map((field) => {
        const question = this.#renderAnswered(field, data, own);
        return field.showIf
          ? html`<div class="condition" ?hidden=${!asked.has(field)}>
              <p class="paper only-if" hidden>
                ${conditionInWords(field.showIf, data.item.fields, data.language)}
              </p>
              ${question}
            </div>`
          : question;
      }),
    ];
  }

  /** A question, drawn anew only where its own answer or fault has changed: a key in one of a hundred draws that one. */
  #renderAnswered(field: Field, data: FormViewData, own: QuestionWords): unknown {
    const draw = (): TemplateResult => this.#renderQuestion(field, data, own);
    const { input, errors, language } = data;
    const { name, type } = field;
    // These two know more than their answer.
    return type === 'photos' || type === 'place'
      ? draw()
      : guard([field, input.answers.get(name), errors?.get(name), language], draw);
  }

  #renderQuestion(
    field: Field,
    { input, errors, words, language }: FormViewData,
    own: QuestionWords,
  ): TemplateResult {
    const { name } = field;
    const context: WideContext = {
      words,
      own,
      language,
      answer: input.answers.get(name),
      error: errors?.get(name),
    };
    switch (field.type) {
      case 'rating':
        return renderRating(field, context);
      case 'scale':
        return renderScale(field, context);
      case 'choices':
        return renderChoices(field, context);
      case 'matrix':
        return renderMatrix(field, context);
      case 'place':
        return this.#placeOf(name).render(field, context);
      case 'photos':
        return this.#photosOf(name).render(field, context);
      default:
        return renderField(field, context);
    }
  }

  #field(name: string): Field | undefined {
    return this.#item?.fields.find((field) => field.name === name);
  }

  #placeOf(name: string): PlaceField {
    const { answers, answered } = this.#handle;
    const known = this.#places.get(name);
    if (known) return known;
    const place = new PlaceField(
      name,
      () => answers.values.get(name),
      (answer) => {
        answers.set(name, answer);
        answered();
      },
    );
    this.#places.set(name, place);
    return place;
  }

  #photosOf(name: string): PhotoField {
    const { answers, answered, isKept } = this.#handle;
    const known = this.#photos.get(name);
    if (known) return known;
    const photos = new PhotoField({
      form: () => this.#form,
      isKept,
      change: (answer) => {
        answers.set(name, answer);
        answered();
      },
    });
    this.#photos.set(name, photos);
    return photos;
  }

  /** Pages on which something is asked. */
  get #shown(): readonly Page[] {
    return this.#pages.filter(({ fields }) => fields.length > 0);
  }

  /** Place of the page that is shown, among those on which something is asked. */
  get #position(): number {
    const before = this.#pages.slice(0, this.#page).filter(({ fields }) => fields.length > 0);
    return Math.max(0, Math.min(before.length, this.#shown.length - 1));
  }

  #turn(by: number): void {
    const page = this.#shown[this.#position + by];
    if (page) this.#page = this.#pages.indexOf(page);
    this.#handle.show({ status: 'filling' });
    void focusOn(this.#handle.host, '.steps');
  }
}
