import type { Path } from '../../shared/json.js';
import { fieldId, type FormContext } from './context.js';

/** The paragraphs of a text, without the spaces that indent them. */
const paragraphsOf = (text: string): string[] =>
  text
    .split(/[\r\n\u2028\u2029]+/)
    .map((one) => one.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter(Boolean);

const isEntry = (path: Path): boolean => typeof path[path.length - 1] === 'number';

/** In a list of texts each entry is a paragraph of its own; lines within one would be run together by the page. */
export function takeParagraphs(context: FormContext, path: Path, text: string): boolean {
  const paragraphs = paragraphsOf(text);
  if (!isEntry(path) || paragraphs.length < 2) return false;
  const [list, index] = [path.slice(0, -1), path[path.length - 1] as number];
  const before = context.read(list);
  const entries = Array.isArray(before) ? before : [];
  context.set(list, [...entries.slice(0, index), ...paragraphs, ...entries.slice(index + 1)]);
  return true;
}

/** Several paragraphs that are pasted into an entry of a list become one entry each. */
export function pasteParagraphs(context: FormContext, path: Path, event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const { value, selectionStart, selectionEnd } = event.target as HTMLTextAreaElement;
  const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
  if (!/[\r\n]/.test(pasted.trim()) || !takeParagraphs(context, path, text)) return;
  event.preventDefault();
  const last = [
    ...path.slice(0, -1),
    (path[path.length - 1] as number) + paragraphsOf(text).length - 1,
  ];
  requestAnimationFrame(() => document.getElementById(fieldId(last))?.focus());
}

/** A field of one line drops line breaks, and what stood on both sides of them becomes one word: a space is put there. */
export function pasteLine(event: ClipboardEvent): void {
  const pasted = event.clipboardData?.getData('text/plain') ?? '';
  const paragraphs = paragraphsOf(pasted);
  if (paragraphs.length < 2) return;
  event.preventDefault();
  const input = event.target as HTMLInputElement;
  const text = paragraphs.reduce(
    (all, one) => all + (/[，。；：、！？”）》]$/.test(all) ? '' : ' ') + one,
  );
  input.setRangeText(text, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
