import { isServer, nothing, type TemplateResult } from 'lit';
import { html } from '../../../base/element/html.js';
import { dot, joinPresent, titleClass } from '../../../base/text/strings.js';
import { resolveAddress } from '../../../data/address.js';
import {
  beforeOf,
  kindWord,
  placeText,
  renderPlace,
  spanOf,
  type AgendaContext,
} from './agenda-context.js';
import type { Entry } from './agenda-entries.js';
import { detailWords } from './detail-words.js';
import { renderDetails, renderOwnSource, renderTools } from './event-details.js';
import { renderPlaces, renderState, type Shape } from './render-entry.js';

/** One event whole, as a poster announces it: what, when, where, then the rest. */
export function renderAlone(
  entries: readonly Entry[],
  context: AgendaContext,
  shape: Shape,
  print: () => void,
): TemplateResult {
  const { words, language, level, base } = context;
  // The next one that takes place, else the last one.
  const entry = entries.find(({ isOver }) => !isOver) ?? entries[entries.length - 1]!;
  const { occurrence, kind, when, place, isOver } = entry;
  const { event, status, note } = occurrence!;
  const { photo } = event;
  const src = photo && resolveAddress(photo.src, base);
  const own = detailWords(language);
  return html`<article part="event" class="entry alone ${status} ${isOver ? 'over' : ''}">
    <p class="kind small" lang=${language} .textContent=${kindWord(words, kind)}></p>
    <bdi
      part="title"
      class=${titleClass(event.title)}
      role="heading"
      aria-level=${level}
      .textContent=${event.title}
    ></bdi>
    ${renderState(entry, context)}
    <p class="time" lang=${language} .textContent=${spanOf(when, context)}></p>
    ${place ? html`<p class="where">${renderPlace(place, placeText(place))}</p>` : nothing}
    ${event.summary ? html`<p class="summary" .textContent=${event.summary}></p>` : nothing}
    ${event.note && event.note !== note ? html`<p class="note" .textContent=${event.note}></p>` : nothing}
    ${note ? html`<p class="note" .textContent=${note}></p>` : nothing}
    ${renderPlaces(entry, context, shape)}
    ${
      src
        ? html`<figure>
            <img
              alt=${photo.alt ?? ''}
              width=${photo.width ?? nothing}
              height=${photo.height ?? nothing}
              decoding="async"
              src=${src}
            />
            <figcaption class="small">${joinPresent(' ', photo.caption, photo.credit)}</figcaption>
          </figure>`
        : nothing
    }
    <div class="behind">${renderDetails(entry, context, true)}</div>
    ${
      entries.length > 1
        ? html`<div>
            <p class="label" lang=${language} .textContent=${own.dates}></p>
            <ul class="dates" role="list" lang=${language}>
              ${entries.map((one) => {
                const { occurrence: date, isOver: wasBefore } = one;
                const said = joinPresent(
                  dot,
                  spanOf(one.when, context),
                  date!.status === 'planned' ? undefined : words.status[date!.status],
                  beforeOf(one, context),
                  date!.place?.name === place?.name ? undefined : date!.place?.name,
                  date!.note,
                );
                return html`<li
                  class="${date!.status} ${wasBefore ? 'over' : ''}"
                  .textContent=${said}
                ></li>`;
              })}
            </ul>
          </div>`
        : nothing
    }
    ${renderTools(
      entry,
      context,
      isServer ? nothing : html`<button type="button" @click=${print}>${words.print}</button>`,
    )}
    ${renderOwnSource(entry, context)}
  </article>`;
}
