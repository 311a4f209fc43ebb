import type { ReactiveController, ReactiveElement } from 'lit';
import { waitForFrameBudget } from '../scheduling/frame-budget.js';

/** An element that renders the contents of its `<details>` when they are needed. */
interface Host extends ReactiveElement {
  /** Renders what was left out. */
  renderRest(): void;
}

/** They share the window's listeners: to add one, an engine compares it with all that are there. */
const hosts = new Set<Host>();
let isPrinting = false;

/** Opens an element's `<details>` while the page is printed, and renders their contents before a reader searches the page. */
export class ClosedParts implements ReactiveController {
  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    // Adding the same function again does nothing.
    addEventListener('beforeprint', handlePrint);
    addEventListener('afterprint', handlePrint);
    addEventListener('keydown', handleKey, true);
    hosts.add(this.host);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (isPrinting) setOpen(this.host, false);
  }

  /** Call after each render: the page may be printing, or showing its print preview. */
  drawn(): void {
    if (isPrinting) setOpen(this.host, true);
  }
}

function handlePrint({ type }: Event): void {
  isPrinting = type === 'beforeprint';
  hosts.forEach((host) => setOpen(host, isPrinting));
}

function setOpen({ renderRoot }: ReactiveElement, isOpen: boolean): void {
  // Before its first render an element has no root.
  renderRoot
    // What a reader had opened is not marked, and stays open afterwards.
    ?.querySelectorAll<HTMLDetailsElement>(isOpen ? 'details:not([open])' : '[data-printing]')
    .forEach((details) => {
      details.toggleAttribute('data-printing', isOpen);
      details.open = isOpen;
      // The engine's own `toggle` comes after the page is laid out for paper, too late to render on.
      if (isOpen) details.dispatchEvent(new CustomEvent('toggle'));
    });
}

/** Ctrl+F, Cmd+F and F3 open the browser's search. */
function handleKey({ key, ctrlKey, metaKey }: KeyboardEvent): void {
  if (key === 'F3' || ((ctrlKey || metaKey) && /^f$/i.test(key))) void renderRests();
}

/** Frame by frame, so that the reader can type meanwhile. */
async function renderRests(): Promise<void> {
  for (const host of [...hosts]) {
    await waitForFrameBudget();
    // In a long list only the cards near the view: the engine has not laid out the others either.
    if (host.checkVisibility?.({ contentVisibilityAuto: true }) !== false) host.renderRest();
  }
}
