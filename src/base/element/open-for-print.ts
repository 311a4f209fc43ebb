import type { ReactiveController, ReactiveElement } from 'lit';

/** One listener for all: of ten thousand on a window, each new one is compared with all that are there. */
const hosts = new Set<ReactiveElement>();

/** Opens an element's disclosures while the page is printed: paper has no click. */
export class OpenForPrint implements ReactiveController {
  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    // The same function is taken once.
    addEventListener('beforeprint', handlePrint);
    addEventListener('afterprint', handlePrint);
    hosts.add(this.host);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
  }
}

function handlePrint({ type }: Event): void {
  const printing = type === 'beforeprint';
  hosts.forEach(({ renderRoot }) => {
    // What a reader had opened stays open afterwards.
    for (const details of renderRoot.querySelectorAll<HTMLDetailsElement>(
      printing ? 'details:not([open])' : '[data-printing]',
    )) {
      details.toggleAttribute('data-printing', printing);
      details.open = printing;
      // The engine's own comes too late for what is rendered when it is opened.
      if (printing) details.dispatchEvent(new CustomEvent('toggle'));
    }
  });
}
