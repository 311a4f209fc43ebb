import { html as litHtml, nothing, type TemplateResult } from 'lit';
import { html } from '../../../base/element/html.js';
import { exactNumber, formatMoment, shortNumber } from '../../../base/text/format.js';
import type { Language } from '../../../base/text/language.js';
import { dot, joinPresent } from '../../../base/text/strings.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Money } from '../../../contract/records.js';
import { optionsOf } from '../../../contract/rules/rating.js';
import { closingOf, updatesUntil } from '../../../contract/rules/records.js';
import { resolveAddress } from '../../../data/address.js';
import { recordDetails, type RecordDetailsWords } from '../../../locales/zh-Hans/record-details.js';
import { renderSource } from '../../feed/source-line.js';
import { renderPhotos } from './photos.js';
import {
  periodOf,
  responsibleFor,
  statusWord,
  timeIn,
  type RecordContext,
} from './record-context.js';
import type { Entry } from './select-records.js';

export const detailWords = (language: Language): RecordDetailsWords =>
  wordsIn(language, 'recordDetails', recordDetails);

export const moneyIn = ({ amount, currency = 'CNY' }: Money, language: Language): string =>
  detailWords(language).money(shortNumber(amount, language), currency);

/** What is told of a record, by its label; without what it has not. */
function factsOf(entry: Entry, context: RecordContext): [label: string, value: unknown][] {
  const { record } = entry;
  const { language, words, now, categories, reports, titleOf, base } = context;
  const own = detailWords(language);
  const { labels } = own;
  const { place, category, area, opened, due, budget, cost, funding, progress, meeting, rating } =
    record;
  const moment = (at: string | undefined): string => (at ? formatMoment(at, language) : '');
  const closing = closingOf(record, now);
  const level = rating && optionsOf({ type: 'rating' }, language)[5 - Math.round(rating.value)];
  const minutes = meeting?.url && resolveAddress(meeting.url, base);
  const met = meeting && joinPresent(' ', meeting.title, moment(meeting.at));
  const count = reports.get(record.id);
  const related = (record.related ?? []).map(titleOf).filter(Boolean);
  const { position } = place ?? {};
  const facts: [string, unknown][] = [
    [labels.place, place && joinPresent(' ', place.name, place.address)],
    [labels.category, category && (categories.get(category) ?? category)],
    [labels.area, area],
    [labels.meeting, met],
    [labels.point, meeting?.point],
    [labels.opened, moment(opened)],
    [labels.due, moment(due)],
    [labels.closed, timeIn(closing, language)],
    [labels.period, periodOf(entry, context)],
    [labels.responsible, responsibleFor(entry, context)],
    [labels.budget, budget && moneyIn(budget, language)],
    [labels.cost, cost && moneyIn(cost, language)],
    [labels.funding, funding],
    [labels.progress, progress === undefined ? '' : `${exactNumber(progress, language)}%`],
    [labels.reports, count === undefined ? '' : words.reports(count)],
    [
      labels.rating,
      rating &&
        joinPresent(
          ' ',
          own.rating(level!.label, exactNumber(rating.value, language), rating.count),
          rating.text,
        ),
    ],
    [labels.related, related.join(dot)],
  ];
  if (minutes) facts.push(['', litHtml`<a href=${minutes}>${own.minutes}</a>`]);
  if (position)
    // Read by programs; people have the place in words.
    facts[0]![1] = html`<data value="${position.latitude},${position.longitude}"
      >${facts[0]![1]}</data
    >`;
  return facts.filter(([, value]) => value);
}

/** The history, what else is known, and the pictures. */
export function renderDetails(
  entry: Entry,
  context: RecordContext,
  hasPhotosAbove: boolean,
): TemplateResult {
  const { record } = entry;
  const { language, words } = context;
  const updates = updatesUntil(record, context.now);
  const facts = factsOf(entry, context);
  return html`${hasPhotosAbove ? nothing : renderPhotos(record.photos, context)}
  ${
    updates.length
      ? html`<ol class="timeline" role="list">
          ${updates.map(
            ({ status, text, by, ...time }) =>
              html`<li>
                <p class="when">
                  <time
                    datetime=${time.at ?? nothing}
                    .textContent=${timeIn(time, language) ?? ''}
                  ></time>
                  ${
                    status
                      ? html`<b
                          lang=${language}
                          .textContent=${statusWord(words, record.kind, status)}
                        ></b>`
                      : nothing
                  }
                </p>
                ${text ? html`<p .textContent=${text}></p>` : nothing}
                ${by ? html`<p class="small" .textContent=${by}></p>` : nothing}
              </li>`,
          )}
        </ol>`
      : nothing
  }
  ${
    facts.length
      ? html`<dl class="facts">
          ${facts.map(
            ([label, value]) =>
              html`<div>
                <dt lang=${language} .textContent=${label}></dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>`
      : nothing
  }
  ${
    JSON.stringify(record.source) === JSON.stringify(context.named)
      ? nothing
      : renderSource(record.source, context)
  }`;
}
