import { isServer, nothing, type TemplateResult } from 'lit';
import { html, joinRendered, type Rendered } from '../../../base/element/html.js';
import { formatMoment } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { joinPresent } from '../../../base/text/strings.js';
import { claimOf, daysTaken, momentOf } from '../../../contract/rules/records.js';
import type { Figure } from '../../../contract/shared.js';
import { renderPhotos, renderThumbnail } from './photos.js';
import {
  figureIn,
  periodOf,
  responsibleFor,
  statusWord,
  type RecordContext,
} from './record-context.js';
import { renderDetails, textBehind } from './record-details.js';
import { activityOf, type Entry } from './select-records.js';

/** One line: where, of which kind, since when. */
function bylineOf(entry: Entry, context: RecordContext): string {
  const { record } = entry;
  const { categories, language } = context;
  const moment = momentOf(record);
  const { category, place, area, meeting } = record;
  return joinPresent(
    ' · ',
    meeting?.title ?? place?.name ?? area,
    category && (categories.get(category) ?? category),
    record.period ? periodOf(entry, context) : moment && formatMoment(moment, language),
  );
}

/** The state in a word with its mark, late or how long it took, and by whom. */
function renderState(entry: Entry, context: RecordContext): TemplateResult {
  const { record, status, isLate } = entry;
  const { words, now, language, reports } = context;
  const days = daysTaken(record, now);
  const count = reports.get(record.id);
  const more = joinPresent(
    ' · ',
    isLate ? words.overdue : undefined,
    days === undefined || record.kind === 'offer' ? undefined : words.took(days),
    record.progress !== undefined && status !== 'done'
      ? words.progress(record.progress)
      : undefined,
    count === undefined ? undefined : words.reports(count),
  );
  return html`<p class="state ${status}" lang=${language}>
    <span class="mark" aria-hidden="true"></span
    ><b .textContent=${statusWord(words, record.kind, status)}></b>${more && ` · ${more}`}
  </p>`;
}

const renderFigures = (figures: readonly Figure[], language: Language): Rendered =>
  figures.length
    ? html`<dl class="figures">
        ${joinRendered(
          figures.map(
            (figure) =>
              html`<div>
                <dt .textContent=${figure.label}></dt>
                <dd .textContent=${figureIn(figure, language)}></dd>
              </div>`,
          ),
        )}
      </dl>`
    : nothing;

/** Whether somebody has a need or an offer, and how to be the one. */
function renderClaim(entry: Entry, context: RecordContext, claiming: Claiming): Rendered {
  const { record } = entry;
  if (record.kind !== 'need' && record.kind !== 'offer') return nothing;
  const { words, language, feed, now } = context;
  const activity = activityOf(feed, record);
  const claim = claimOf(record, activity?.item, now);
  if (!claim) return nothing;
  const name = responsibleFor(entry, context);
  if (claim === 'claimed')
    return html`<p
      class="claim"
      lang=${language}
      .textContent=${name ? words.claimedBy(name) : words.claimed}
    ></p>`;
  // Where no script defines the sign-up, the line inside is shown.
  return claiming.isClaimed
    ? html`<civic-volunteer-signup .data=${activity} .headingLevel=${Math.min(6, context.level + 1)}
        ><p>${activity!.item.title}</p></civic-volunteer-signup
      >`
    : html`<p class="claim">
        <button type="button" lang=${language} @click=${claiming.claim}>${words.claim}</button>
      </p>`;
}

/** Whether somebody is about to claim a need, and how to begin. */
interface Claiming {
  readonly isClaimed: boolean;
  readonly claim: () => void;
}

/** How much of a record is in view. */
interface Shape {
  /** The pictures above its text, not in its details. */
  readonly hasPhotosAbove: boolean;
  /** Everything, without a disclosure. */
  readonly isAlone: boolean;
  readonly isOpen: boolean;
  /** Whether the details are rendered, not only there as text. */
  readonly isDetailed: boolean;
}

export function renderRecord(
  entry: Entry,
  context: RecordContext,
  { hasPhotosAbove, isAlone, isOpen, isDetailed }: Shape,
  claiming: Claiming,
): TemplateResult {
  const { record } = entry;
  const { language, words, level } = context;
  const { title, summary, photos = [], figures = [], kind, id } = record;
  // On a server too, where nothing can be opened later.
  const behind = html`<div class="behind">
    ${isDetailed || isServer ? renderDetails(entry, context, hasPhotosAbove) : textBehind(entry)}
  </div>`;
  return html`<article part="record" class="record ${kind}" data-id=${id}>
    ${hasPhotosAbove ? renderPhotos(photos, context) : renderThumbnail(photos, context)}
    <div class="text">
      ${renderState(entry, context)}
      <bdi
        part="title"
        class="title"
        role="heading"
        aria-level=${level}
        .textContent=${title}
      ></bdi>
      <p class="byline small" .textContent=${bylineOf(entry, context)}></p>
      ${summary ? html`<p class="summary" .textContent=${summary}></p>` : nothing}
      ${renderFigures(figures, language)} ${renderClaim(entry, context, claiming)}
    </div>
    ${
      isAlone
        ? behind
        : html`<details part="details" ?open=${isOpen}>
            <summary lang=${language} .textContent=${words.more[kind]}></summary>
            ${behind}
          </details>`
    }
  </article>`;
}
