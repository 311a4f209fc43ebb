import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Language } from '../../../base/text/language.js';
import type { DrawnSignature } from '../../../contract/submission.js';
import type { FormItem } from '../../form-input.js';

/**
 * Parts that only some forms need, loaded into the place that the form leaves for them: a pad to sign on, and
 * for paper a code that leads back to the page.
 */
export class FormAdditions {
  #place: Element | null = null;
  #form = '';
  #read: (() => DrawnSignature | undefined) | undefined;

  /** What is drawn on the pad now. It goes with the form that it was drawn in. */
  get signature(): DrawnSignature | undefined {
    return this.#read?.();
  }

  /** @param form names the form; another one begins with an empty pad. */
  follow(
    root: ParentNode,
    form: string,
    signature: FormItem['signature'],
    language: Language,
  ): void {
    const place = root.querySelector('.additions');
    if (place === this.#place && form === this.#form) return;
    this.#place = place;
    this.#form = form;
    this.#read = undefined;
    if (!place) return;
    place.textContent = '';
    if (signature === 'drawn')
      void loadOptional(
        import('./signature-pad.js'),
        (module) => (this.#read = module.offerPad(place, language)),
      );
    // `beforeprint` would be too late to load anything. Whoever has a mouse may have a printer. Asking for the mouse costs
    // a fiftieth of what a form costs to render, so that waits as well.
    setTimeout(() => {
      if (matchMedia('(hover:hover)').matches)
        void loadOptional(import('./page-code.js'), (module) => module.addCode(place, language));
    }, 2e3);
  }
}
