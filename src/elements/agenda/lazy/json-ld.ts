import { describe } from '../../../base/element/json-ld.js';
import { eventData } from '../../../data/lazy/event-data.js';
import type { AgendaSelection } from './agenda-selection.js';

/** Keeps what search engines read of an agenda's events in the element's light DOM; without a selection it is removed. */
export function describeEvents(host: HTMLElement, selection: AgendaSelection | undefined): void {
  const events = new Set(selection?.entries.flatMap(({ occurrence }) => occurrence?.event ?? []));
  const data = [...events].flatMap((event) => eventData(event, selection!.feed));
  describe(host, data.length > 1 ? data : data[0]);
}
