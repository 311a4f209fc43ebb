/** A template, parsed once. */
export function template(markup: string): HTMLTemplateElement {
  const made = document.createElement('template');
  made.innerHTML = markup.trim().replace(/\n\s*/g, '');
  return made;
}

export const clone = (from: HTMLTemplateElement): DocumentFragment =>
  document.importNode(from.content, true);

/** One sheet for all elements of a kind. */
export function sheet(...texts: unknown[]): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(texts.map(String).join('\n'));
  return made;
}
