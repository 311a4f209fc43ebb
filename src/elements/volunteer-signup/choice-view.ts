import { html, nothing, type TemplateResult } from 'lit';
import { postName } from '../../forms/form-input.js';
import type { VolunteerSignupWords } from '../../locales/zh-Hans/volunteer-signup.js';
import { overlap, spanOf, type Shift, type Times } from './shifts.js';
import {
  freeIn,
  offerOf,
  type Choice,
  type PostFilter,
  type SignUpModel,
} from './sign-up-model.js';

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
}

/** Day, time, title and place of a post in one line. */
const nameOf = (shift: Shift, times: Times, { nextDay }: VolunteerSignupWords): string =>
  `${times.day(shift)} ${spanOf(shift, nextDay)} ${shift.title}`;

/** A box to tick for each post, by day. */
export function renderPosts(context: ChoiceContext): TemplateResult {
  const { model, choice, times, words } = context;
  const { filter } = model;
  const { shifts, chosen, gone } = choice;
  const days: Shift[][] = [];
  for (const shift of shifts) {
    const last = days[days.length - 1];
    if (last && last[0]!.day === shift.day) last.push(shift);
    else days.push([shift]);
  }
  let count = 0;
  const isShown = ({ day, place, post: { kind = '' } }: Shift): boolean => {
    const shown =
      (!filter.day || filter.day === day) &&
      (!filter.place || filter.place === place) &&
      (!filter.kind || filter.kind === kind);
    if (shown) count++;
    return shown;
  };
  const error = context.errors?.get(postsName);
  return html`<fieldset class="field" id=${postsName}>
    <legend part="label">${words.posts} <span class="small">${words.several}</span></legend>
    ${gone ? html`<p class="error">${words.gone(gone)}</p>` : nothing}
    ${error ? html`<p part="error" class="error">${error}</p>` : nothing} ${renderFilters(context)}
    ${days.map((day) => {
      const before = count;
      const rows = day.map((shift) => renderPost(shift, isShown(shift), context));
      return html`<fieldset
        class="day ${shifts.length > 100 ? 'far' : ''}"
        ?hidden=${count === before}
      >
        <legend>${times.day(day[0]!)}</legend>
        <ul>
          ${rows}
        </ul>
      </fieldset>`;
    })}
    <p class="chosen small" role="status">
      ${words.found(count)}<br />${words.chosen(chosen.map((one) => nameOf(one, times, words)))}
    </p>
  </fieldset>`;
}

/** One choice for each thing in which the posts differ. */
function renderFilters({
  choice: { shifts },
  model: { filter },
  times,
  words,
}: ChoiceContext): TemplateResult {
  const select = (
    key: keyof PostFilter,
    valueOf: (shift: Shift) => string | undefined,
    nameOf = (shift: Shift): unknown => valueOf(shift),
  ) => {
    const options = new Map<string, Shift>();
    for (const shift of shifts) {
      const value = valueOf(shift);
      if (value && !options.has(value)) options.set(value, shift);
    }
    if (options.size < 2) return nothing;
    const name = `filter-${key}`;
    return html`<p>
      <label part="label" for=${name}>${words[key]}</label>
      <select part="control" id=${name} name=${name}>
        <option value="">${words.all}</option>
        ${[...options].map(([value, shift]) => html`<option value=${value} ?selected=${filter[key] === value}>${nameOf(shift)}</option>`)}
      </select>
    </p>`;
  };
  return html`<div class="filters">
    ${select(
      'day',
      ({ day }) => day,
      (shift) => times.day(shift),
    )}
    ${select('place', ({ place }) => place)} ${select('kind', ({ post }) => post.kind)}
  </div>`;
}

function renderPost(shift: Shift, shown: boolean, context: ChoiceContext): TemplateResult {
  const { model, choice, words } = context;
  const { post, title, place } = shift;
  const { capacity, schedule, requirements } = post;
  const name = postName(post.id);
  const answer = model.answers.values.get(name);
  const offer = offerOf(shift, choice);
  const clash = !answer && choice.chosen.some((other) => overlap(shift, other));
  const error = context.errors?.get(name);
  // Free when it was chosen, and full now.
  const undecided = answer === true && offer === 'waiting';
  const free = freeIn(post);
  const party =
    free && offer !== 'open' && !choice.isSettled && !clash && !error
      ? words.party(choice.people, offer === 'waiting')
      : undefined;
  const handleWait = (): void => {
    model.wait(name);
    context.handleChange();
  };
  const places =
    offer === 'open' && free
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
        ?disabled=${!answer && (clash || offer === 'none')}
      /><span class="cells"
        ><b>${spanOf(shift, words.nextDay)}</b>
        <span>${title}${post.kind ? html` <i>${post.kind}</i>` : nothing}</span>
        <span class="small">${place}</span>
        <span class=${offer}
          >${places}${offer === 'waiting' ? `\u2002${words.waiting}` : nothing}</span
        ></span
      ></label
    >
    ${
      schedule || requirements || clash || error || undecided || party
        ? html`<p class="more small" id="${name}-more">
            ${schedule} ${requirements} ${party}
            ${clash ? html`<strong>${words.overlap}</strong>` : nothing}
            ${error ? html`<strong part="error" class="error">${error}</strong>` : nothing}
            ${undecided ? html`<button type="button" @click=${handleWait}>${words.wait}</button>` : nothing}
          </p>`
        : nothing
    }
  </li>`;
}
