import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
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
import { PhotoField } from '../wide/photo-field.js';
import { PlaceField } from '../wide/place-field.js';
import { questionStyles } from '../wide/styles.js';

/**
 * The questions of a form that asks more than plain ones: every type, which are asked at all by what was answered, and
 * pages. It comes when a form has one of them (needs-questions.ts), for all forms alike.
 */
export class Questions {
  readonly #handle: FormHandle;
  #form = '';
  #item: FormItem | undefined;
  /** Place of the page that is shown, and how many there are. */
  #page = 0;
  #pages: readonly (readonly FormSection[])[] = [];
  readonly #places = new Map<string, PlaceField>();
  readonly #photos = new Map<string, PhotoField>();

  readonly #handleBack = (): void => this.#turn(this.#page - 1);

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
    for (const [name, value] of Object.entries(given))
      // What somebody has filled in has the last word.
      if (!answers.values.has(name))
        answers.values.set(name, typeof value === 'number' ? String(value) : value);
  }

  draw(data: FormViewData): DrawnQuestions {
    const { item, input, language } = data;
    const own = questionWords[language];
    const { asked } = readAnswers(item.fields, input.answers);
    this.#pages = pagesOf(item.fields, asked);
    const count = this.#pages.length;
    this.#page = Math.max(0, Math.min(this.#page, count - 1));
    const pages = this.#pages.map(
      (sections, index) =>
        html`<div class="page" ?hidden=${index !== this.#page}>
          ${this.#renderPage(sections, data, own)}
        </div>`,
    );
    return {
      content: html`${count > 1 ? this.#renderSteps(own) : nothing}${pages}`,
      ...(this.#page < count - 1 && { next: own.next }),
      ...(this.#page > 0 && {
        back: html`<button part="back" type="button" @click=${this.#handleBack}>
          ${own.back}
        </button>`,
      }),
    };
  }

  /**
   * Goes on to the next page, unless something on this one is wrong.
   * @returns what is wrong, nothing on the last page: the form can be sent.
   */
  advance({ answers }: FormInput): readonly Fault[] | undefined {
    if (this.#page >= this.#pages.length - 1) return undefined;
    const fields = this.#pages[this.#page]!.flatMap((section) => section.fields);
    const faults = fields.flatMap((field) => validate(field, answers.get(field.name)) ?? []);
    if (faults.length === 0) this.#turn(this.#page + 1);
    return faults;
  }

  /** Turns to the page of a question; what is no question is on the last one. */
  reveal(name: string): void {
    const page = this.#pages.findIndex((sections) =>
      sections.some(({ fields }) => fields.some((field) => field.name === name)),
    );
    this.#page = page < 0 ? Math.max(0, this.#pages.length - 1) : page;
    this.#handle.host.requestUpdate();
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
    return html`<div class="steps small" tabindex="-1">
      <span>${own.step(this.#page + 1, this.#pages.length)}</span>
      <div class="track" aria-hidden="true">
        ${this.#pages.map((_, index) => html`<span class=${index <= this.#page ? 'done' : ''}></span>`)}
      </div>
    </div>`;
  }

  /** Keyed by name, so that a question that comes or goes leaves its neighbours and the focus where they are. */
  #renderPage(sections: readonly FormSection[], data: FormViewData, own: QuestionWords): unknown {
    const asked = sections.flatMap(({ title, fields }) =>
      fields.map((field, index) => ({ field, title: index === 0 ? title : undefined })),
    );
    return repeat(
      asked,
      ({ field }) => field.name,
      ({ field, title }) =>
        html`${title ? html`<p class="section" role="heading" aria-level="4">${title}</p>` : nothing}${this.#renderQuestion(field, data, own)}`,
    );
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
    const { answers, answered } = this.#handle;
    const known = this.#photos.get(name);
    if (known) return known;
    const photos = new PhotoField(
      () => this.#form.slice(0, this.#form.lastIndexOf('#')),
      (answer) => {
        answers.set(name, answer);
        answered();
      },
    );
    this.#photos.set(name, photos);
    return photos;
  }

  #turn(page: number): void {
    this.#page = page;
    this.#handle.show({ status: 'filling' });
    void focusOn(this.#handle.host, '.steps');
  }
}
