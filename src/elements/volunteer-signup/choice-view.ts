import { html, nothing, type TemplateResult } from 'lit';
import { dot, joinPresent } from '../../base/text/strings.js';
import { postName } from '../../forms/form-input.js';
import type { VolunteerSignupWords } from '../../locales/zh-Hans/volunteer-signup.js';
import { freeIn, overlap, spanOf, type Shift, type Times } from './shifts.js';
import { offerOf, peopleAt, type Choice, type SignUpModel } from './sign-up-model.js';

/** The list of posts, as a place for what is wrong with it. */
export const postsName = 'posts';

/** What posts and people are drawn from. */
export interface ChoiceContext {
  readonly model: SignUpModel;
  readonly choice: Choice;
  readonly errors: ReadonlyMap<string, string> | undefined;
  readonly times: Times;
  readonly words: VolunteerSignupWords;
  /** The choice was changed otherwise than by its controls. */
  readonly handleChange: () => void;
  /**
   * What can be done where a chosen post has less than it takes. It comes with what checks the choice.
   * @param isTold what it lacks is said already.
   */
  readonly renderLack?: (shift: Shift, isTold: boolean) => TemplateResult | undefined;
}

/** A long list, of which one part is seen at a time. It comes with the steps (lazy/steps.ts). */
export interface PartialList {
  isShown(shift: Shift): boolean;
  /** Draws the controls over the days, and the days. */
  render(days: unknown, context: ChoiceContext): TemplateResult;
}

/** Day, time, title and place of a post in one line. */
const nameOf = (shift: Shift, times: Times, { nextDay }: VolunteerSignupWords): string =>
  `${times.day(shift)} ${spanOf(shift, nextDay)} ${shift.title}`;

/** A box to tick for each post, by day. */
export function renderPosts(context: ChoiceContext): TemplateResult {
  const { model, choice, times, words } = context;
  const { shifts, chosen, gone } = choice;
  const list = model.steps?.list;
  const days: Shift[][] = [];
  for (const shift of shifts) {
    const last = days[days.length - 1];
    if (last && last[0]!.day === shift.day) last.push(shift);
    else days.push([shift]);
  }
  const error = context.errors?.get(postsName);
  const isShown = (shift: Shift): boolean => !list || list.isShown(shift);
  const isLong = list ? days.filter((day) => day.some(isShown)).length > 1 : shifts.length > 100;
  const drawn = days.map(
    (day) =>
      html`<fieldset class="day ${isLong ? 'far' : ''}" ?hidden=${!day.some(isShown)}>
        <legend>${times.day(day[0]!)}</legend>
        <ul>
          ${day.map((shift) => renderPost(shift, isShown(shift), context))}
        </ul>
      </fieldset>`,
  );
  return html`<fieldset class="field" id=${postsName}>
    <legend part="label">${words.posts} <span class="small">${words.several}</span></legend>
    ${gone ? html`<p class="error">${words.gone(gone)}</p>` : nothing}
    ${error ? html`<p part="error" class="error">${error}</p>` : nothing}
    ${
      list
        ? list.render(drawn, context)
        : [
            drawn,
            html`<p class="chosen small" role="status">
              ${words.chosen(chosen.map((one) => nameOf(one, times, words)))}
            </p>`,
          ]
    }
  </fieldset>`;
}

function renderPost(shift: Shift, shown: boolean, context: ChoiceContext): TemplateResult {
  const { model, choice, words } = context;
  const { post, title, place } = shift;
  const { capacity, schedule, requirements } = post;
  const name = postName(post.id);
  const answer = model.answers.values.get(name);
  const offer = offerOf(shift, choice, peopleAt(answer, choice));
  const clash = !answer && choice.chosen.some((other) => overlap(shift, other));
  const error = context.errors?.get(name);
  const free = freeIn(post);
  const lack = answer ? context.renderLack?.(shift, error !== undefined) : undefined;
  // In the place of what is free, so that no row moves when another is ticked.
  const places = clash
    ? words.overlap
    : offer === 'open' && free
      ? words.free(free)
      : free
        ? words.few(free)
        : capacity
          ? words.full
          : words[capacity === 0 ? 'shut' : 'welcome'];
  return html`<li ?hidden=${!shown}>
    <label class="tick"
      ><input
        type="checkbox"
        id=${name}
        name=${name}
        aria-describedby="${name}-more"
        aria-invalid=${error ? 'true' : nothing}
        .checked=${Boolean(answer)}
        ?disabled=${!answer && (clash || (offer === 'none' && !free))}
      /><span class="cells"
        ><b>${spanOf(shift, words.nextDay)}</b>
        <span>${title}</span>
        <span class="small">${joinPresent(dot, place, post.kind)}</span>
        <span class=${clash ? 'none' : offer}
          >${places}${offer === 'waiting' && !clash ? `\u2002${words.waiting}` : nothing}</span
        ></span
      ></label
    >
    ${
      schedule || requirements || error || lack
        ? html`<div class="more small" id="${name}-more">
            ${schedule} ${requirements}
            ${error ? html`<strong part="error" class="error">${error}</strong>` : nothing} ${lack}
          </div>`
        : nothing
    }
  </li>`;
}
