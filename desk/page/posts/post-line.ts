/** A shift in a line, as a notice on a wall says it. */
import { formatMoment } from '../../../src/base/text/format.js';
import { rules } from '../../../src/contract/rules/texts.js';
import { isObject, textOf, type JsonObject } from '../../shared/json.js';
import { htmlLanguage } from '../../words/desk-words.js';
import type { EditorStore } from '../store/editor-store.js';

/** “2026年7月1日周三 09:00–11:30 · 路口值守 · 北门 · 4人” */
export function postLine(store: EditorStore, post: JsonObject): string {
  const { title, place, capacity } = post;
  return [
    periodText(store, textOf(post['starts']), textOf(post['ends'])),
    textOf(title),
    isObject(place) ? textOf(place['name']) : '',
    typeof capacity === 'number' ? store.words.responses.people(capacity) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

/** “2026年7月1日周三 09:00–11:30”; what is no time as it is written. */
export function periodText({ language }: EditorStore, starts: string, ends: string): string {
  if (!rules.moment(starts) || starts.length < 10) return starts;
  const locale = htmlLanguage[language];
  const dayText = (day: string): string =>
    `${formatMoment(day, locale)}${language === 'zh' ? '' : ' '}${new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      timeZone: 'UTC',
    }).format(new Date(`${day}T00:00Z`))}`;
  const day = starts.slice(0, 10);
  const lastDay = ends.slice(0, 10);
  if (!starts.includes('T'))
    return lastDay > day ? `${dayText(day)}–${dayText(lastDay)}` : dayText(day);
  return `${dayText(day)} ${clocksText(starts, ends)}`;
}

/** 09:00–11:30, and 24:00 where it ends with the day. */
export function clocksText(starts: string, ends: string): string {
  const clock = ends.slice(11, 16);
  const isLater = ends.slice(0, 10) > starts.slice(0, 10);
  return `${starts.slice(11, 16)}–${isLater && clock === '00:00' ? '24:00' : clock}`;
}
