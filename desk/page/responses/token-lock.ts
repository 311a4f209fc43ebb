import { html, nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../../words/desk-words.js';
import { renderError } from '../controls.js';

const key = 'civic-desk-token';

/** The token that was typed in this window. */
export const keptToken = (): string => sessionStorage.getItem(key) ?? '';

/** Asks for the administrator's token, which leads to what residents have sent. */
export function renderTokenLock(
  words: DeskWords,
  isWrong: boolean,
  take: (token: string) => void,
  heading = words.views.responses,
): TemplateResult {
  const { responses: own } = words;
  const handleSubmit = (event: Event): void => {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector('input')!;
    const token = input.value.trim();
    sessionStorage.setItem(key, token);
    take(token);
  };
  return html`<section class="responses">
    <h2>${heading}</h2>
    <form @submit=${handleSubmit}>
      <div class="field middle">
        <label for="admin-token">${own.token}</label>
        <p class="hint" id="admin-token-hint">${own.tokenHint}</p>
        <input
          id="admin-token"
          type="password"
          autocomplete="off"
          required
          aria-describedby="admin-token-hint"
        />
      </div>
      ${isWrong ? renderError(words, own.problems.token) : nothing}
      <button type="submit" class="primary">${own.unlock}</button>
    </form>
  </section>`;
}
