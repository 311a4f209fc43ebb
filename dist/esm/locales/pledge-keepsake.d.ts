import type { Language } from '../base/language.js';
/** Words on and around a certificate. They come with the module that makes one. */
export interface KeepsakeWords {
    certificate: string;
    /** The sentence on the certificate, in two lines or more. */
    signed(name: string, pledge: string): string;
    receipt: string;
    masked: string;
    full: string;
    save: string;
    share: string;
    copy: string;
    copied: string;
    /** Alternative text of the picture. */
    picture(name: string, pledge: string): string;
}
export declare const keepsakeWords: Readonly<Record<Language, KeepsakeWords>>;
