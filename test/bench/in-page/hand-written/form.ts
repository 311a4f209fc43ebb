/** The pledge form by hand. */
import type { Pledge } from '../../../../src/contract/pledge.js';
import { hostStyles } from '../../../../src/base/element/host-styles.js';
import { wallStyles } from '../../../../src/elements/pledge-form/lazy/wall.js';
import { pledgeFormStyles } from '../../../../src/elements/pledge-form/styles.js';
import { formStyles } from '../../../../src/forms/styles.js';
import { formatDay, formatNumber } from './format.js';
import { clone, sheet, template } from './make.js';
import { formEnd, HandWrittenAnswers, makeConsent, makeRow } from './rows.js';

const form = template(`
  <section part="base" class="base" lang="zh-Hans">
    <div class="main">
      <div class="document">
        <p part="title" class="title" role="heading" aria-level="3"> </p>
        <p class="preamble"> </p>
        <ol></ol>
        <p class="issuer"> </p>
      </div>
      <form novalidate lang="zh-Hans">
        <fieldset class="field consents"><legend>请阅读并勾选</legend></fieldset>
        <p class="paper sign" hidden>签名：________________________\n日期：________年____月____日</p>
        ${formEnd('签名')}
      </form>
    </div>
    <div class="signed">
      <p part="count" class="count" role="status" lang="zh-Hans">已有<strong> </strong> </p>
      <svg class="ring" viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="43"></circle>
        <circle class="arc" cx="50" cy="50" r="43" pathLength="100"></circle>
        <text x="50" y="58"> </text>
      </svg>
    </div>
  </section>`);

const styles = sheet(hostStyles, formStyles, pledgeFormStyles, wallStyles);

export class HandWrittenForm extends HandWrittenAnswers {
  static override sheet = styles;

  set pledge({ title, preamble, articles, issuer, date, signed, fields, consents }: Pledge) {
    const content = clone(form);
    const [main, below] = content.firstElementChild!.children as unknown as Element[];
    const [text, asked] = main!.children as unknown as Element[];
    const [heading, opening, list, foot] = text!.children as unknown as Element[];
    (heading!.firstChild as Text).data = title;
    (opening!.firstChild as Text).data = preamble!;
    for (const [index, article] of articles!.entries()) {
      const item = document.createElement('li');
      item.value = index + 1;
      item.textContent = article;
      list!.append(item);
    }
    (foot!.firstChild as Text).data = `${issuer} ${formatDay(date!)}`;
    const [count, ring] = below!.children as unknown as Element[];
    const [, number, after] = count!.childNodes as unknown as ChildNode[];
    const value = signed!.value!;
    const target = signed!.target!;
    number!.textContent = formatNumber(value);
    (after as Text).data = `人签名，目标${formatNumber(target)}人`;
    const [, arc, share] = ring!.children as unknown as Element[];
    const percent = Math.floor((value / target) * 100);
    arc!.setAttribute('stroke-dasharray', `${percent} 100`);
    (share!.firstChild as Text).data = `${percent}%`;
    const box = asked!.firstElementChild!;
    for (const field of fields) box.before(makeRow(field));
    box.append(...consents!.map(makeConsent));
    this.show(content, asked!);
  }
}
customElements.define('hand-written-form', HandWrittenForm);
