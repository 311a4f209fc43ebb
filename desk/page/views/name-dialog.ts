import { html, render } from 'lit';
import { makeId } from '../../spreadsheet/make-id.js';
import type { DeskWords } from '../../words/desk-words.js';

interface Named {
  title: string;
  name: string;
}

/** Asks how a feed is called; the file's name is made from it and can be changed. */
export function askForName(
  words: DeskWords,
  before: Named,
  fileOnly = false,
): Promise<Named | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  let { title, name } = before;
  let ownName = name !== '';
  const draw = (): void => {
    render(
      html`<form
        method="dialog"
        @submit=${(event: Event) => {
          if (!(event.target as HTMLFormElement).checkValidity()) event.preventDefault();
        }}
      >
        <h2>${words.naming.heading}</h2>
        ${
          fileOnly
            ? ''
            : html`<div class="field">
                <label for="name-title">${words.naming.title}</label>
                <input
                  id="name-title"
                  required
                  maxlength="120"
                  autocomplete="off"
                  .value=${title}
                  @input=${(event: Event) => {
                    title = (event.target as HTMLInputElement).value;
                    if (!ownName) name = title.trim() ? makeId(title, 'feed', new Set()) : '';
                    draw();
                  }}
                />
              </div>`
        }
        <div class="field">
          <label for="name-file">${words.naming.file}</label>
          <p class="hint" id="name-file-hint">${words.naming.fileHint}</p>
          <input
            id="name-file"
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxlength="64"
            autocomplete="off"
            spellcheck="false"
            aria-describedby="name-file-hint"
            .value=${name}
            @input=${(event: Event) => {
              name = (event.target as HTMLInputElement).value;
              ownName = true;
            }}
          />
        </div>
        <p class="actions">
          <button type="submit" class="primary" value="ok">${words.naming.ok}</button>
          <button type="submit" value="" formnovalidate @click=${() => dialog.close('')}>
            ${words.cancel}
          </button>
        </p>
      </form>`,
      dialog,
    );
  };
  draw();
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'ok' ? { title: title.trim(), name } : undefined);
      dialog.remove();
    });
  });
}
