import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Activity } from '../../contract/activity.js';
import { endOf } from '../../contract/rules/moments.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import { resolveAddress } from '../../data/address.js';
import type { Times } from './shifts.js';

/** What an introduction is drawn from. */
interface IntroContext {
  readonly activity: Activity;
  /** The feed's address. */
  readonly base: string;
  readonly level: number;
  readonly times: Times;
  readonly words: VolunteerSignupWords;
  readonly language: Language;
}

/** What it is, where, who asks, until when. */
export function renderIntro({
  activity,
  base,
  level,
  times,
  words,
  language,
}: IntroContext): TemplateResult {
  const { title, summary, place, organiser, contact, closes } = activity;
  const { name, tel, email, url } = contact ?? {};
  const page = url && resolveAddress(url, base);
  const left = closes ? endOf(closes) - Date.now() : 0;
  return html`<p part="title" class="title" role="heading" aria-level=${level}>${title}</p>
    ${summary && html`<p>${summary}</p>`}
    <p class="small facts">
      ${place && html`<span>${place.name} ${place.address}</span>`}
      ${organiser && html`<span><span lang=${language}>${words.organiser}</span>${organiser}</span>`}
      ${
        contact
          ? html`<span
              ><span lang=${language}>${words.contact}</span
              >${page ? html`<a href=${page}>${name ?? page}</a>` : name}
              ${tel && html`<a href="tel:${tel.replace(/[^\d+]/g, '')}">${tel}</a>`}
              ${email && html`<a href="mailto:${email}">${email}</a>`}</span
            >`
          : nothing
      }
    </p>
    ${
      left > 0 || times.zone
        ? html`<p class="small facts" lang=${language}>
            ${left > 0 ? html`<strong>${words.closes(times.moment(closes!), leftIn(left, words))}</strong>` : nothing}
            ${times.zone && html`<span>${words.zone(times.zone)}</span>`}
          </p>`
        : nothing
    }`;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long something still is, in its largest unit of which there are two: “in 3 days”. */
function leftIn(milliseconds: number, words: VolunteerSignupWords): string {
  if (milliseconds >= 2 * day) return words.inDays(Math.floor(milliseconds / day));
  if (milliseconds >= 2 * hour) return words.inHours(Math.floor(milliseconds / hour));
  return words.inMinutes(Math.max(1, Math.floor(milliseconds / minute)));
}
