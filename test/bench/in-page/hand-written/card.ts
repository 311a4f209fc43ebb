/** The card as somebody writes it who has only this one to write. */
import type { Figure } from '../../../../src/contract/shared.js';
import type { Member } from '../../../../src/contract/member.js';
import { hostStyles } from '../../../../src/base/element/host-styles.js';
import { memberCardStyles } from '../../../../src/elements/member-card/styles.js';
import { memberListStyles } from '../../../../src/elements/member-list/lazy/styles.js';
import { formatDay, formatNumber } from './format.js';
import { clone, sheet, template } from './make.js';

const card = template(`
  <article part="base" class="base card" lang="zh-Hans">
    <div part="photo" class="photo initial" aria-hidden="true"> </div>
    <div class="body">
      <bdi part="name" class="name" role="heading" aria-level="3"> </bdi>
      <p class="post"> </p>
      <p class="summary"> </p>
      <dl part="facts" class="facts"></dl>
    </div>
    <details part="story"><summary lang="zh-Hans">阅读事迹</summary> </details>
  </article>`);
/** What is in the disclosure; until it is opened there is its text alone. */
const opened = template(`
  <div class="story"></div>
  <p class="source small"><span lang="zh-Hans">来源：</span> <a href=""> </a> </p>`);
const fact = template(
  `<div><dt> </dt><dd><span class="unit"></span><data class="number" value=""> </data><span class="unit"> </span></dd></div>`,
);
const paragraph = template(`<p> </p>`);
const styles = sheet(hostStyles, memberCardStyles);
const listStyles = sheet(hostStyles, memberListStyles);

function makeFact({ label, value, unit = '' }: Figure): DocumentFragment {
  const row = clone(fact);
  const [term, figure] = row.firstElementChild!.children as unknown as Element[];
  const [, number, after] = figure!.children as unknown as Element[];
  (term!.firstChild as Text).data = label;
  number!.setAttribute('value', String(value));
  (number!.firstChild as Text).data = formatNumber(value);
  (after!.firstChild as Text).data = unit;
  return row;
}

function makeParagraph(text: string): DocumentFragment {
  const row = clone(paragraph);
  (row.firstElementChild!.firstChild as Text).data = text;
  return row;
}

/** Keeps what it writes to, so that another member can be set. */
export class HandWrittenCard extends HTMLElement {
  readonly #initial: Text;
  readonly #name: Text;
  readonly #post: Text;
  readonly #summary: Text;
  readonly #facts: Element;
  readonly #details: Element;
  #member: Member | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(clone(card));
    const [photo, body, details] = root.firstElementChild!.children as unknown as Element[];
    const [heading, post, line, list] = body!.children as unknown as Element[];
    this.#initial = photo!.firstChild as Text;
    this.#name = heading!.firstChild as Text;
    this.#post = post!.firstChild as Text;
    this.#summary = line!.firstChild as Text;
    this.#facts = list!;
    this.#details = details!;
    this.#details.addEventListener('toggle', () => this.#showStory());
  }

  get member(): Member | undefined {
    return this.#member;
  }

  set member(member: Member) {
    this.#member = member;
    const { name, organisation, role, summary, facts = [], story = [] } = member;
    this.#initial.data = name.slice(0, 1);
    this.#name.data = name;
    this.#post.data = `${organisation} ${role}`;
    this.#summary.data = summary ?? '';
    this.#facts.replaceChildren(...facts.map(makeFact));
    (this.#details.lastChild as Text).data = story.join('\n');
  }

  #showStory(): void {
    const { story = [], source } = this.#member!;
    const content = clone(opened);
    const [text, foot] = content.children as unknown as Element[];
    const [, publisher, link, date] = foot!.childNodes;
    text!.replaceChildren(...story.map(makeParagraph));
    (publisher as Text).data = `${source!.name} `;
    (link as Element).setAttribute('href', source!.url!);
    (link!.firstChild as Text).data = `《${source!.title!}》`;
    (date as Text).data = ` ${formatDay(source!.date!)}`;
    this.#details.lastChild!.replaceWith(content);
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
