import type { ReactiveController, ReactiveElement } from 'lit';

const hosts = new Set<ReactiveElement>();
let opened: HTMLDetailsElement[] = [];

// One pair of listeners for the page, however many cards it has.
function open(): void {
  for (const host of hosts) {
    for (const details of host.renderRoot.querySelectorAll('details')) {
      if (details.open) continue;
      details.open = true;
      opened.push(details);
    }
  }
}

function close(): void {
  for (const details of opened) details.open = false;
  opened = [];
}

/** Opens an element's disclosures while the page is printed: paper has no click. */
export class OpenForPrint implements ReactiveController {
  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostConnected(): void {
    if (hosts.size === 0) {
      addEventListener('beforeprint', open);
      addEventListener('afterprint', close);
    }
    hosts.add(this.host);
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
    if (hosts.size > 0) return;
    removeEventListener('beforeprint', open);
    removeEventListener('afterprint', close);
  }
}
