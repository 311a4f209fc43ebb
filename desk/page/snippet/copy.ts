import type { Snippet } from './snippets.js';

/** Puts a snippet on the clipboard, as formatted text, too, where it has one. @returns whether it is there. */
export async function copySnippet({
  text,
  rich,
}: Pick<Snippet, 'text' | 'rich'>): Promise<boolean> {
  try {
    const types: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
    if (rich) types['text/html'] = new Blob([rich], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return copyByCommand(text, rich);
  }
}

/** Where the clipboard is refused, as on http pages: the old command hands over what its event is given. */
function copyByCommand(text: string, rich: string | undefined): boolean {
  const handle = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (rich) event.clipboardData?.setData('text/html', rich);
  };
  document.addEventListener('copy', handle, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', handle);
  return done;
}
