import type { Language } from '../base/language.js';
/** Words around the place where a signature is drawn. They come with the module that offers it. */
export interface SignaturePadWords {
    title: string;
    hint: string;
    open: string;
    /** The pad's name, before and after something is drawn on it. */
    empty: string;
    drawn: string;
    clear: string;
    cleared: string;
    /** The pad cannot be had. */
    missing: string;
}
export declare const signaturePadWords: Readonly<Record<Language, SignaturePadWords>>;
