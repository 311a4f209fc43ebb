/** What leaves the page: files and the clipboard. */

export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // Some browsers read the file only a moment after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export const saveFeed = (name: string, text: string): void =>
  saveFile(new Blob([text], { type: 'application/json' }), `${name}.json`);

/** Puts a text on the clipboard, as formatted text, too, where there is one. @returns whether it is there. */
export async function copyText(text: string, rich?: string): Promise<boolean> {
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
  const handleCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    if (rich) event.clipboardData?.setData('text/html', rich);
  };
  document.addEventListener('copy', handleCopy, { once: true });
  const isCopied = document.execCommand('copy');
  document.removeEventListener('copy', handleCopy);
  return isCopied;
}
