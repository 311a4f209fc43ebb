import type { ReactiveController, ReactiveElement } from 'lit';

/** One listener for all: of ten thousand on a window, each new one is compared with all that are there. */
const hosts = new Set<ReactiveElement>();
let isPrinting = false;

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
    if (isPrinting) setOpen(this.host, false);
  }

  /** To be called after each drawing: the page may be in print, or in its preview. */
  drawn(): void {
    if (isPrinting) setOpen(this.host, true);
  }
}

function handlePrint({ type }: Event): void {
  isPrinting = type === 'beforeprint';
  hosts.forEach((host) => setOpen(host, isPrinting));
}

function setOpen({ renderRoot }: ReactiveElement, isOpen: boolean): void {
  // There is no root before an element is first drawn.
  renderRoot
    // What a reader had opened stays open afterwards.
    ?.querySelectorAll<HTMLDetailsElement>(isOpen ? 'details:not([open])' : '[data-printing]')
    .forEach((details) => {
      details.toggleAttribute('data-printing', isOpen);
      details.open = isOpen;
      // The engine's own comes too late for what is rendered when it is opened.
      if (isOpen) details.dispatchEvent(new CustomEvent('toggle'));
    });
}
