import type { ReactiveController, ReactiveElement } from 'lit';
/** Opens an element's disclosures while the page is printed: paper has no click. */
export declare class OpenForPrint implements ReactiveController {
    private readonly host;
    constructor(host: ReactiveElement);
    hostConnected(): void;
    hostDisconnected(): void;
}
