import { nothing, type TemplateResult } from 'lit';
import { html, type Rendered } from '../../../base/element/html.js';
import { figureParts } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import type { Contact } from '../../../contract/activity.js';
import type { CivicEvent } from '../../../contract/events.js';
import { resolveAddress } from '../../../data/address.js';
import { memberName } from '../../../data/member-name.js';
import { detailWords } from './detail-words.js';
import { renderSource } from '../../feed/source-line.js';
import { placeText, renderPlace, spanOf, zoneNote, type AgendaContext } from './agenda-context.js';
import type { Entry } from './agenda-entries.js';

function renderContact(contact: Contact, base: string): TemplateResult {
  const { name, tel, email, url } = contact;
  const page = url && resolveAddress(url, base);
  return html`${page ? html`<a href=${page}>${name ?? page}</a>` : name}
  ${tel && html` <a href="tel:${tel.replace(/[^\d+]/g, '')}">${tel}</a>`}
  ${email && html` <a href="mailto:${email}">${email}</a>`}`;
}

/** What is told of an event or a post, by its label; without what it has not. */
function factsOf(
  entry: Entry,
  context: AgendaContext,
  isAlone: boolean,
): [label: string, value: unknown][] {
  const { language, words, feed, base } = context;
  const { labels } = detailWords(language);
  const { occurrence, post, place, organiser, area, when } = entry;
  const event: Partial<CivicEvent> = occurrence?.event ?? {};
  const {
    places = post?.places ?? [],
    participants = [],
    audience,
    fee,
    joining,
    contact,
    hours,
    repeats,
  } = event;
  const zone = when.from && zoneNote(when, language);
  const placed = joinPresent(
    '；',
    place && !isAlone ? placeText(place) : undefined,
    ...places.map((one) => placeText(one)),
  );
  const facts: [string, unknown][] = [
    [
      labels.when,
      joinPresent(
        dot,
        // Of one alone these stand above, large.
        isAlone ? undefined : spanOf(when, context),
        hours,
        repeats?.label ?? post?.schedule,
        zone ? words.zone(zone) : undefined,
      ),
    ],
    [labels.place, placed && renderPlace(isAlone ? undefined : place, placed)],
    [labels.area, area],
    [labels.organiser, joinPresent(' ', organiser, event.organiser && event.agency)],
    [
      labels.participants,
      participants
        .map((id) => memberName(feed, id))
        .filter(Boolean)
        .join('、'),
    ],
    [labels.audience, audience],
    [labels.fee, fee],
    [labels.joining, joining && !isAlone && words.joining[joining]],
    [labels.requirements, post?.requirements],
    [labels.contact, contact && renderContact(contact, base)],
  ];
  return facts.filter(([, value]) => value);
}

/** Everything that the line of an entry has no room for; of one alone, what can be done with it and its source come last. */
export function renderDetails(
  entry: Entry,
  context: AgendaContext,
  isAlone = false,
): TemplateResult {
  const { language, base } = context;
  const own = detailWords(language);
  const event = entry.occurrence?.event;
  const link = (address: string | undefined, label: string): Rendered => {
    const href = address && resolveAddress(address, base);
    return href ? html`<p lang=${language}><a href=${href}>${label}</a></p>` : nothing;
  };
  return html`<dl class="facts">
      ${factsOf(entry, context, isAlone).map(
        ([label, value]) =>
          html`<div>
            <dt lang=${language} .textContent=${label}></dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${event ? renderAgenda(event, context) : nothing}
    ${event ? renderFigures(event, language) : nothing} ${link(event?.online, own.online)}
    ${link(event?.minutes, own.minutes)}
    ${isAlone ? nothing : [renderTools(entry, context), renderOwnSource(entry, context)]}`;
}

/** The source, unless the whole agenda has the same. */
export function renderOwnSource({ occurrence }: Entry, context: AgendaContext): Rendered {
  const source = occurrence?.event.source;
  return JSON.stringify(source) === JSON.stringify(context.named)
    ? nothing
    : renderSource(source, context);
}

/**
 * Into a phone's calendar: by a file that a server gives of one alone, since not every app saves one that a page has made.
 * @param print the button that prints it, of one alone.
 */
export function renderTools(entry: Entry, context: AgendaContext, print?: Rendered): Rendered {
  const { language, calendar } = context;
  const canAdd =
    entry.when.day.length === 10 && entry.occurrence?.status !== 'cancelled' && !entry.isOver;
  if (!canAdd && !print) return nothing;
  const { addToCalendar } = detailWords(language);
  const add = (): void =>
    void loadOptional(import('./calendar-file.js'), ({ saveCalendar }) =>
      saveCalendar([entry], context),
    );
  return html`<p class="tools" lang=${language}>
    ${
      !canAdd
        ? nothing
        : calendar && print !== undefined
          ? html`<a href=${calendar}>${addToCalendar}</a>`
          : html`<button type="button" @click=${add}>${addToCalendar}</button>`
    }
    ${print}
  </p>`;
}

function renderAgenda({ agenda = [], kind }: CivicEvent, { language }: AgendaContext): Rendered {
  const own = detailWords(language);
  return agenda.length
    ? html`<div>
        <p
          class="label"
          lang=${language}
          .textContent=${kind === 'show' ? own.programme : own.agenda}
        ></p>
        <ol class="points">
          ${agenda.map(
            ({ title, at, by, text }) =>
              html`<li>
                ${at && html`<span class="at">${at}</span> `}${title}
                ${by && html` <span class="small">${by}</span>`}
                ${text && html`<p class="small" .textContent=${text}></p>`}
              </li>`,
          )}
        </ol>
      </div>`
    : nothing;
}

/** Figures above their labels. Only the digits are large. */
const renderFigures = ({ figures = [] }: CivicEvent, language: Language): Rendered =>
  figures.length
    ? html`<dl class="figures">
        ${figures.map((figure) => {
          const [before, digits, after] = figureParts(figure, language);
          return html`<div>
            <dt class="small" .textContent=${figure.label}></dt>
            <dd><span>${before}</span>${digits}<span>${after}</span></dd>
          </div>`;
        })}
      </dl>`
    : nothing;
