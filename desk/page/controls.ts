/** Controls and notices that several views draw. */
import { html, nothing, type TemplateResult } from 'lit';
import type { DeskWords } from '../words/desk-words.js';

export const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

interface ButtonState {
  isDisabled?: boolean;
  isPressed?: boolean;
}

/** A button of words. One that tests or styles know by an attribute of its own is written out where it stands. */
export const renderButton = (
  label: string,
  press: (event: Event) => unknown,
  kind: 'primary' | 'plain' | 'add' | '' = '',
  { isDisabled = false, isPressed }: ButtonState = {},
): TemplateResult =>
  html`<button
    type="button"
    class=${kind || nothing}
    aria-pressed=${isPressed ?? nothing}
    ?disabled=${isDisabled}
    @click=${press}
  >
    ${label}
  </button>`;

export const renderError = (
  { tones }: DeskWords,
  text: string,
  role: 'alert' | 'status' = 'alert',
): TemplateResult =>
  html`<p class="error" role=${role}><span class="tone">${tones.error}</span> ${text}</p>`;

export type Option = readonly [value: string, label: string];

/** Each option says whether it is chosen: options may be drawn later than the value of their list is set. */
export const renderOptions = (options: readonly Option[], chosen: string): TemplateResult[] =>
  options.map(
    ([value, label]) =>
      html`<option value=${value} ?selected=${value === chosen}>${label}</option>`,
  );

/** @param name what tests and styles know the list by. */
export const renderChooser = (
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
  name?: string,
): TemplateResult =>
  html`<label class="choose">
    <span>${label}</span>
    <select data-control=${name ?? nothing} @change=${(event: Event) => choose(valueOf(event))}>
      ${renderOptions(options, chosen)}
    </select>
  </label>`;

export function renderFileChooser(
  id: string,
  label: string,
  accept: string,
  take: (file: File) => unknown,
): TemplateResult {
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

export const renderMore = (
  { contents }: DeskWords,
  count: number,
  showMore: () => void,
): TemplateResult | typeof nothing =>
  count > 0 ? renderButton(contents.more(count), showMore, 'plain') : nothing;

export const allowDrop = (event: DragEvent): void => event.preventDefault();

export function takeDropped(event: DragEvent, take: (file: File) => unknown): void {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file) take(file);
}

/** What is under way, and a button that ends it. At 0 the bar has no length yet, and only moves. */
export const renderProgress = (
  words: DeskWords,
  label: string,
  done: number | undefined,
  stop: () => void,
): TemplateResult | typeof nothing =>
  done === undefined
    ? nothing
    : html`<p role="status">
        <progress max="1" value=${done || nothing} aria-label=${label}></progress> ${label}
        <button type="button" class="plain" data-stop @click=${stop}>${words.stop}</button>
      </p>`;
