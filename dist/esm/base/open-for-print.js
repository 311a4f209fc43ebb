/** Opens an element's disclosures while the page is printed: paper has no click. */
export class OpenForPrint {
    constructor(host) {
        this.host = host;
        host.addController(this);
    }
    hostConnected() {
        addEventListener('beforeprint', this);
        addEventListener('afterprint', this);
    }
    hostDisconnected() {
        removeEventListener('beforeprint', this);
        removeEventListener('afterprint', this);
    }
    handleEvent({ type }) {
        const printing = type === 'beforeprint';
        // What a reader had opened stays open afterwards.
        for (const details of this.host.renderRoot.querySelectorAll(printing ? 'details:not([open])' : '[data-printing]')) {
            details.toggleAttribute('data-printing', printing);
            details.open = printing;
        }
    }
}
