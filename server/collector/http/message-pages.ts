/* eslint-disable lit/no-value-attribute -- this is a page as it is sent: it has attributes only */
import { html } from 'hono/html';
import type { PassRequest, ProblemDetails } from '../../../src/contract/index.js';
import type { MessageWords } from '../messages/words.js';
import { copyButtons } from './copy-page.js';
import { type Markup, page } from './pages.js';
import { serviceRecordWords } from './service-record-pages.js';
import { wordsFor } from './words.js';

/** What somebody sees who opens the link of a message. */
export interface OwnThing {
  receipt: string;
  title: string;
  /** Of a sign-up: its posts, a line each. */
  lines: readonly string[];
  /** Until when a place has to be accepted. */
  acceptUntil: string | undefined;
  /** Whether somebody of it was checked in at a post. */
  hasServed: boolean;
  isWithdrawn: boolean;
  /** Whether messages come. */
  isTold: boolean;
}

/** Asks for number and code; the private link has both behind its mark, where they reach no log. */
export function mineEntryPage(
  words: MessageWords,
  lang: string,
  refused?: ProblemDetails['code'],
): Markup {
  const own = wordsFor(lang);
  const refusal = refused === 'not-found' ? own.noSuchReceipt : refused && own.problems[refused];
  return page(
    words.lang,
    words.mineTitle,
    html`${refusal ? html`<p role="alert"><strong>${refusal}</strong></p>` : ''}
      <form method="post" action="mine" data-link>
        <p>
          <label for="receipt">${own.receiptOrPass}</label><br />
          <input id="receipt" name="receipt" required maxlength="40" autocomplete="off" />
        </p>
        <p>
          <label for="secret">${own.secret}</label><br />
          <input id="secret" name="secret" required maxlength="64" size="44" autocomplete="off" />
        </p>
        <button>${own.look}</button>
      </form>
      ${refused ? '' : html`<script src="case.js" defer></script>`}`,
  );
}

export function minePage(
  words: MessageWords,
  lang: string,
  thing: OwnThing,
  proof: PassRequest,
  done?: string,
): Markup {
  const own = wordsFor(lang);
  const { receipt, title, lines, acceptUntil, hasServed, isWithdrawn, isTold } = thing;
  return page(
    words.lang,
    words.mineTitle,
    html`${done ? html`<p role="status"><strong>${done}</strong></p>` : ''}
      <p>${title}</p>
      <p>${own.receiptOrPass} <strong>${receipt}</strong></p>
      ${
        lines.length > 0
          ? html`<ul>
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
          : ''
      }
      ${isWithdrawn ? html`<p><strong>${own.withdrawn}</strong></p>` : ''}
      ${
        acceptUntil
          ? html`<form method="post" action="mine">
              ${hidden(proof)}<input type="hidden" name="act" value="accept" />
              <p>${words.acceptUntil(acceptUntil)}</p>
              <button>${words.acceptNow}</button>
            </form>`
          : ''
      }
      ${
        hasServed
          ? html`<form method="post" action="mine">
              ${hidden(proof)}
              <button name="act" value="hours">${serviceRecordWords(lang).title}</button>
            </form>`
          : ''
      }
      ${
        isTold
          ? html`<details>
              <summary>${words.stopTitle}</summary>
              <form method="post" action="mine">
                ${hidden(proof)}<input type="hidden" name="act" value="stop" />
                <p>${words.stopHint}</p>
                <button>${words.stopNow}</button>
              </form>
            </details>`
          : ''
      }
      ${
        isWithdrawn
          ? ''
          : html`${copyButtons(lang, proof)}
              <details>
                <summary>${own.withdraw}</summary>
                <form method="post" action="withdraw">
                  ${hidden(proof)}
                  <p>${own.withdrawHint}</p>
                  <button>${own.withdraw}</button>
                </form>
              </details>`
      }`,
  );
}

const hidden = ({ receipt, secret }: PassRequest): Markup =>
  html`<input type="hidden" name="receipt" value="${receipt}" />
    <input type="hidden" name="secret" value="${secret}" />`;

/** @param state `asked`: with a button, because mail programs open links to look whether they are safe. */
export const stopPage = (words: MessageWords, state: 'asked' | 'stopped' | 'unknown'): Markup =>
  page(
    words.lang,
    words.stopTitle,
    state === 'asked'
      ? html`<form method="post">
          <p>${words.stopHint}</p>
          <button>${words.stopNow}</button>
        </form>`
      : html`<p role="status">${state === 'stopped' ? words.stopped : words.noSuchLink}</p>`,
  );
