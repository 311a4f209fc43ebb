/** Typing, pasting and leaving a field: nothing may change under the editor's hand. */
import { noChange } from 'lit';
import { directive, Directive, type ElementPart } from 'lit/directive.js';
import type { Path } from '../../shared/json.js';
import { afterDrawing } from '../desk-element.js';
import type { EditorStore } from '../store/editor-store.js';
import { fieldId } from './field.js';

/**
 * Sets a control's value where it means something else than what is in it. “1.” on the way to “1.5” is
 * left alone, and so is a text that an input method is still putting together. `whileFocused` leaves alone whatever is
 * being typed: a date is read at once, and written as it is read when the field is left.
 */
class KeepTyped extends Directive {
  override update(
    { element }: ElementPart,
    [value, whileFocused]: [string | number | undefined, boolean?],
  ): symbol {
    const control = element as HTMLInputElement;
    const isFocused = document.activeElement === control;
    const isBlank = control.value.trim() === '';
    const isSame =
      typeof value === 'number'
        ? control.value !== '' && Number(control.value) === value
        : control.value === (value ?? '');
    const isBeingTyped =
      isFocused && (isBlank ? value === undefined : Boolean(whileFocused && value));
    if (!isSame && !isBeingTyped) control.value = String(value ?? '');
    return noChange;
  }

  override render(_value: string | number | undefined, _whileFocused = false): symbol {
    return noChange;
  }
}

export const keepTyped = directive(KeepTyped);

let isPressed = false;
addEventListener('pointerdown', () => (isPressed = true), true);
for (const end of ['pointerup', 'pointercancel'])
  addEventListener(end, () => (isPressed = false), true);

/**
 * Runs now, or once a press of the mouse is over. A press takes the focus away when it begins: if findings that appear
 * then moved the page, the button under the pointer would be another one when it ends, and the click would be lost.
 */
export function afterPress(run: () => void): void {
  if (!isPressed) return run();
  const wait = new AbortController();
  const handleEnd = (): void => {
    wait.abort();
    setTimeout(run);
  };
  for (const end of ['pointerup', 'pointercancel'])
    addEventListener(end, handleEnd, { signal: wait.signal });
}

/** What stands in lines of its own. */
export const linesOf = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((one) => one.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter(Boolean);

/** In a list of texts each entry is a paragraph of its own; lines within one would be run together by the page. */
export function splitParagraphs(store: EditorStore, path: Path, text: string): boolean {
  const paragraphs = linesOf(text);
  const index = path[path.length - 1];
  if (typeof index !== 'number' || paragraphs.length < 2) return false;
  const list = path.slice(0, -1);
  const before = store.read(list);
  const entries = Array.isArray(before) ? before : [];
  store.set(list, [...entries.slice(0, index), ...paragraphs, ...entries.slice(index + 1)]);
  return true;
}

/** Several paragraphs that are pasted into an entry of a list become one entry each. */
export function pasteParagraphs(store: EditorStore, path: Path, event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const { value, selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
  const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
  if (!/[\r\n]/.test(pasted.trim()) || !splitParagraphs(store, path, text)) return;
  event.preventDefault();
  const index = Number(path[path.length - 1]) + linesOf(text).length - 1;
  const last = fieldId([...path.slice(0, -1), index]);
  afterDrawing(() => document.getElementById(last)?.focus());
}

/** A field of one line drops line breaks, and what stood on both sides of them becomes one word: a space is put there. */
export function pasteLine(event: ClipboardEvent): void {
  const paragraphs = linesOf(event.clipboardData?.getData('text/plain') ?? '');
  if (paragraphs.length < 2) return;
  event.preventDefault();
  const input = event.target as HTMLInputElement;
  const text = paragraphs.reduce(
    (all, one) => all + (/[，。；：、！？”）》]$/.test(all) ? '' : ' ') + one,
  );
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
