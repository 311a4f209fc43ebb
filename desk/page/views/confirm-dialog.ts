import { html, render } from 'lit';
import type { DeskWords } from '../../words/desk-words.js';

/** Asks before something that cannot be undone. */
export function askToConfirm(words: DeskWords, question: string, yes: string): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  dialog.setAttribute('aria-label', question);
  render(
    html`<form method="dialog">
      <p>${question}</p>
      <p class="actions">
        <button type="submit" class="primary" value="yes">${yes}</button>
        <button type="submit" value="">${words.cancel}</button>
      </p>
    </form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
    });
  });
}
