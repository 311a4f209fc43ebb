import { html, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { focusOn } from '../../../base/element/focus-on.js';
import { wordsIn } from '../../../base/text/words.js';
import { hasEnded } from '../../../contract/rules/moments.js';
import type { Pass } from '../../../contract/submission.js';
import { resolveAddress } from '../../../data/address.js';
import { loadDraft, saveDraft } from '../../../forms/answers.js';
import { postName } from '../../../forms/form-input.js';
import type { FormHandle } from '../../../forms/form-kind.js';
import type { FormState } from '../../../forms/form-state.js';
import { passWords, type PassWords } from '../../../locales/volunteer-pass.js';
import {
  volunteerSignup,
  type VolunteerSignupWords,
} from '../../../locales/zh-Hans/volunteer-signup.js';
import { sharedSender } from '../../../submit/sender.js';
import { faultsOfChoice, noteChange, noteRefused, wantedPosts } from '../check-choice.js';
import {
  askPass,
  changePass,
  passKeyIn,
  passLink,
  passOf,
  type PassKey,
} from '../pass-requests.js';
import { passStyles, renderChange, renderPass, type PassView } from '../pass-sheet.js';
import { timesIn } from '../shifts.js';
import { isHeld, waitingAnswer, type SignUpModel } from '../sign-up-model.js';

/** The pass of a sign-up: shown, changed, cancelled, found again by its link. It comes when there is a pass. */
export class SignUpPass {
  #view: PassView = { status: 'shown' };
  readonly #form: FormHandle;
  readonly #model: SignUpModel;
  /** The pass that was last shown, for its calendar entries after it is cancelled. */
  #last: { readonly pass: Pass; readonly key: PassKey | undefined } | undefined;
  /** Whose pass the link in the address is. */
  #linked: PassKey | undefined;
  #note: string | undefined;
  /** A QR code to check in with, and the address in it. */
  #code: { readonly address: string; picture?: TemplateResult } | undefined;
  /** A change was just saved, of which the next pass tells. */
  #isChanged = false;

  readonly #handleOnline = (): void => {
    if (this.#view.status === 'changing' && this.#view.isUnsaved) this.#save();
  };

  constructor(form: FormHandle, model: SignUpModel) {
    this.#form = form;
    this.#model = model;
    addStyles(form.host, passStyles);
  }

  /** Follows a link in the page's address, once. @returns when it is known whose pass it is. */
  async openLink(): Promise<void> {
    const key = passKeyIn(location.hash);
    if (!key || key.secret === this.#linked?.secret) return;
    this.#linked = key;
    const { url, activity } = this.#model;
    const answer = await askPass(url, key);
    if (answer.status !== 'pass') {
      this.#note = this.#words[answer.status === 'unknown' ? 'unknown' : 'trouble'];
      return this.#form.host.requestUpdate();
    }
    // Another activity of the same collector may be on this page.
    if (answer.pass.posts.some(({ post }) => activity.posts.some(({ id }) => id === post)))
      this.#form.show({ status: 'signed', receipt: answer.pass, secret: key.secret });
  }

  /** Whether a state is about another pass than the one that the page's address names. */
  isForeign(state: FormState): boolean {
    const shown = this.#last?.key;
    return (
      shown !== undefined &&
      shown.secret === this.#linked?.secret &&
      state.status === 'signed' &&
      state.secret !== shown.secret
    );
  }

  /**
   * @param isFresh just received; else it may have changed: somebody may have moved up.
   * @returns whether a change was saved that is to be told.
   */
  arrived(
    { receipt, secret }: Extract<FormState, { status: 'signed' }>,
    isFresh: boolean,
  ): boolean {
    const pass = passOf(receipt);
    if (!pass) return false;
    const known = this.#last?.pass;
    const key = secret ? { receipt: pass.receipt, secret } : undefined;
    if (isFresh) noteChange(this.#model, undefined, pass);
    this.#last = { pass, key };
    const isChanged = this.#isChanged;
    this.#isChanged = false;
    this.#see({ status: 'shown', isChanged });
    this.#drawCode(pass);
    if (!key || isFresh || known?.receipt === pass.receipt) return isChanged;
    // An earlier visit left a change that could not be sent.
    const draft = loadDraft(this.#draftKey(pass));
    if (draft.size) {
      this.#change();
      draft.forEach((answer, name) => this.#model.answers.set(name, answer));
      this.#save();
    } else if (secret !== this.#linked?.secret) void this.#refresh(key);
    return isChanged;
  }

  render({ status }: FormState): TemplateResult | undefined {
    if (!this.#last) return undefined;
    const { pass, key } = this.#last;
    const view = this.#view;
    if (view.status === 'changing' && status === 'signed') return this.#renderChange(view);
    const { activity } = this.#model;
    const { cancelUntil } = activity;
    const language = this.#form.language();
    const isWithdrawn = status === 'withdrawn' || !pass.posts.some(isHeld);
    return renderPass({
      pass,
      activity,
      view,
      isWithdrawn,
      mayChange: key !== undefined && !(cancelUntil && hasEnded(cancelUntil, Date.now())),
      language,
      words: this.#words,
      list: this.#list,
      times: timesIn(activity.timeZone, language),
      link: key && passLink(key),
      code: this.#code?.picture,
      actions: {
        calendar: () => this.#saveCalendar(isWithdrawn),
        change: () => {
          this.#change();
          this.#see({ status: 'changing', faults: [] }, '.state');
        },
        ask: () => this.#see({ status: 'asking' }, '.after .state'),
        keep: () => this.#see({ status: 'shown' }, '.after .actions button:last-of-type'),
        cancel: () => void this.#cancel(),
      },
    });
  }

  /** For a link that leads to no pass. */
  renderMessage(): TemplateResult | undefined {
    return this.#note
      ? html`<p class="state" role="alert" lang=${this.#form.language()}>${this.#note}</p>`
      : undefined;
  }

  #renderChange({ faults, isUnsaved }: Extract<PassView, { status: 'changing' }>): TemplateResult {
    const handleChange = (): void => this.#form.host.requestUpdate();
    return renderChange({
      model: this.#model,
      faults,
      isUnsaved: isUnsaved === true,
      language: this.#form.language(),
      words: this.#words,
      list: this.#list,
      handleChange,
      handleInput: ({ target }) => {
        this.#model.take(target as HTMLInputElement);
        handleChange();
      },
      handleSave: (event) => {
        event.preventDefault();
        this.#save();
      },
      handleBack: () => {
        this.#keepDraft(false);
        this.#see({ status: 'shown' }, '.state');
      },
    });
  }

  get #words(): PassWords {
    return passWords[this.#form.language()];
  }

  get #list(): VolunteerSignupWords {
    return wordsIn(this.#form.language(), 'volunteerSignup', volunteerSignup);
  }

  async #refresh(key: PassKey): Promise<void> {
    const answer = await askPass(this.#model.url, key);
    if (answer.status !== 'pass' || this.#last?.key?.secret !== key.secret) return;
    this.#form.show({ status: 'signed', receipt: answer.pass, secret: key.secret });
  }

  /** The module that draws comes when there is something to draw. */
  #drawCode({ checkIn }: Pass): void {
    const address = checkIn && resolveAddress(checkIn, this.#model.url);
    if (!address || address === this.#code?.address) return;
    const code: { address: string; picture?: TemplateResult } = (this.#code = { address });
    void import('../../../forms/fields/lazy/page-code.js').then(
      ({ renderCode }) => {
        code.picture = renderCode(address, this.#words.code);
        this.#form.host.requestUpdate();
      },
      () => (this.#code = undefined),
    );
  }

  /** @param focus what is to be read first; the control that was pressed may be gone. */
  #see(view: PassView, focus?: string): void {
    this.#view = view;
    if (view.status !== 'changing') this.#model.pass = undefined;
    if (focus) void focusOn(this.#form.host, focus);
    else this.#form.host.requestUpdate();
  }

  /** Begins with the posts of the pass. */
  #change(): void {
    const { pass } = this.#last!;
    const { answers } = this.#model;
    this.#model.pass = pass;
    answers.clear();
    for (const { post, state } of pass.posts.filter(isHeld))
      answers.set(postName(post), state === 'waiting' ? waitingAnswer : true);
  }

  #save(): void {
    const faults = faultsOfChoice(this.#model);
    if (faults.length) this.#see({ status: 'changing', faults }, '.summary');
    else void this.#send();
  }

  async #send(): Promise<void> {
    const { pass, key } = this.#last!;
    const { activity, url } = this.#model;
    // What is over is no longer in the list, and stays the person's own.
    const over = pass.posts.filter(
      (held) =>
        isHeld(held) &&
        !activity.posts.some(({ id, ends }) => id === held.post && !hasEnded(ends, Date.now())),
    );
    const posts = [...over.map(({ post }) => ({ post })), ...wantedPosts(this.#model)];
    // Whatever becomes of the page meanwhile.
    this.#keepDraft(true);
    const answer = await changePass(url, key!, posts);
    if (answer.status === 'trouble') {
      this.#see({ status: 'changing', faults: [], isUnsaved: true }, '.state');
      addEventListener('online', this.#handleOnline, { once: true });
      return;
    }
    this.#keepDraft(false);
    if (answer.status === 'full') {
      const faults = answer.posts
        .filter((index) => index in posts)
        .map((index) => ({ name: postName(posts[index]!.post), code: 'full' }) as const);
      this.#see({ status: 'changing', faults: noteRefused(this.#model, faults) }, '.summary');
    } else if (answer.status === 'pass') {
      this.#isChanged = true;
      noteChange(this.#model, pass, answer.pass);
      this.#form.show({ status: 'signed', receipt: answer.pass, secret: key!.secret });
    } else this.#tellTrouble(answer.status);
  }

  #draftKey({ receipt }: Pass): string {
    return `${this.#model.url}#${this.#model.activity.id} change ${receipt}`;
  }

  #keepDraft(keep: boolean): void {
    if (this.#form.isKept())
      saveDraft(this.#draftKey(this.#last!.pass), keep ? this.#model.answers.values : new Map());
  }

  async #cancel(): Promise<void> {
    const { pass, key } = this.#last!;
    this.#see({ status: 'busy' });
    const result = await sharedSender().withdraw(this.#model.url, key!.receipt, key!.secret);
    if (result.status === 'withdrawn') {
      noteChange(this.#model, pass, undefined);
      this.#form.show(result);
      void focusOn(this.#form.host, '.state');
    } else
      this.#tellTrouble(
        result.status === 'refused' && result.code === 'too-late' ? 'too-late' : 'trouble',
      );
  }

  #tellTrouble(what: 'too-late' | 'unknown' | 'trouble'): void {
    const words = this.#words[what === 'too-late' ? 'tooLate' : what];
    this.#see({ status: 'trouble', words }, '.after .state');
  }

  /** @param away takes the posts out of the calendar instead. */
  #saveCalendar(away: boolean): void {
    const { pass, key } = this.#last!;
    const { activity } = this.#model;
    void import('./calendar.js')
      .then(({ saveCalendar }) =>
        saveCalendar({ activity, pass, away, link: key ? passLink(key) : location.href }),
      )
      .catch(() => this.#tellTrouble('trouble'));
  }
}
