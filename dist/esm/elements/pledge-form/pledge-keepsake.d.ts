import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { Receipt } from '../../contract/submission.js';
/** What a keepsake is made of. */
export interface KeepsakeDetails {
    readonly pledge: Pledge;
    readonly receipt: Receipt;
    /** Empty on a later visit: the name is not kept on the device. */
    readonly name: string;
    readonly language: Language;
}
/**
 * Puts a certificate and ways to share the pledge under a receipt. A module of its own, loaded when
 * somebody asks: it brings the QR code, and no lit.
 */
export declare function showKeepsake(place: Element, details: KeepsakeDetails): Promise<void>;
