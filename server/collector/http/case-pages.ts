/* eslint-disable lit/no-value-attribute -- this is a page as it is sent: it has attributes only */
import { html } from 'hono/html';
import type { FollowedCase, PassRequest, ProblemDetails } from '../../../src/contract/index.js';
import { localTimeOf, startOf } from '../../../src/contract/rules/moments.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import { type Markup, page } from './pages.js';
import { wordsFor, type Words } from './words.js';

/** What leads from a receipt to the page: behind the mark it is sent to no server and stands in no log. */
export const privateLink = (receipt: string, secret: string): string =>
  `#${new URLSearchParams({ receipt, secret }).toString()}`;

/** Fills in what the private link has, and asks at once. Without script both are typed. */
export const linkScript = `const link = new URLSearchParams(location.hash.slice(1));
const form = document.querySelector('form[data-link]');
if (form && link.get('receipt') && link.get('secret')) {
  for (const name of ['receipt', 'secret']) form.elements.namedItem(name).value = link.get(name);
  form.submit();
}
`;

/** Asks for receipt and code. */
export function caseEntryPage(lang: string, refused?: ProblemDetails['code']): Markup {
  const words = wordsFor(lang);
  const refusal =
    refused === 'not-found' ? words.noSuchReceipt : refused && words.problems[refused];
  return page(
    words.lang,
    words.caseTitle,
    html`${refusal ? html`<p role="alert"><strong>${refusal}</strong></p>` : ''}
      <form method="post" action="case" data-link>
        <p>${words.caseHint}</p>
        <p>
          <label for="receipt">${words.receipt}</label><br />
          <input id="receipt" name="receipt" required maxlength="40" autocomplete="off" />
        </p>
        <p>
          <label for="secret">${words.code}</label><br />
          <input id="secret" name="secret" required maxlength="64" size="44" autocomplete="off" />
        </p>
        <button>${words.look}</button>
      </form>
      ${refused ? '' : html`<script src="case.js" defer></script>`}`,
  );
}

/** What became of a report, and what its sender can do now: plain forms, for any browser. */
export function casePage(
  lang: string,
  followed: FollowedCase,
  proof: PassRequest,
  utcOffset: string,
  isRefused = false,
): Markup {
  const words = wordsFor(lang);
  const { status, updates, due, asked, canRate, canReopen, reopenUntil } = followed;
  const timeOf = (at: string): string =>
    at.includes('T') ? localTimeOf(startOf(at), utcOffset).replace('T', ' ') : at;
  return page(
    words.lang,
    words.caseTitle,
    html`${isRefused ? html`<p role="alert"><strong>${words.caseTooLate}</strong></p>` : ''}
      <p>${words.receipt} <strong>${followed.receipt}</strong></p>
      <p>${words.stands} <strong>${words.statuses[status]}</strong></p>
      ${due ? html`<p>${words.due} ${timeOf(due)}</p>` : ''}
      <h2>${words.history}</h2>
      <ol>
        <li>${timeOf(followed.opened)} ${words.statuses.received}</li>
        ${updates.map(
          ({ at, status: reached, text, by, kind }) =>
            html`<li>
              ${timeOf(at)} ${reached ? html`<strong>${words.statuses[reached]}</strong>` : ''}
              ${by ?? ''} ${kind ? `(${words.sayings[kind]})` : ''}
              ${text ? html`<br />${text}` : ''}
            </li>`,
        )}
      </ol>
      ${asked ? askForm(words, proof, 'answer', words.answer, words.sendAnswer) : ''}
      ${canRate ? ratingForm(words, proof, followed) : ''}
      ${
        canReopen
          ? html`<p>${words.reopenUntil(timeOf(reopenUntil!))}</p>
              ${askForm(words, proof, 'reopen', words.why, words.reopen)}`
          : ''
      }
      <details>
        <summary>${words.takeBack}</summary>
        <form method="post" action="withdraw">
          ${hidden(proof)}
          <p>${words.takeBackHint}</p>
          <button>${words.takeBack}</button>
        </form>
      </details>`,
  );
}

const hidden = ({ receipt, secret }: PassRequest): Markup =>
  html`<input type="hidden" name="receipt" value="${receipt}" />
    <input type="hidden" name="secret" value="${secret}" />`;

const askForm = (
  words: Words,
  proof: PassRequest,
  act: 'answer' | 'reopen',
  label: string,
  button: string,
): Markup =>
  html`<form method="post" action="case" lang="${words.lang}">
    ${hidden(proof)}
    <input type="hidden" name="act" value="${act}" />
    <p>
      <label for="${act}">${label}</label><br />
      <textarea id="${act}" name="text" required maxlength="1000" rows="4" cols="40"></textarea>
    </p>
    <button>${button}</button>
  </form>`;

function ratingForm(words: Words, proof: PassRequest, { rating }: FollowedCase): Markup {
  const levels = optionsOf({ type: 'rating' }, words.lang === 'en' ? 'en' : 'zh-Hans');
  const chosen = levels.find(({ value }) => value === String(rating));
  return html`<form method="post" action="case">
    ${hidden(proof)}
    <input type="hidden" name="act" value="rate" />
    <fieldset>
      <legend>${words.rate}</legend>
      ${chosen ? html`<p>${words.rated(chosen.label)}</p>` : ''}
      ${levels.map(
        ({ value, label }) =>
          html`<p>
            <label
              ><input
                type="radio"
                name="value"
                value="${value}"
                required
                ${value === String(rating) ? html`checked` : ''}
              />
              ${label}</label
            >
          </p>`,
      )}
    </fieldset>
    <button>${words.sendRating}</button>
  </form>`;
}
