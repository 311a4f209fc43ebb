/** Hands a file to the person, as a download. */
export function saveFile(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken it once the click has been handled; some take a moment longer.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
