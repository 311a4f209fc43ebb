/** Controls and notices that several views draw. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../words/desk-words.js';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

export function renderError(
  { tones }: DeskWords,
  text: string,
  role: 'alert' | 'status' = 'alert',
): TemplateResult {
  return html`<p class="error" role=${role}><span class="tone">${tones.error}</span> ${text}</p>`;
}

export type Option = readonly [value: string, label: string];

/** Each option says whether it is chosen: options may be drawn later than the value of their list is set. */
export const renderOptions = (options: readonly Option[], chosen: string): TemplateResult[] =>
  options.map(
    ([value, label]) =>
      html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
  );

interface Chooser {
  label: string;
  options: readonly Option[];
  chosen: string;
  choose: (value: string) => void;
  /** What tests and styles know the list by. */
  name?: string;
}

export function renderChooser({ label, options, chosen, choose, name }: Chooser): TemplateResult {
  return html`<label class="choose">
    <span>${label}</span>
    <select data-control=${name ?? nothing} @change=${(event: Event) => choose(valueOf(event))}>
      ${renderOptions(options, chosen)}
    </select>
  </label>`;
}

interface FileChooser {
  id: string;
  label: string;
  accept: string;
  take: (file: File) => unknown;
}

export function renderFileChooser({ id, label, accept, take }: FileChooser): TemplateResult {
  const handleChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = '';
    if (file) take(file);
  };
  return html`<label class="button" for=${id}>${label}</label>
    <input
      id=${id}
      class="visually-hidden"
      type="file"
      accept=${accept}
      @change=${handleChange}
    />`;
}

/** Draws more of a long list. */
export const renderMore = (
  { contents }: DeskWords,
  count: number,
  showMore: () => void,
): TemplateResult | typeof nothing =>
  count > 0
    ? html`<button type="button" class="plain" @click=${showMore}>${contents.more(count)}</button>`
    : nothing;

export const allowDrop = (event: DragEvent): void => event.preventDefault();

export function droppedFile(event: DragEvent): File | undefined {
  event.preventDefault();
  return event.dataTransfer?.files[0];
}

/** What is under way, and the button that ends it. Without a share of what is done it only shows that it goes on. */
export function renderProgress(
  words: DeskWords,
  label: string,
  done: number,
  stop: () => void,
): TemplateResult {
  return html`<p role="status">
    <progress max="1" value=${done || nothing} aria-label=${label}></progress> ${label}
    <button type="button" class="plain" data-stop @click=${stop}>${words.stop}</button>
  </p>`;
}
