import type { Language } from '../../base/language.js';
import type { DrawnSignature } from '../../contract/submission.js';
/**
 * Offers a place to draw a signature. The module comes with pledges that ask for one, and has no lit; the
 * library that draws comes when somebody presses the button.
 * @returns reads what is drawn just now.
 */
export declare function offerPad(place: Element, language: Language): () => DrawnSignature | undefined;
