import { html, type ReactiveController, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { focusOn } from '../../../base/element/focus-on.js';
import { wordsIn } from '../../../base/text/words.js';
import { hasEnded } from '../../../contract/rules/moments.js';
import type { Fault } from '../../../contract/issue.js';
import type { Pass, WantedPost } from '../../../contract/submission.js';
import { resolveAddress } from '../../../data/address.js';
import { postName } from '../../../forms/form-input.js';
import type { FormHandle } from '../../../forms/form-kind.js';
import { keyIn, privateLink, type PrivateKey } from '../../../forms/private-link.js';
import type { FormState } from '../../../forms/form-state.js';
import { passWords, type PassWords } from '../../../locales/volunteer-pass.js';
import {
  volunteerSignup,
  type VolunteerSignupWords,
} from '../../../locales/zh-Hans/volunteer-signup.js';
import type { Refused } from '../../../submit/result.js';
import { sharedSender } from '../../../submit/sender.js';
import type { KeptSubmission, SubmissionUpdate } from '../../../submit/states.js';
import {
  volunteerPeople,
  type VolunteerPeopleWords,
} from '../../../locales/zh-Hans/volunteer-people.js';
import { faultsOfChoice, noteChange, noteRefused, wantedPosts } from '../check-choice.js';
import { askPass, fullPosts, passOf } from '../pass-requests.js';
import { renderLack } from '../people-view.js';
import { passStyles, renderChange, renderPass, type PassView, type Said } from '../pass-sheet.js';
import { timesIn } from '../shifts.js';
import { ChangeOutbox } from './change-outbox.js';
import { isHeld, waitingAnswer, type SignUpModel } from '../sign-up-model.js';

/** The pass of a sign-up: shown, changed, cancelled, found again by its link. It comes when there is a pass. */
export class SignUpPass implements ReactiveController {
  #view: PassView = { status: 'shown' };
  readonly #form: FormHandle;
  readonly #model: SignUpModel;
  /** The pass that was last shown, for its calendar entries after it is cancelled. */
  #last: { readonly pass: Pass; readonly key: PrivateKey | undefined } | undefined;
  /** Whose pass the link in the address is. */
  #linked: PrivateKey | undefined;
  #note: string | undefined;
  /** A QR code to check in with, and the address in it. */
  #code: { readonly address: string; picture?: TemplateResult } | undefined;
  /** What was just done, of which the next pass tells. */
  #said: Said;
  readonly #changes = new ChangeOutbox((sent, posts, isNow) => this.#settle(sent, posts, isNow));

  constructor(form: FormHandle, model: SignUpModel) {
    this.#form = form;
    this.#model = model;
    addStyles(form.host, passStyles);
    form.host.addController(this);
  }

  hostDisconnected(): void {
    this.#changes.end();
  }

  /** Follows a link in the page's address, once. @returns when it is known whose pass it is. */
  async openLink(): Promise<void> {
    const key = keyIn(location.hash, 'civic-pass');
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
    const said = isFresh ? 'signed' : this.#said;
    this.#said = undefined;
    if (this.#view.status !== 'changing' || said || known?.receipt !== pass.receipt)
      this.#see({ status: 'shown', said });
    this.#drawCode(pass);
    const { url, activity } = this.#model;
    if (key) void this.#changes.watch(`${url}#${activity.id} change ${pass.receipt}`);
    if (key && !isFresh && known?.receipt !== pass.receipt && secret !== this.#linked?.secret)
      void this.#refresh(key);
    return said === 'changed' || said === 'accepted';
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
      link: key && privateLink('civic-pass', key),
      code: this.#code?.picture,
      actions: {
        calendar: () => this.#saveCalendar(isWithdrawn),
        change: () => {
          this.#change();
          this.#see({ status: 'changing', faults: [] }, '.state');
        },
        ask: () => this.#see({ status: 'asking' }, '.state'),
        keep: () => this.#see({ status: 'shown', said: 'kept' }, '.state'),
        cancel: () => void this.#cancel(),
        accept: () => void this.#accept(),
      },
    });
  }

  /** For a link that leads to no pass. */
  renderMessage(): TemplateResult | undefined {
    return this.#note
      ? html`<p class="state fault" role="alert" lang=${this.#form.language()}>${this.#note}</p>`
      : undefined;
  }

  #renderChange({ faults, waits }: Extract<PassView, { status: 'changing' }>): TemplateResult {
    const handleChange = (): void => this.#form.host.requestUpdate();
    const model = this.#model;
    const { choice } = model;
    model.steps?.list.follow(choice);
    return renderChange({
      model,
      choice,
      faults,
      waits,
      renderLack: (shift, isTold) =>
        renderLack({ model, choice, handleChange }, shift, this.#people, isTold),
      language: this.#form.language(),
      words: this.#words,
      list: this.#list,
      handleChange,
      handleInput: ({ target }) => {
        // What is chosen anew is sent once it is saved, and what was chosen before no more.
        this.#changes.drop();
        if (waits) this.#see({ status: 'changing', faults: [] });
        this.#model.take(target as HTMLInputElement);
        handleChange();
      },
      handleSave: (event) => {
        event.preventDefault();
        this.#save();
      },
      handleBack: () => {
        this.#changes.drop();
        this.#see({ status: 'shown', said: 'left' }, '.state');
      },
    });
  }

  get #words(): PassWords {
    return passWords[this.#form.language()];
  }

  get #people(): VolunteerPeopleWords {
    return wordsIn(this.#form.language(), 'volunteerPeople', volunteerPeople);
  }

  get #list(): VolunteerSignupWords {
    return wordsIn(this.#form.language(), 'volunteerSignup', volunteerSignup);
  }

  async #refresh(key: PrivateKey): Promise<void> {
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

  /** Begins with the posts of the pass, or with a choice that was made already. */
  #change(posts?: readonly WantedPost[]): void {
    const { pass } = this.#last!;
    const model = this.#model;
    const { answers } = model;
    model.pass = pass;
    answers.clear();
    const wanted =
      posts ??
      pass.posts.filter(isHeld).map(({ post, state }) => ({ post, waiting: state === 'waiting' }));
    for (const { post, waiting, people } of wanted as readonly WantedPost[])
      answers.set(postName(post), waiting ? waitingAnswer : people ? String(people) : true);
    const [first] = model.choice.chosen;
    if (first) model.steps?.list.reveal(postName(first.post.id), model.choice);
  }

  #save(): void {
    const faults = faultsOfChoice(this.#model);
    if (faults.length) this.#seeFaults(faults);
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
    await this.#changes.send(url, { ...key!, posts }, this.#form.isKept());
  }

  /** @param isNow just sent: whoever has pressed the button reads on where it is told. */
  #settle(
    sent: SubmissionUpdate | KeptSubmission,
    posts: readonly WantedPost[],
    isNow: boolean,
  ): void {
    if (sent.status === 'saved') {
      if (this.#view.status !== 'changing') this.#change(posts);
      const waits = sent.durable ? 'kept' : 'here';
      return this.#see({ status: 'changing', faults: [], waits }, isNow ? '.state' : undefined);
    }
    const after = sent.status === 'accepted' ? passOf(sent.receipt) : undefined;
    if (after) {
      const { pass, key } = this.#last!;
      this.#said = 'changed';
      noteChange(this.#model, pass, after);
      this.#form.show({ status: 'signed', receipt: after, secret: key!.secret });
    } else this.#tellRefused(sent.status === 'refused' ? sent : undefined, posts);
  }

  #tellRefused(refused: Refused | undefined, posts: readonly WantedPost[]): void {
    const full = refused ? fullPosts(refused).filter((index) => index in posts) : [];
    if (full.length === 0)
      return this.#tellTrouble(refused?.code === 'not-found' ? 'unknown' : (refused?.code ?? ''));
    if (this.#view.status !== 'changing') this.#change(posts);
    const faults = full.map(
      (index) => ({ name: postName(posts[index]!.post), code: 'full' }) as const,
    );
    this.#seeFaults(noteRefused(this.#model, faults));
  }

  #seeFaults(faults: readonly Fault[]): void {
    const model = this.#model;
    model.steps?.list.reveal(faults[0]!.name, model.choice);
    this.#see({ status: 'changing', faults }, '.summary');
  }

  async #cancel(): Promise<void> {
    const { pass, key } = this.#last!;
    this.#see({ status: 'busy' });
    const result = await sharedSender().withdraw(this.#model.url, key!.receipt, key!.secret);
    if (result.status === 'withdrawn') {
      this.#changes.drop();
      noteChange(this.#model, pass, undefined);
      this.#form.show(result);
      void focusOn(this.#form.host, '.state');
    } else this.#tellTrouble(result.status === 'refused' ? result.code : '');
  }

  async #accept(): Promise<void> {
    const key = this.#last!.key!;
    this.#see({ status: 'busy' });
    const answer = await askPass(this.#model.url, key, 'accept');
    if (answer.status !== 'pass') return this.#tellTrouble(answer.status);
    this.#said = 'accepted';
    this.#form.show({ status: 'signed', receipt: answer.pass, secret: key.secret });
  }

  /** @param code of the refusal; of any other nothing more is known. */
  #tellTrouble(code: string): void {
    const { tooLate, unknown, trouble } = this.#words;
    const words = { 'too-late': tooLate, unknown }[code] ?? trouble;
    this.#see({ status: 'trouble', words }, '.state');
  }

  /** @param away takes the posts out of the calendar instead. */
  #saveCalendar(away: boolean): void {
    const { pass, key } = this.#last!;
    const { activity } = this.#model;
    const link = key ? privateLink('civic-pass', key) : location.href;
    void import('./calendar.js')
      .then(({ saveCalendar }) => saveCalendar({ activity, pass, away, link }))
      .catch(() => this.#tellTrouble('trouble'));
  }
}
