import { html, type TemplateResult } from 'lit';
import { css } from '../../base/element/css.js';
import { loadOptional } from '../../base/scheduling/load-optional.js';
import type { Form } from '../../contract/questionnaire.js';
import type { FormAnswer } from '../../contract/submission.js';
import { ItemController } from '../../data/item-controller.js';
import { formSection } from '../../data/sections.js';
import { renderForm } from '../../forms/fields/render-form.js';
import { FormElement, type FormEventMap } from '../../forms/form-element.js';
import type { FormHandle, FormKind } from '../../forms/form-kind.js';
import { hasForm, stateAt } from '../../forms/form-state.js';
import type { FormView } from './lazy/view.js';

type ViewModule = typeof import('./lazy/view.js');

/**
 * A resident answers a survey, reports something, proposes something, or ticks what is done, and gets a receipt. Its private
 * link shows what was sent, lets it be corrected until the form closes, and takes it back. Photos go in parts and may arrive after the
 * button was pressed. Printed, it is a paper form with every question; what is asked under a condition says so in words.
 *
 * @summary Surveys, reports, proposals and checklists to fill in.
 * @slot - Shown without script, while the data loads and when there is none.
 * @slot captcha - A captcha of the site's choice; give its answer as the property `captcha`.
 * @event {CustomEvent<CivicSubmitDetail>} civic-submit - Before sending; cancelable, `event.respondWith()` answers in the kit's place.
 * @event {CustomEvent<{ id: string }>} civic-success - Sent: the server has it.
 * @event {CustomEvent<{ id: string, fields: string[] }>} civic-invalid - Something has to be filled in first.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart title - The title of the form.
 * @csspart label - The label of a control.
 * @csspart hint - The help under a label.
 * @csspart control - An input, select or textarea.
 * @csspart error - What is wrong with an answer.
 * @csspart submit - The button that sends, or goes on to the next page.
 * @csspart back - The button that goes back to the page before.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-radius] - Corners of controls. Default 2px.
 */
export class CivicForm extends FormElement<Form> {
  static #module: ViewModule | undefined;
  /** Takes the module that draws what stands around the questions. @internal */
  static useView(module: ViewModule): void {
    CivicForm.#module = module;
    // Both for a class that is still to be defined and for one that is.
    CivicForm.styles = css([FormElement.styles, module.civicFormStyles]);
    CivicForm.elementStyles = [CivicForm.styles];
  }

  protected readonly found = new ItemController(this, formSection);
  #view: FormView | undefined;

  protected override get ready(): Form | undefined {
    const form = super.ready;
    return form && (this.#view?.asked(form) ?? form);
  }

  protected override async loadKind(handle: FormHandle): Promise<FormKind> {
    const { AnswerKind } = await import('./lazy/answer-kind.js');
    return new AnswerKind(handle, this.#view!);
  }

  /** The first render waits for the view; until then the page's own text stays. */
  protected override loadParts(): Promise<unknown> | undefined {
    if (CivicForm.#module || this.hasUpdated) return undefined;
    // Asks for the feed, so that it comes at the same time.
    void this.found.state;
    return loadOptional(import('./lazy/view.js'), (module) => CivicForm.useView(module));
  }

  protected override render(): TemplateResult {
    const { state } = this.found;
    const module = CivicForm.#module;
    if (state.status !== 'ready' || !module) return html`<slot></slot>`;
    this.#view ??= new module.FormView(this);
    const { item } = state;
    const current = stateAt(this.state, item, Date.now());
    return this.#view.render(state, {
      language: this.language,
      messages: this.renderMessages(),
      content: hasForm(current)
        ? (action) => renderForm(this.viewData(this.ready!), action)
        : this.renderOutcome(current),
    });
  }
}

/** The events of `<civic-form>` by name. */
export type CivicFormEventMap = FormEventMap<FormAnswer>;

declare global {
  interface HTMLElementTagNameMap {
    'civic-form': CivicForm;
  }
}
