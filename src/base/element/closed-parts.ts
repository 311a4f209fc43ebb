import type { ReactiveController, ReactiveElement } from 'lit';
import { waitForFrameBudget } from '../scheduling/frame-budget.js';

/** An element that renders what is behind its disclosures when it is needed. */
interface Host extends ReactiveElement {
  /** Renders what was left out, once. */
  renderRest(): void;
}

/** One listener for all: of ten thousand on a window, each new one is compared with all that are there. */
const hosts = new Set<Host>();
let isPrinting = false;

/**
 * What is behind an element's disclosures: open while the page is printed, since paper has no click, and rendered when a
 * reader is about to search the page.
 */
export class ClosedParts implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    // The same function is taken once.
    addEventListener('beforeprint', handlePrint);
    addEventListener('afterprint', handlePrint);
    addEventListener('keydown', handleKey, true);
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

/** Ctrl+F, Cmd+F and F3 open a search. */
function handleKey({ key, ctrlKey, metaKey }: KeyboardEvent): void {
  if (key === 'F3' || ((ctrlKey || metaKey) && /^f$/i.test(key))) void renderRests();
}

/** Whoever types a search is not to wait for all that it could find. */
async function renderRests(): Promise<void> {
  for (const host of [...hosts]) {
    await waitForFrameBudget();
    // Of a long list the groups near the view only: the engine has not laid out the others either.
    if (host.checkVisibility?.({ contentVisibilityAuto: true }) !== false) host.renderRest();
  }
}
