import type { ReactiveController, ReactiveElement } from 'lit';

/** Opens an element's disclosures while the page is printed: paper has no click. */
export class OpenForPrint implements ReactiveController, EventListenerObject {
  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this);
    addEventListener('afterprint', this);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this);
    removeEventListener('afterprint', this);
  }

  handleEvent({ type }: Event): void {
    const printing = type === 'beforeprint';
    // What a reader had opened stays open afterwards.
    for (const details of this.host.renderRoot.querySelectorAll<HTMLDetailsElement>(
      printing ? 'details:not([open])' : '[data-printing]',
    )) {
      details.toggleAttribute('data-printing', printing);
      details.open = printing;
    }
  }
}
