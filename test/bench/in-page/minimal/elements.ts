/**
 * The least that shows the same words: for each kind one custom element with a shadow root, a cloned template and one
 * shared style sheet. Nothing is checked, sent or explained, and there is no language but one.
 */
import type { Activity } from '../../../../src/contract/activity.js';
import type { Consent, Field } from '../../../../src/contract/form.js';
import type { CivicEvent } from '../../../../src/contract/events.js';
import type { Measure } from '../../../../src/contract/measure.js';
import type { Member } from '../../../../src/contract/member.js';
import type { Pledge } from '../../../../src/contract/pledge.js';
import type { Form } from '../../../../src/contract/questionnaire.js';
import type { CivicRecord } from '../../../../src/contract/records.js';
import { clone, sheet, template } from '../hand-written/make.js';

const styles = sheet(`
  :host { display: block }
  * { box-sizing: border-box; margin: 0; padding: 0 }
  div, form { border-block-start: 1px solid #8888; padding-block: .75em; line-height: 1.65 }
  .name { font-size: 1.3em; font-weight: 700 }
  dl { display: flex; gap: 1.25em }
  dd, .number { font-size: 1.6em; font-weight: 700 }
  progress { inline-size: 100%; accent-color: #a3201d }
  label { display: block; padding-block: .5em }
  input:not([type]), select, textarea { display: block; inline-size: 100%; min-block-size: 44px; font: inherit }
  button { min-block-size: 44px; padding-inline: 2em; font: inherit }
`);

const write = (node: Node | null | undefined, words: string): void => {
  (node!.firstChild as Text).data = words;
};

/** `part=base` tells the benchmark that it is drawn. */
abstract class MinimalElement<Item> extends HTMLElement {
  protected abstract readonly template: HTMLTemplateElement;

  #item: Item | undefined;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles];
  }

  get item(): Item | undefined {
    return this.#item;
  }

  set item(item: Item) {
    this.#item = item;
    const root = this.shadowRoot!;
    if (!root.firstChild) root.append(clone(this.template));
    this.show(root.firstElementChild!, item);
  }

  protected abstract show(base: Element, item: Item): void;
}

const card = template('<div part="base"><p class="name"> </p><p> </p><p> </p><dl></dl></div>');
const fact = template('<dt> </dt><dd> </dd>');

class MinimalCard extends MinimalElement<Member> {
  protected override readonly template = card;

  protected override show(base: Element, member: Member): void {
    const { name, organisation, role, summary, facts = [] } = member;
    const [heading, post, line, list] = base.children as unknown as Element[];
    write(heading, name);
    write(post, `${organisation} ${role}`);
    write(line, summary!);
    list!.replaceChildren(
      ...facts.map(({ label, value, unit }) => {
        const row = clone(fact);
        write(row.firstElementChild, label);
        write(row.lastElementChild, `${value}${unit}`);
        return row;
      }),
    );
  }
}

const meter = template(
  '<div part="base"><p> </p><p class="number"> </p><progress></progress><p> </p></div>',
);

class MinimalMeter extends MinimalElement<Measure> {
  protected override readonly template = meter;

  protected override show(base: Element, measure: Measure): void {
    const { label, value = 0, target = 1, unit = '' } = measure;
    const [name, number, track, goal] = base.children as unknown as Element[];
    write(name, label);
    write(number, `${value}${unit}`);
    (track as HTMLProgressElement).value = value / target;
    write(goal, `完成${Math.floor((100 * value) / target)}%，目标${target}${unit}`);
  }
}

const form = template(
  '<form part="base"><p class="name"> </p><p> </p><ol></ol><button>提交</button></form>',
);

function makeField({ name, type, label, options = [] }: Field): Element {
  const row = document.createElement('label');
  const tag = type === 'select' || type === 'textarea' ? type : 'input';
  const control = document.createElement(tag);
  control.name = name;
  control.append(...options.map(({ label: shown, value }) => new Option(shown, value)));
  row.append(label, control);
  return row;
}

function makeTick(name: string, text: string): Element {
  const row = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.name = name;
  row.append(box, text);
  return row;
}

/** The end that both kinds of form have. */
function addQuestions(base: Element, fields: readonly Field[], consents: readonly Consent[]): void {
  const rows = [...fields.map(makeField), ...consents.map(({ id, text }) => makeTick(id, text))];
  for (const row of rows) base.lastElementChild!.before(row);
}

class MinimalPledge extends MinimalElement<Pledge> {
  protected override readonly template = form;

  protected override show(base: Element, pledge: Pledge): void {
    const { title, preamble, articles = [], fields, consents = [] } = pledge;
    const [heading, opening, list] = base.children as unknown as Element[];
    write(heading, title);
    write(opening, preamble!);
    for (const article of articles)
      list!.append(Object.assign(document.createElement('li'), { textContent: article }));
    addQuestions(base, fields, consents);
  }
}

class MinimalSignup extends MinimalElement<Activity> {
  protected override readonly template = form;

  protected override show(base: Element, activity: Activity): void {
    const { title, summary, posts, fields, consents = [] } = activity;
    const [heading, opening, list] = base.children as unknown as Element[];
    write(heading, title);
    write(opening, summary!);
    list!.replaceWith(
      ...posts.map(({ id, title: post, starts }) =>
        makeTick(id, `${starts.slice(0, 16).replace('T', ' ')} ${post}`),
      ),
    );
    addQuestions(base, fields, consents);
  }
}

class MinimalSurvey extends MinimalElement<Form> {
  protected override readonly template = form;

  protected override show(base: Element, { title, summary, fields, consents = [] }: Form): void {
    const [heading, opening] = base.children as unknown as Element[];
    write(heading, title);
    write(opening, summary!);
    addQuestions(base, fields, consents);
  }
}

const list = template('<div part="base"></div>');
const row = template('<section><p class="name"> </p><p> </p><p> </p></section>');

/** A list of what has a title, a line of particulars and a summary. */
abstract class MinimalRows<Item> extends MinimalElement<readonly Item[]> {
  protected override readonly template = list;

  protected abstract wordsOf(item: Item): readonly string[];

  protected override show(base: Element, items: readonly Item[]): void {
    base.replaceChildren(
      ...items.map((item) => {
        const made = clone(row);
        this.wordsOf(item).forEach((words, index) =>
          write(made.firstElementChild!.children[index], words),
        );
        return made;
      }),
    );
  }
}

class MinimalRecords extends MinimalRows<CivicRecord> {
  protected override wordsOf({ title, status, area, category, opened, summary }: CivicRecord) {
    return [title, `${status} ${area} ${category} ${opened}`, summary!];
  }
}

class MinimalAgenda extends MinimalRows<CivicEvent> {
  protected override wordsOf({ title, starts, place, summary }: CivicEvent) {
    return [title, `${starts!.slice(0, 16).replace('T', ' ')} ${place!.name}`, summary!];
  }
}

customElements.define('minimal-card', MinimalCard);
customElements.define('minimal-meter', MinimalMeter);
customElements.define('minimal-pledge', MinimalPledge);
customElements.define('minimal-signup', MinimalSignup);
customElements.define('minimal-survey', MinimalSurvey);
customElements.define('minimal-records', MinimalRecords);
customElements.define('minimal-agenda', MinimalAgenda);
