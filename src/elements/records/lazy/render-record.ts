import { isServer, nothing, type TemplateResult } from 'lit';
import { html, type Rendered } from '../../../base/element/html.js';
import { figureParts } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { dot, joinPresent, titleClass } from '../../../base/text/strings.js';
import type { RecordPhoto } from '../../../contract/records.js';
import { claimOf, timeOf } from '../../../contract/rules/records.js';
import type { Figure } from '../../../contract/shared.js';
import {
  periodOf,
  responsibleFor,
  statusWord,
  timeIn,
  type RecordContext,
} from './record-context.js';
import { resolveAddress } from '../../../data/address.js';
import { placesFor, type Entry } from './select-records.js';

/** The first picture of a record, small, beside its text: what came of it, if there is one. */
function renderThumbnail(photos: readonly RecordPhoto[], { base }: RecordContext): Rendered {
  const photo = photos.find(({ when }) => when === 'after') ?? photos[0];
  const src = photo && resolveAddress(photo.src, base);
  return src
    ? html`<div class="thumbnail">
        <img
          alt=${photo.alt ?? ''}
          width="160"
          height="120"
          loading="lazy"
          decoding="async"
          src=${src}
        />
      </div>`
    : nothing;
}

/** What is behind a closed disclosure as plain text, so that a search in the page finds it before it is rendered. */
const textBehind = ({ record }: Entry): string =>
  [
    record.place?.name,
    record.place?.address,
    record.agency,
    record.funding,
    record.meeting?.title,
    record.meeting?.point,
    ...(record.updates ?? []).flatMap(({ when, text }) => [when, text]),
  ]
    .filter(Boolean)
    .join('\n');

/** One line: where, of which kind, since when. */
function bylineOf(entry: Entry, context: RecordContext): string {
  const { record } = entry;
  const { categories, language } = context;
  const { category, place, area, meeting } = record;
  return joinPresent(
    dot,
    meeting?.title ?? place?.name ?? area,
    category && (categories.get(category) ?? category),
    record.period ? periodOf(entry, context) : timeIn(timeOf(record), language),
  );
}

/** After the word of the state: late or how long it took, and by whom it was reported. */
function afterState(
  { record, status, isLate, days }: Entry,
  { words, reports }: RecordContext,
): string {
  const count = reports.get(record.id);
  const more = joinPresent(
    dot,
    isLate ? words.overdue : undefined,
    days === undefined || record.kind === 'offer' ? undefined : words.took(days),
    record.progress !== undefined && status !== 'done'
      ? words.progress(record.progress)
      : undefined,
    count === undefined ? undefined : words.reports(count),
  );
  return more && dot + more;
}

/** Figures above their labels. */
const renderFigures = (figures: readonly Figure[], language: Language): Rendered =>
  figures.length
    ? html`<dl class="figures">
        ${figures.map(
          (figure) =>
            html`<div>
              <dt class="small" .textContent=${figure.label}></dt>
              <dd .textContent=${figureParts(figure, language).join('')}></dd>
            </div>`,
        )}
      </dl>`
    : nothing;

/** Whether somebody has a need or an offer, and how to be the one. */
function renderClaim(entry: Entry, context: RecordContext, claiming: Claiming): Rendered {
  const { record } = entry;
  if (record.kind !== 'need' && record.kind !== 'offer') return nothing;
  const { words, language, feed, now, level } = context;
  const claim = claimOf(record, placesFor(feed, record), now);
  if (!claim) return nothing;
  const name = responsibleFor(entry, context);
  if (claim === 'claimed')
    return html`<p
      class="claim"
      lang=${language}
      .textContent=${name ? words.claimedBy(name) : words.claimed}
    ></p>`;
  const details = claiming.isClaimed && context.details;
  return details
    ? details.renderSignUp(feed, record.activity, level)
    : html`<p class="claim">
        <button type="button" lang=${language} @click=${claiming.claim}>${words.claim}</button>
      </p>`;
}

/** Whether somebody is about to claim a need, and how to begin. */
export interface Claiming {
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
  const { record, status } = entry;
  const { language, words, level } = context;
  const { title, summary, photos = [], figures = [], kind, id } = record;
  const { details } = context;
  // On a server too, where nothing can be opened later. Until the part is here, what is behind is one text.
  const behind =
    details && (isDetailed || isServer)
      ? details.renderDetails(entry, context, hasPhotosAbove)
      : textBehind(entry);
  return html`<article part="record" class="record ${kind}" data-id=${id}>
    ${hasPhotosAbove ? details?.renderPhotos(photos, context) : renderThumbnail(photos, context)}
    <div class="text">
      <p class="state small ${status}" lang=${language}>
        <span class="mark" aria-hidden="true"></span
        ><b .textContent=${statusWord(words, kind, status)}></b
        ><span .textContent=${afterState(entry, context)}></span>
      </p>
      <bdi
        part="title"
        class=${titleClass(title)}
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
        ? html`<div class="behind">${behind}</div>`
        : html`<details part="details" ?open=${isOpen}>
            <summary lang=${language} .textContent=${words.more[kind]}></summary>
            <div class="behind">${behind}</div>
          </details>`
    }
  </article>`;
}
