import type { Language } from '../../base/language.js';
/** Puts the page's address under a form, for paper only: as a QR code and in letters. */
export declare function addCode(place: Element, language: Language): void;
export declare function drawCode(address: string): SVGSVGElement;
