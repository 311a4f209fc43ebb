import type { ReactiveController } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { DrawnSignature } from '../../../contract/submission.js';
import type { ItemState } from '../../../data/item-controller.js';
import type { FormItem } from '../../form-input.js';
import type { FormHandle } from '../../form-kind.js';
import { paperStyles } from '../../paper-styles.js';
import { needsQuestions } from '../needs-questions.js';

export { renderGuardian } from './guardian.js';

/** Here once a form of the page has asked for it: those after it render once. */
let questionsModule: typeof import('./questions.js') | undefined;

/** What paper needs, here once it is known that there may be a printer. */
let pageCode: typeof import('./page-code.js') | undefined;

/** Those on the page. They share the window's listeners: to add one, an engine compares it with all that are there. */
const onPage = new Set<FormAdditions>();
const handleAddress = (): void => onPage.forEach((additions) => additions.followAddress());
const handlePrint = ({ type }: Event): void =>
  onPage.forEach((additions) => additions.print(type === 'beforeprint'));

/**
 * Parts that only some forms need: a guardian's consent, questions that are more than plain ones, a pad to sign on, and for paper a code that
 * leads back to the page. Pad and code are loaded into the place that the form leaves for them. A private link in the page's
 * address is followed from here, too.
 */
export class FormAdditions implements ReactiveController {
  readonly #handle: FormHandle;
  #place: Element | null = null;
  #form = '';
  #read: (() => DrawnSignature | undefined) | undefined;
  #openNotice: ((place: Element, isPrinting: boolean) => void) | undefined;

  constructor(handle: FormHandle) {
    this.#handle = handle;
    prepareInView(handle);
    addStyles(handle.host, paperStyles);
    handle.host.addController(this);
  }

  hostConnected(): void {
    // Adding the same functions again does nothing.
    addEventListener('hashchange', handleAddress);
    addEventListener('beforeprint', handlePrint);
    addEventListener('afterprint', handlePrint);
    onPage.add(this);
  }

  hostDisconnected(): void {
    onPage.delete(this);
  }

  /** A private link may have come into the page's address. */
  followAddress(): void {
    this.#handle.host.requestUpdate();
  }

  /** Draws the code, which by now may lead to another address, and opens the notice; closes it afterwards. */
  print(isPrinting: boolean): void {
    const place = this.#place;
    if (!place) return;
    if (isPrinting) pageCode?.addCode(place, this.#handle.language());
    this.#openNotice?.(place, isPrinting);
  }

  /** What is drawn on the pad now. It goes with the form that it was drawn in. */
  get signature(): DrawnSignature | undefined {
    return this.#read?.();
  }

  /** @param form names the form; another one begins with an empty pad. */
  follow(form: string, state: ItemState<FormItem & { id: string }>): void {
    const { item, feed } = state.status === 'ready' ? state : {};
    if (item && /[#&?/]civic-(pass|form|pledge)=/.test(location.hash)) this.#handle.prepare();
    if (item && needsQuestions(item)) this.#followQuestions(form, item);
    if (this.#place?.isConnected && form === this.#form) return;
    const place = this.#handle.host.renderRoot.querySelector('.additions');
    if (place === this.#place && form === this.#form) return;
    this.#place = place;
    this.#form = form;
    this.#read = undefined;
    if (!place) return;
    place.textContent = '';
    // The form was drawn before what asks a guardian was here.
    if (item?.guardian) this.#handle.host.requestUpdate();
    const language = this.#handle.language();
    delete this.#handle.notice;
    if (item && feed?.list('notices').length)
      void loadOptional(import('./notice.js'), ({ showNotice, openNotice }) => {
        // Another form may have come meanwhile.
        if (!place.isConnected || form !== this.#form) return;
        this.#handle.notice = showNotice(this.#handle.host, place, language, feed, item);
        this.#openNotice = openNotice;
      });
    if (item?.signature === 'drawn')
      void loadOptional(
        import('./signature-pad.js'),
        (module) => (this.#read = module.offerPad(place, language)),
      );
    preparePaper();
  }

  #followQuestions(form: string, item: FormItem): void {
    const handle = this.#handle;
    if (questionsModule) {
      handle.questions ??= new questionsModule.Questions(handle);
      handle.questions.follow(form, item);
    }
    // Where it cannot be had, the next update tries again.
    else
      void loadOptional(import('./questions.js'), (module) => {
        questionsModule = module;
        this.#followQuestions(form, item);
      });
  }
}

let isPaperPrepared = false;

/**
 * Whoever has a mouse may have a printer; `beforeprint` would be too late to load anything. It is asked once a page, and
 * when the forms are drawn: the answer costs time.
 */
function preparePaper(): void {
  if (isPaperPrepared) return;
  isPaperPrepared = true;
  setTimeout(() => {
    if (matchMedia('(hover:hover)').matches)
      void loadOptional(import('./page-code.js'), (module) => (pageCode = module));
  }, 2e3);
}

/** One for all forms of a page: each would cost something in every frame. */
let inView: IntersectionObserver | undefined;
const whenInView = new WeakMap<Element, () => void>();

/**
 * Loads what sends once the form is in view and the page has all of its own: a first touch then waits for nothing
 * (docs/adr/0007). Who asks to save data is asked to wait instead.
 */
function prepareInView({ host, prepare }: FormHandle): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  inView ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries)
      if (isIntersecting) {
        inView!.unobserve(target);
        const prepare = whenInView.get(target)!;
        if (document.readyState === 'complete') prepare();
        else addEventListener('load', prepare, { once: true });
      }
  });
  whenInView.set(host, prepare);
  inView.observe(host);
}
