import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { css } from '../../base/element/css.js';
import { headingLevel } from '../../base/element/dom.js';
import type { Rendered } from '../../base/element/html.js';
import { exactNumber, formatMoment } from '../../base/text/format.js';
import { createPart } from '../../base/scheduling/part.js';
import { joinPresent } from '../../base/text/strings.js';
import { wordsIn } from '../../base/text/words.js';
import type { Pledge } from '../../contract/pledge.js';
import { countOf } from '../../contract/rules/counts.js';
import type { Submission } from '../../contract/submission.js';
import { ItemController } from '../../data/item-controller.js';
import { liveCount } from '../../data/live-counts.js';
import { pledgeSection } from '../../data/sections.js';
import { pledgeForm, type PledgeFormWords } from '../../locales/zh-Hans/pledge-form.js';
import { FormElement, type FormEventMap } from '../../forms/form-element.js';
import { renderForm } from '../../forms/fields/render-form.js';
import type { FormHandle, FormKind } from '../../forms/form-kind.js';
import { hasForm, stateAt } from '../../forms/form-state.js';
import { pledgeFormStyles } from './styles.js';
import { renderSource } from '../feed/source-line.js';
import { renderStale } from '../feed/stale-line.js';

/** What a pledge can be read without. */
export const wallPart = createPart(() => import('./lazy/wall.js'));

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
 * @csspart count - How many have signed.
 * @csspart label - The label of a control.
 * @csspart hint - The help under a label.
 * @csspart control - An input, select or textarea.
 * @csspart error - What is wrong with an answer.
 * @csspart submit - The button.
 * @cssproperty [--civic-accent] - The one accent.
 * @cssproperty [--civic-surface] - Ground of the count that stays in view on a phone. Default: the page's own canvas.
 * @cssproperty [--civic-radius] - Corners of controls. Default 2px.
 */
export class CivicPledgeForm extends FormElement<Pledge> {
  static override styles = css([FormElement.styles, pledgeFormStyles]);

  protected readonly found = new ItemController(this, pledgeSection);

  /** Loads what the text can be read without. */
  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void wallPart.load()?.then(() => this.requestUpdate());
  }

  protected async loadKind(handle: FormHandle): Promise<FormKind> {
    const { PledgeKind } = await import('./lazy/pledge-kind.js');
    return new PledgeKind(handle, () => this.ready!);
  }

  protected override render(): TemplateResult {
    const { state } = this.found;
    if (state.status !== 'ready') return html`<slot></slot>`;
    const { item: pledge, feed, issues, stale } = state;
    const { language } = this;
    const total = liveCount(feed.base, pledge.id, countOf(pledge.signed ?? {}, issues));
    const source = renderSource(pledge.source, { language, base: feed.base });
    const older = renderStale(stale, language);
    // No space between them: each would be a node of its own in every form. What grows stands after the form, which stays where it is.
    return html`<section part="base" class="base" lang=${feed.head.lang ?? language}>
      <div class="main">
        ${this.renderMessages()}${this.#renderText(pledge)}${this.#renderState(pledge)}${source}${older}
      </div>
      <div class="signed">${this.#renderSigned(pledge, total)}</div>
    </section>`;
  }

  /** The text of the pledge, set like a document worth signing. */
  #renderText({ title, preamble, articles, chapters = [], issuer, date }: Pledge): TemplateResult {
    const level = headingLevel(this.headingLevel);
    return html`<div class="document">
      <p part="title" class="title" role="heading" aria-level=${level}>${title}</p>
      ${preamble && html`<p class="preamble">${preamble}</p>`}
      ${
        articles?.length
          ? html`<ol>
              ${articles.map((article, index) => {
                const chapter = chapters.find(({ before }) => before === index + 1);
                return [
                  chapter && html`<li class="chapter">${chapter.title}</li>`,
                  html`<li value=${index + 1}>${article}</li>`,
                ];
              })}
            </ol>`
          : nothing
      }
      <p class="issuer">${joinPresent(' ', issuer, date && formatMoment(date, this.language))}</p>
    </div>`;
  }

  /** How many have signed, and the next goal that is not reached yet; below it, once that is here, how far and by whom. */
  #renderSigned({ signed, wall }: Pledge, total: number | undefined): Rendered[] {
    const { language } = this;
    const words = this.#words;
    const { steps = [], target = total } = signed ?? {};
    const next = [...steps, target].find((step) => step! > total!);
    const number = exactNumber(total ?? 0, language);
    const [before, after] = words.signed(number).split(number);
    return [
      signed && total !== undefined
        ? html`<p part="count" class="count" role="status" lang=${language}>
            ${before}<strong>${number}</strong>${after}${next === undefined ? '' : words.goal(exactNumber(next, language))}
          </p>`
        : nothing,
      wallPart.module?.renderWall(this, wall, language, total, next ?? target) ?? nothing,
    ];
  }

  #renderState(pledge: Pledge): TemplateResult | undefined {
    const state = stateAt(this.state, pledge, Date.now());
    if (!hasForm(state)) return this.renderOutcome(state);
    return renderForm(this.viewData(pledge), this.#words.sign, {
      paper: html`<p class="paper sign" hidden>${this.#words.paper}</p>`,
    });
  }

  get #words(): PledgeFormWords {
    return wordsIn(this.language, 'pledgeForm', pledgeForm);
  }
}

/** The events of `<civic-pledge-form>` by name. */
export type CivicPledgeFormEventMap = FormEventMap<Submission>;

declare global {
  interface HTMLElementTagNameMap {
    'civic-pledge-form': CivicPledgeForm;
  }
}
