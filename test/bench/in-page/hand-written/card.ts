/** The card as somebody writes it who has only this one to write. */
import type { Member } from '../../../../src/contract/member.js';
import { hostStyles } from '../../../../src/base/host-styles.js';
import { memberCardStyles } from '../../../../src/elements/member-card/civic-member-card.styles.js';
import { memberListStyles } from '../../../../src/elements/member-list/civic-member-list.styles.js';
import { clone, formatDay, formatNumber, sheet, template } from './make.js';

const card = template(`
  <article part="base" class="base card" lang="zh-Hans">
    <div part="photo" class="photo initial" aria-hidden="true"> </div>
    <div class="body">
      <p part="name" class="name" role="heading" aria-level="3"><bdi> </bdi></p>
      <p class="post"> </p>
      <p class="summary"> </p>
      <dl part="facts" class="facts"></dl>
    </div>
    <details part="story">
      <summary lang="zh-Hans">阅读事迹</summary>
      <div class="story"></div>
      <p class="source small"><span lang="zh-Hans">来源：</span> <a href=""> </a> </p>
    </details>
  </article>`);
const fact = template(
  `<div><dt> </dt><dd><data class="number" value=""> </data><span class="unit"> </span></dd></div>`,
);
const paragraph = template(`<p> </p>`);
const styles = sheet(hostStyles, memberCardStyles);
const listStyles = sheet(hostStyles, memberListStyles);

export class HandWrittenCard extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles];
  }

  set member({ name, organisation, role, summary, facts = [], story = [], source }: Member) {
    const content = clone(card);
    const [photo, body, details] = content.firstElementChild!.children as unknown as Element[];
    const [heading, post, line, list] = body!.children as unknown as Element[];
    const [, text, foot] = details!.children as unknown as Element[];
    (photo!.firstChild as Text).data = name.slice(0, 1);
    (heading!.firstChild!.firstChild as Text).data = name;
    (post!.firstChild as Text).data = `${organisation} ${role}`;
    (line!.firstChild as Text).data = summary ?? '';
    for (const { label, value, unit = '' } of facts) {
      const row = clone(fact);
      const [term, figure] = row.firstElementChild!.children as unknown as Element[];
      const [number, after] = figure!.children as unknown as Element[];
      (term!.firstChild as Text).data = label;
      number!.setAttribute('value', String(value));
      (number!.firstChild as Text).data = formatNumber(value);
      (after!.firstChild as Text).data = unit;
      list!.append(row);
    }
    for (const one of story) {
      const row = clone(paragraph);
      (row.firstElementChild!.firstChild as Text).data = one;
      text!.append(row);
    }
    const [, publisher, link, date] = foot!.childNodes;
    (publisher as Text).data = `${source!.name} `;
    (link as Element).setAttribute('href', source!.url!);
    (link!.firstChild as Text).data = `《${source!.title!}》`;
    (date as Text).data = ` ${formatDay(source!.date!)}`;
    this.shadowRoot!.append(content);
  }
}
customElements.define('hand-written-card', HandWrittenCard);

const frame = template(
  `<div part="base" class="base card" lang="zh-Hans"><ul part="list" class="list" role="list"></ul></div>`,
);

/** The list around the cards, in a shadow root as well. */
export class HandWrittenList extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [listStyles];
  }

  set members(members: readonly Member[]) {
    const content = clone(frame);
    const list = content.firstElementChild!.firstElementChild!;
    for (const member of members) {
      const item = document.createElement('li');
      const element = document.createElement('hand-written-card') as HandWrittenCard;
      element.member = member;
      item.append(element);
      list.append(item);
    }
    this.shadowRoot!.append(content);
  }
}
customElements.define('hand-written-list', HandWrittenList);
