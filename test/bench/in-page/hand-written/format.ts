/** How the hand-written elements say numbers and days. In a module of its own: the minimal ones do without. */
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
