/** The first view of a list of records by hand, for this feed alone: it reads no attribute and checks nothing. */
import type { CivicRecord } from '../../../../src/contract/records.js';
import { titleClass } from '../../../../src/base/text/strings.js';
import { detailStyles } from '../../../../src/elements/records/lazy/detail-styles.js';
import { listStyles } from '../../../../src/elements/records/lazy/list-styles.js';
import { recordsStyles } from '../../../../src/elements/records/lazy/styles.js';
import { formatDay, formatNumber } from './format.js';
import { clone, sheet, template } from './make.js';

const inView = 24;
const groupSize = 20;
const words = { done: '已办结', 'in-progress': '办理中', received: '已收到' };

const list = template(`
  <div part="base" class="base cases" lang="zh-Hans">
    <ul part="counts" class="counts" role="list" lang="zh-Hans" aria-label="按状态看"></ul>
    <div part="filters" class="filters" lang="zh-Hans"></div>
    <p class="small found" role="status" lang="zh-Hans"> </p>
    <div role="list" class="long"></div>
  </div>`);
const count = template(`
  <li><button type="button" class="count"><data class="number"> </data><span class="small"> </span></button></li>`);
const box = template(
  `<label><span> </span><select><option value="">全部</option></select></label>`,
);
const group = template('<div role="none" part="list" class="list"></div>');
const row = template(`
  <div role="listitem" class="item">
    <article part="record">
      <div class="text">
        <p lang="zh-Hans"><span class="mark" aria-hidden="true"></span><b> </b><span></span></p>
        <bdi part="title" role="heading" aria-level="3"> </bdi>
        <p class="byline small"> </p>
        <p class="summary"> </p>
      </div>
      <details part="details">
        <summary lang="zh-Hans">办理经过</summary>
        <div class="behind"> </div>
      </details>
    </article>
  </div>`);
const styles = sheet(recordsStyles, listStyles, detailStyles);

const setText = (element: Element, text: string): void => {
  (element.firstChild as Text).data = text;
};

function makeCount(number: number, status: string, label: string, isPressed: boolean) {
  const made = clone(count);
  const button = made.querySelector('button')!;
  button.value = status;
  button.ariaPressed = String(isPressed);
  const [figure, name] = button.children as unknown as [HTMLDataElement, Element];
  figure.value = String(number);
  setText(figure, formatNumber(number));
  setText(name, label);
  return made;
}

function makeBox(label: string, name: string, values: Iterable<string>) {
  const made = clone(box);
  const [words, select] = made.firstElementChild!.children as unknown as [
    Element,
    HTMLSelectElement,
  ];
  setText(words, label);
  select.name = name;
  for (const value of values) {
    const option = document.createElement('option');
    option.value = value;
    option.textContent = value;
    select.append(option);
  }
  return made;
}

function makeRow({
  id,
  kind,
  title,
  status,
  summary,
  area,
  category,
  opened,
  agency,
  updates,
}: CivicRecord) {
  const made = clone(row);
  const article = made.firstElementChild!.firstElementChild as HTMLElement;
  article.className = `record ${kind}`;
  article.dataset['id'] = id;
  const [text, details] = article.children as unknown as [Element, Element];
  const [state, heading, byline, line] = text.children as unknown as Element[];
  state!.className = `state small ${status}`;
  setText(state!.children[1]!, words[status as keyof typeof words]);
  heading!.className = titleClass(title);
  setText(heading!, title);
  setText(byline!, [area, category, formatDay(opened!)].join('\u00a0· '));
  setText(line!, summary!);
  setText(details.lastElementChild!, [agency, ...updates!.map((update) => update.text)].join('\n'));
  return made;
}

function makeGroup(records: readonly CivicRecord[]) {
  const made = clone(group);
  const rows = made.firstElementChild as HTMLElement;
  rows.style.containIntrinsicBlockSize = `auto ${records.length * 11}em`;
  rows.append(...records.map(makeRow));
  return made;
}

export class HandWrittenRecords extends HTMLElement {
  set records(records: readonly CivicRecord[]) {
    this.show(records);
  }

  show(records: readonly CivicRecord[]): void {
    const states = new Map<string, number>();
    const categories = new Set<string>();
    const areas = new Set<string>();
    const years = new Set<string>();
    for (const { status, category, area, opened } of records) {
      states.set(status!, (states.get(status!) ?? 0) + 1);
      categories.add(category!);
      areas.add(area!);
      years.add(opened!.slice(0, 4));
    }
    const content = clone(list);
    const [counts, filters, found, rows] = content.firstElementChild!
      .children as unknown as Element[];
    counts!.append(
      makeCount(records.length, '', '全部', true),
      ...Object.entries(words).map(([status, label]) =>
        makeCount(states.get(status)!, status, label, false),
      ),
    );
    filters!.append(
      makeBox('分类', 'category', categories),
      makeBox('片区', 'area', areas),
      makeBox('年份', 'year', [...years].sort().reverse()),
    );
    setText(found!, `共${formatNumber(records.length)}件`);
    for (let start = 0; start < inView; start += groupSize)
      rows!.append(makeGroup(records.slice(start, Math.min(start + groupSize, inView))));
    // eslint-disable-next-line wc/attach-shadow-constructor -- as late as the kit's
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styles];
    root.append(content);
  }
}
customElements.define('hand-written-records', HandWrittenRecords);
