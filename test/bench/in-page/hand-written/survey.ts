/** A short survey by hand: what is under a condition is shown and hidden by what is typed. */
import type { Form } from '../../../../src/contract/questionnaire.js';
import { hostStyles } from '../../../../src/base/element/host-styles.js';
import { civicFormStyles } from '../../../../src/elements/form/lazy/view.js';
import { questionStyles } from '../../../../src/forms/fields/wide/styles.js';
import { formStyles } from '../../../../src/forms/styles.js';
import { clone, sheet, template } from './make.js';
import { formEnd, HandWrittenAnswers, makeConsent, makeRow } from './rows.js';

const survey = template(`
  <section part="base" class="base" lang="zh-Hans">
    <p part="title" class="title clause" role="heading" aria-level="3"> </p>
    <p class="summary-text"> </p>
    <ul class="facts-list small" lang="zh-Hans"><li>发起： </li></ul>
    <form novalidate lang="zh-Hans">
      <div class="page"></div>
      <fieldset class="field consents"><legend>请阅读并勾选</legend></fieldset>
      ${formEnd('提交')}
    </form>
  </section>`);
const condition = template(
  '<div class="condition" hidden><p class="paper only-if" hidden> </p></div>',
);

const styles = sheet(hostStyles, formStyles, civicFormStyles, questionStyles);

export class HandWrittenSurvey extends HandWrittenAnswers {
  static override sheet = styles;
  readonly #conditions = new Map<string, Element[]>();

  set form({ title, summary, issuer, fields, consents }: Form) {
    const content = clone(survey);
    const [heading, text, facts, asked] = content.firstElementChild!
      .children as unknown as Element[];
    (heading!.firstChild as Text).data = title;
    (text!.firstChild as Text).data = summary!;
    (facts!.firstElementChild!.firstChild as Text).data = `发起：${issuer}`;
    const [page, box] = asked!.children as unknown as Element[];
    for (const field of fields) {
      const row = makeRow(field);
      const depends = field.showIf?.field;
      if (depends === undefined) page!.append(row);
      else {
        const wrapper = clone(condition).firstElementChild!;
        const other = fields.find(({ name }) => name === depends)!;
        (wrapper.firstElementChild!.firstChild as Text).data = `仅在“${other.label}”填了内容时填写`;
        wrapper.append(row);
        page!.append(wrapper);
        this.#conditions.set(depends, [...(this.#conditions.get(depends) ?? []), wrapper]);
      }
    }
    box!.append(...consents!.map(makeConsent));
    this.show(content, asked!);
  }

  override handleEvent(event: Event): void {
    super.handleEvent(event);
    const { name, value } = event.target as HTMLInputElement;
    for (const wrapper of this.#conditions.get(name) ?? [])
      wrapper.toggleAttribute('hidden', value.trim() === '');
  }
}
customElements.define('hand-written-survey', HandWrittenSurvey);
