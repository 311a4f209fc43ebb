/** One listener for all: of ten thousand on a window, each new one is compared with all that are there. */
const hosts = new Set();
/** Opens an element's disclosures while the page is printed: paper has no click. */
export class OpenForPrint {
    constructor(host) {
        this.host = host;
        host.addController(this);
    }
    hostConnected() {
        // The same function is taken once.
        addEventListener('beforeprint', handlePrint);
        addEventListener('afterprint', handlePrint);
        hosts.add(this.host);
    }
    hostDisconnected() {
        hosts.delete(this.host);
    }
}
function handlePrint({ type }) {
    const printing = type === 'beforeprint';
    hosts.forEach(({ renderRoot }) => {
        // What a reader had opened stays open afterwards.
        for (const details of renderRoot.querySelectorAll(printing ? 'details:not([open])' : '[data-printing]')) {
            details.toggleAttribute('data-printing', printing);
            details.open = printing;
        }
    });
}
