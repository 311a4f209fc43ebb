const hosts = new Set();
let opened = [];
// One pair of listeners for the page, however many cards it has.
function open() {
    for (const host of hosts) {
        for (const details of host.renderRoot.querySelectorAll('details')) {
            if (details.open)
                continue;
            details.open = true;
            opened.push(details);
        }
    }
}
function close() {
    for (const details of opened)
        details.open = false;
    opened = [];
}
/** Opens an element's disclosures while the page is printed: paper has no click. */
export class OpenForPrint {
    constructor(host) {
        this.host = host;
        host.addController(this);
    }
    hostConnected() {
        if (hosts.size === 0) {
            addEventListener('beforeprint', open);
            addEventListener('afterprint', close);
        }
        hosts.add(this.host);
    }
    hostDisconnected() {
        hosts.delete(this.host);
        if (hosts.size > 0)
            return;
        removeEventListener('beforeprint', open);
        removeEventListener('afterprint', close);
    }
}
