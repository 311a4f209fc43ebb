import type { ReactiveElement } from 'lit';

/** Renders, then moves the focus to where a reader goes on and scrolls it into view: the button that was pressed may be gone. */
export async function focusOn(host: ReactiveElement, selector: string): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
  const target = host.renderRoot.querySelector<HTMLElement>(selector);
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: 'nearest' });
}
