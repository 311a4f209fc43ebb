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

const numbers = new Intl.NumberFormat('zh-Hans', { useGrouping: 'min2' as unknown as boolean });
const days = new Intl.DateTimeFormat('zh-Hans', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});
const written = new Map<string, string>();

export const formatNumber = (value: number): string => numbers.format(value);

export function formatDay(day: string): string {
  let words = written.get(day);
  if (!words) written.set(day, (words = days.format(new Date(day))));
  return words;
}
