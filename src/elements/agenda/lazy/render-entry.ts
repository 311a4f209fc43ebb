import { isServer, nothing, type TemplateResult } from 'lit';
import { html, type Rendered } from '../../../base/element/html.js';
import { dot, joinPresent, titleClass } from '../../../base/text/strings.js';
import { beforeOf, kindWord, spanOf, type AgendaContext } from './agenda-context.js';
import { isOpenToAll, type Entry } from './agenda-entries.js';

/** How much of an entry is in view, and what happens when a reader asks for more. */
export interface Shape {
  readonly isOpen: boolean;
  /** Whether the details are rendered, not only there as text. */
  readonly isDetailed: boolean;
  readonly isSigningUp: boolean;
  readonly signUp: () => void;
}

/** What is behind a closed disclosure as plain text, so that a search in the page finds it before it is rendered. */
function textBehind({ occurrence, place, post }: Entry): string {
  const { event } = occurrence ?? {};
  return [
    place?.address,
    post?.requirements,
    event?.audience,
    event?.fee,
    ...(event?.places ?? post?.places ?? []).map(({ name }) => name),
    ...(event?.agenda ?? []).flatMap(({ title, by, text }) => [title, by, text]),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Of a text split at its hours, every second part: a line does not end between from and until. */
const wholeHours = (part: string, index: number): Rendered | string =>
  index % 2 ? html`<span class="hours">${part}</span>` : part;

/** That it is not as it was planned, in words and with a mark. */
export function renderState(entry: Entry, context: AgendaContext): Rendered {
  const { words, language, now } = context;
  const { occurrence, isOver, starts } = entry;
  const { status = 'planned' } = occurrence ?? {};
  const state =
    status !== 'planned'
      ? words.status[status]
      : isOver
        ? words.over
        : starts <= now
          ? words.ongoing
          : '';
  const before = beforeOf(entry, context);
  return state
    ? html`<p class="state" lang=${language}>
        <b .textContent=${state}></b
        >${before && html`<s>${before.split(/(\d\S+–\S+)/).map(wholeHours)}</s>`}
      </p>`
    : nothing;
}

/** How many may still come, and the way in. */
export function renderPlaces(entry: Entry, context: AgendaContext, shape: Shape): Rendered {
  const { words, language, feed, level } = context;
  const { isSigningUp, signUp } = shape;
  const { occurrence, activity, post, isOver, free, canWait } = entry;
  const joining = isOpenToAll(entry) ? 'drop-in' : occurrence?.event.joining;
  if (isOver || occurrence?.status === 'cancelled') return nothing;
  const said =
    free === undefined ? joining && words.joining[joining] : free ? words.free(free) : words.full;
  if (!said) return nothing;
  const canSignUp = activity && free !== undefined && (free || canWait);
  const details = isSigningUp && context.details;
  return html`<p class="places" lang=${language}>
      <b .textContent=${said}></b>${
        canSignUp && !details && !isServer
          ? html`<button type="button" @click=${signUp}>
              ${free ? words.signUp : words.waitlist}
            </button>`
          : nothing
      }
    </p>
    ${details ? details.renderSignUp(feed, activity!.id, level + 1, post?.id) : nothing}`;
}

export function renderEntry(entry: Entry, context: AgendaContext, shape: Shape): TemplateResult {
  const { words, language, level, details } = context;
  const { occurrence, post, place, title, kind, organiser, when, isOver } = entry;
  const { event, status = 'planned', note } = occurrence ?? {};
  const summary = event ? event.summary : post?.title && entry.activity?.title;
  const behind =
    details && (shape.isDetailed || isServer)
      ? details.renderDetails(entry, context)
      : textBehind(entry);
  return html`<article
    part="event"
    class="entry ${status} ${isOver ? 'over' : ''}"
    data-key=${entry.key}
  >
    <p class="time" lang=${language} .textContent=${spanOf(when, context, true)}></p>
    <div class="text">
      ${renderState(entry, context)}
      <bdi
        part="title"
        class=${titleClass(title)}
        role="heading"
        aria-level=${Math.min(6, level + 1)}
        .textContent=${title}
      ></bdi>
      <p class="byline small" lang=${language}>
        ${joinPresent(
          dot,
          kindWord(words, kind),
          event?.repeats?.label ?? post?.schedule,
          event?.hours,
          place?.name,
          organiser && words.organiser(organiser),
        )}
      </p>
      ${summary ? html`<p class="summary" .textContent=${summary}></p>` : nothing}
      ${note ? html`<p class="note" .textContent=${note}></p>` : nothing}
      ${renderPlaces(entry, context, shape)}
      <details part="details" ?open=${shape.isOpen}>
        <summary lang=${language} .textContent=${words.details}></summary>
        <div class="behind">${behind}</div>
      </details>
    </div>
  </article>`;
}
