import type { ReactiveElement } from 'lit';

/** Puts the focus where a reader is to go on, once all is drawn, and brings it into view: what was pressed may be gone. */
export async function focusOn(host: ReactiveElement, selector: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  const target = host.renderRoot.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
