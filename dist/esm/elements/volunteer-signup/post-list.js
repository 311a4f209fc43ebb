import { html, nothing } from 'lit';
import { postName } from '../form/filled.js';
import { postsName } from './choice.js';
import { offerOf, overlap, spanOf } from './shifts.js';
export const filterName = (key) => `filter-${key}`;
/** Day, time, title and place of a post in one line. */
export const nameOf = (shift, times, { nextDay }) => `${times.day(shift)} ${spanOf(shift, nextDay)} ${shift.title}`;
/** A box to tick for each post, by day. */
export function renderPosts(context) {
    const { choice, filter, times, words } = context;
    const { shifts, chosen, gone } = choice;
    const days = [];
    for (const shift of shifts) {
        const last = days[days.length - 1];
        if (last && last[0].day === shift.day)
            last.push(shift);
        else
            days.push([shift]);
    }
    let count = 0;
    const isShown = ({ day, place, post: { kind = '' } }) => {
        const shown = (!filter.day || filter.day === day) &&
            (!filter.place || filter.place === place) &&
            (!filter.kind || filter.kind === kind);
        if (shown)
            count++;
        return shown;
    };
    const error = context.errors?.get(postsName);
    return html `<fieldset class="field" id=${postsName}>
    <legend part="label">${words.posts} <span class="small">${words.several}</span></legend>
    ${gone ? html `<p class="error">${words.gone(gone)}</p>` : nothing}
    ${error ? html `<p part="error" class="error">${error}</p>` : nothing} ${renderFilters(context)}
    ${days.map((day) => {
        const before = count;
        const rows = day.map((shift) => renderPost(shift, isShown(shift), context));
        return html `<fieldset
        class="day ${shifts.length > 100 ? 'far' : ''}"
        ?hidden=${count === before}
      >
        <legend>${times.day(day[0])}</legend>
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
function renderFilters({ choice: { shifts }, filter, times, words, }) {
    const select = (key, valueOf, nameOf = (shift) => valueOf(shift)) => {
        const options = new Map();
        for (const shift of shifts) {
            const value = valueOf(shift);
            if (value && !options.has(value))
                options.set(value, shift);
        }
        if (options.size < 2)
            return nothing;
        const name = filterName(key);
        return html `<p>
      <label part="label" for=${name}>${words[key]}</label>
      <select part="control" id=${name} name=${name}>
        <option value="">${words.all}</option>
        ${[...options].map(([value, shift]) => html `<option value=${value} ?selected=${filter[key] === value}>${nameOf(shift)}</option>`)}
      </select>
    </p>`;
    };
    return html `<div class="filters">
    ${select('day', ({ day }) => day, (shift) => times.day(shift))}
    ${select('place', ({ place }) => place)} ${select('kind', ({ post }) => post.kind)}
  </div>`;
}
function renderPost(shift, shown, context) {
    const { choice, answers, words, handleWait } = context;
    const { post, title, place } = shift;
    const { capacity, taken = 0, requirements } = post;
    const name = postName(post.id);
    const answer = answers.get(name);
    const offer = choice.own.has(post.id) ? 'open' : offerOf(post, choice.people);
    const clash = !answer && choice.chosen.some((other) => overlap(shift, other));
    const error = context.errors?.get(name);
    // Free when it was chosen, and full now.
    const undecided = answer === true && offer === 'waiting';
    const free = post.waiting ? 0 : Math.max(0, capacity - taken);
    const places = offer === 'open' && free
        ? words.free(free)
        : free
            ? words.few(free)
            : capacity
                ? words.full
                : words.shut;
    return html `<li ?hidden=${!shown}>
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
        <span>${title}${post.kind ? html ` <i>${post.kind}</i>` : nothing}</span>
        <span class="small">${place}</span>
        <span class=${offer}
          >${places}${offer === 'waiting' ? `\u2002${words.waiting}` : nothing}</span
        ></span
      ></label
    >
    ${requirements || clash || error || undecided
        ? html `<p class="more small" id="${name}-more">
            ${requirements} ${clash ? html `<strong>${words.overlap}</strong>` : nothing}
            ${error ? html `<strong part="error" class="error">${error}</strong>` : nothing}
            ${undecided ? html `<button type="button" data-post=${name} @click=${handleWait}>${words.wait}</button>` : nothing}
          </p>`
        : nothing}
  </li>`;
}
