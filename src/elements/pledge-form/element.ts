import { html, type TemplateResult } from 'lit';
import { css } from '../../base/element/css.js';
import { headingLevel } from '../../base/element/dom.js';
import { wordsIn } from '../../base/text/words.js';
import type { Pledge } from '../../contract/pledge.js';
import { countOf } from '../../contract/rules/counts.js';
import { ItemController } from '../../data/item-controller.js';
import { liveCount } from '../../data/live-counts.js';
import { pledgeSection } from '../../data/sections.js';
import { pledgeForm } from '../../locales/zh-Hans/pledge-form.js';
import { FormElement } from '../../forms/form-element.js';
import { renderForm } from '../../forms/fields/render-form.js';
import type { FormHandle, FormKind } from '../../forms/form-kind.js';
import { hasForm, stateAt } from '../../forms/form-state.js';
import { pledgeFormStyles } from './styles.js';
import { renderPledgeText, renderSigned, renderWall } from './pledge-text.js';
import { renderStale } from '../feed/stale-line.js';

export type { CivicPledgeFormEventMap } from './events.js';

/**
 * A resident reads a pledge, signs it and gets a receipt.
 *
 * @summary A code of conduct or an appeal to sign.
 * @slot - Shown without script, while the data loads and when there is none.
 * @slot captcha - A captcha of the site's choice; give its answer as the property `captcha`.
 * @event {CustomEvent<CivicSubmitDetail>} civic-submit - Before sending; cancelable, `event.respondWith()` answers in the kit's place.
 * @event {CustomEvent<{ id: string }>} civic-success - Signed: the server has it.
 * @event {CustomEvent<{ id: string, fields: string[] }>} civic-invalid - Something has to be filled in first.
 * @event {CustomEvent<CivicDataDetail>} civic-data - Data arrived, or changed.
 * @event {CustomEvent<CivicErrorDetail>} civic-error - No data could be had.
 * @csspart base - The wrapper of everything.
 * @csspart title - The title of the pledge.
 * @csspart label - The label of a control.
 * @csspart hint - The help under a label.
 * @csspart control - An input, select or textarea.
 * @csspart error - What is wrong with an answer.
 * @csspart submit - The button.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-radius] - Corners of controls. Default 2px.
 */
export class CivicPledgeForm extends FormElement<Pledge> {
  static override styles = css([FormElement.styles, pledgeFormStyles]);

  protected readonly found = new ItemController(this, pledgeSection);

  protected async loadKind(handle: FormHandle): Promise<FormKind> {
    const { PledgeKind } = await import('./lazy/pledge-kind.js');
    return new PledgeKind(handle, () => this.ready!);
  }

  protected override render(): TemplateResult {
    const found = this.found.state;
    if (found.status !== 'ready') return html`<slot></slot>`;
    const { item: pledge, feed, issues } = found;
    const { language } = this;
    const level = headingLevel(this.headingLevel);
    const total = liveCount(feed.base, pledge.id, countOf(pledge.signed ?? {}, issues));
    const words = wordsIn(language, 'pledgeForm', pledgeForm);
    const text = renderPledgeText(pledge, level, language);
    const signed = renderSigned(pledge.signed, total, words, language);
    const wall = renderWall(pledge.wall, words, language);
    const stale = renderStale(found.stale, language);
    // No space between them: each would be a node of its own in every form.
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      ${this.renderMessages()}${text}${signed}${wall}${this.#renderState(pledge)}${stale}
    </section>`;
  }

  #renderState(pledge: Pledge): TemplateResult | undefined {
    const state = stateAt(this.state, pledge, Date.now());
    if (!hasForm(state)) return this.renderOutcome(state);
    const words = wordsIn(this.language, 'pledgeForm', pledgeForm);
    return renderForm(this.viewData(pledge), words.sign, {
      paper: html`<p class="paper" hidden>${words.paper}</p>`,
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'civic-pledge-form': CivicPledgeForm;
  }
}
