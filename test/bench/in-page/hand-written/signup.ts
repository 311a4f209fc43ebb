/** The sign-up by hand: its posts by day, and the form. */
import { hostStyles } from '../../../../src/base/element/host-styles.js';
import type { Activity, Post } from '../../../../src/contract/activity.js';
import { volunteerStyles } from '../../../../src/elements/volunteer-signup/styles.js';
import { formStyles } from '../../../../src/forms/styles.js';
import { clone, sheet, template } from './make.js';
import { formEnd, HandWrittenAnswers, makeConsent, makeRow } from './rows.js';

const signup = template(`
  <section part="base" class="base" lang="zh-Hans">
    <p part="title" class="title" role="heading" aria-level="3"> </p>
    <p> </p>
    <p class="small facts"><span> </span> <span><span lang="zh-Hans">组织：</span> </span></p>
    <p class="small facts" lang="zh-Hans"><span> </span></p>
    <form novalidate lang="zh-Hans">
      <fieldset class="field" id="posts">
        <legend part="label">岗位 <span class="small">可多选</span></legend>
        <p class="chosen small" role="status">还没有选岗位</p>
      </fieldset>
      <fieldset class="field consents"><legend>请阅读并勾选</legend></fieldset>
      ${formEnd('报名')}
    </form>
  </section>`);
const day = template('<fieldset class="day "><legend> </legend><ul></ul></fieldset>');
const row = template(
  '<li><label class="tick"><input type="checkbox"><span class="cells"><b> </b> <span> </span> <span class="small"> </span> <span class="open"> </span></span></label></li>',
);
const styles = sheet(hostStyles, formStyles, volunteerStyles);

const timeZone = 'Asia/Shanghai';
const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('zh-Hans', { timeZone, ...options });
const days = format({ year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' });
const clocks = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const zone = (): Intl.DateTimeFormat => format({ timeZoneName: 'long' });

const text = (node: Node | null | undefined, words: string): void => {
  (node as Text).data = words;
};

function makePost({ id, title, kind, place, starts, ends, capacity, taken = 0 }: Post): Node {
  const made = clone(row);
  const [control, cells] = made.firstElementChild!.firstElementChild!.children as unknown as [
    HTMLInputElement,
    Element,
  ];
  control.id = control.name = `post-${id}`;
  control.setAttribute('aria-describedby', `post-${id}-more`);
  const [time, what, where, free] = cells.children as unknown as Element[];
  text(time!.firstChild, `${clocks.format(new Date(starts))}–${clocks.format(new Date(ends))}`);
  text(what!.firstChild, title!);
  text(where!.firstChild, `${place!.name}\u00a0· ${kind!}`);
  text(free!.firstChild, `余${capacity! - taken}个名额`);
  return made;
}

export class HandWrittenSignup extends HandWrittenAnswers {
  static override sheet = styles;

  set activity({ title, summary, place, organiser, posts, fields, consents }: Activity) {
    const content = clone(signup);
    const [heading, opening, facts, note, asked] = content.firstElementChild!
      .children as unknown as Element[];
    text(heading!.firstChild, title);
    text(opening!.firstChild, summary!);
    text(facts!.firstElementChild!.firstChild, `${place!.name} ${place!.address!}`);
    text(facts!.lastElementChild!.lastChild, organiser!);
    if (new Intl.DateTimeFormat().resolvedOptions().timeZone !== timeZone) {
      const name = zone()
        .formatToParts(0)
        .find(({ type }) => type === 'timeZoneName')!.value;
      text(note!.firstElementChild!.firstChild, `时间按${name}。`);
    } else note!.remove();
    const [list, box] = asked!.children as unknown as [Element, Element];
    const byDay = new Map<string, Post[]>();
    for (const post of posts) {
      const key = days.format(new Date(post.starts));
      byDay.set(key, [...(byDay.get(key) ?? []), post]);
    }
    const [, chosen] = list.children as unknown as Element[];
    for (const [shown, of] of byDay) {
      const made = clone(day);
      const [legend, lines] = made.firstElementChild!.children as unknown as [Element, Element];
      text(legend.firstChild, shown);
      lines.append(...of.map(makePost));
      chosen!.before(made);
    }
    box.before(...fields.map(makeRow));
    box.append(...consents!.map(makeConsent));
    this.show(content, asked!);
  }
}
customElements.define('hand-written-signup', HandWrittenSignup);
