import { html, nothing, render, type TemplateResult } from 'lit';
import type { TemplateName } from '../../checks/samples.js';
import { createId } from '../../shared/items.js';
import type { DeskWords } from '../../words/desk-words.js';
import { valueOf } from '../controls.js';

/** Shows a question until it is answered. @returns the value of the button that closed it; nothing where it was left. */
function openDialog(draw: (redraw: () => void) => TemplateResult, label?: string): Promise<string> {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  if (label) dialog.setAttribute('aria-label', label);
  const redraw = (): void => void render(draw(redraw), dialog);
  redraw();
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue);
      dialog.remove();
    });
  });
}

export async function confirmWith(
  words: DeskWords,
  question: string,
  yes: string,
): Promise<boolean> {
  const answer = await openDialog(
    () =>
      html`<form method="dialog">
        <p>${question}</p>
        <p class="actions">
          <button type="submit" class="primary" value="yes">${yes}</button>
          <button type="submit" value="">${words.cancel}</button>
        </p>
      </form>`,
    question,
  );
  return answer === 'yes';
}

/** Asks which template a new item begins with. @returns `blank` for none of them; nothing where it was left. */
export async function askForTemplate(
  words: DeskWords,
  names: readonly TemplateName[],
): Promise<TemplateName | undefined> {
  const renderChoice = (
    value: TemplateName,
    { name, about }: { name: string; about: string },
  ): TemplateResult =>
    html`<li>
      <button type="submit" data-template=${value} value=${value}>
        <strong>${name}</strong> <span>${about}</span>
      </button>
    </li>`;
  const answer = await openDialog(
    () =>
      html`<form method="dialog">
        <h2>${words.template.choose}</h2>
        <ul class="templates">
          ${names.map((name) => renderChoice(name, words.templates[name]))}
          ${renderChoice('blank', words.template.blank)}
        </ul>
        <p class="actions">
          <button type="submit" value="">${words.cancel}</button>
        </p>
      </form>`,
    words.template.choose,
  );
  return [...names, 'blank' as const].find((name) => name === answer);
}

export interface FeedName {
  title: string;
  /** Of the file, without its ending. */
  name: string;
}

/** Asks how a feed is called; the file's name is made from it and can be changed. */
export async function askForName(
  words: DeskWords,
  before: FeedName,
  fileOnly = false,
): Promise<FeedName | undefined> {
  let { title, name } = before;
  let isOwnName = name !== '';
  const renderTitle = (redraw: () => void): TemplateResult =>
    html`<div class="field">
      <label for="name-title">${words.naming.title}</label>
      <input
        id="name-title"
        required
        maxlength="120"
        autocomplete="off"
        .value=${title}
        @input=${(event: Event) => {
          title = valueOf(event);
          if (!isOwnName) name = title.trim() ? createId(title, 'feed', new Set()) : '';
          redraw();
        }}
      />
    </div>`;
  const answer = await openDialog(
    (redraw) =>
      html`<form method="dialog">
        <h2>${words.naming.heading}</h2>
        ${fileOnly ? nothing : renderTitle(redraw)}
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
              name = valueOf(event);
              isOwnName = true;
            }}
          />
        </div>
        <p class="actions">
          <button type="submit" class="primary" value="ok">${words.naming.ok}</button>
          <button type="submit" value="" formnovalidate>${words.cancel}</button>
        </p>
      </form>`,
  );
  return answer === 'ok' ? { title: title.trim(), name } : undefined;
}
