import { html, type TemplateResult } from 'lit';
import type { Fault } from '../../../contract/fault.js';
import { endOf } from '../../../contract/rules/moments.js';
import type { Pass, PassPost, WantedPost } from '../../../contract/submission.js';
import { passWords, type PassWords } from '../../../locales/volunteer-pass.js';
import { sharedSender } from '../../../submit/sender.js';
import { postName } from '../../../forms/form-input.js';
import type { FormState } from '../../../forms/form-state.js';
import type { OwnPlaces, PassHost } from '../pass-host.js';
import { PassCode } from '../pass-code.js';
import { passKeyIn, passLink, type PassKey } from '../pass-link.js';
import { askPass, changePass, passOf, type PassAnswer } from '../pass-requests.js';
import { renderPass } from '../pass-sheet.js';

/** What of a pass is shown; one at a time. */
export type PassView =
  | { readonly status: 'shown'; readonly isChanged?: boolean }
  | { readonly status: 'asking' | 'busy' }
  | { readonly status: 'trouble'; readonly words: string }
  /** `isUnsaved`: the server could not be reached; the choice is kept and sent again. */
  | {
      readonly status: 'changing';
      readonly faults: readonly Fault[];
      readonly isUnsaved?: boolean;
    };

/**
 * The pass of a sign-up: shown, changed, cancelled, found again by its link. A module of its own that comes
 * when there is a pass.
 */
export class VolunteerPass {
  view: PassView = { status: 'shown' };
  readonly #host: () => PassHost;
  /** The pass that was last shown, for its calendar entries after it is cancelled. */
  #last: { readonly pass: Pass; readonly key: PassKey | undefined } | undefined;
  /** Whose pass the link in the address is. */
  #linked: PassKey | undefined;
  #note: string | undefined;
  readonly #code = new PassCode();
  /** A change was just saved, of which the next pass tells. */
  #isChanged = false;

  constructor(host: () => PassHost) {
    this.#host = host;
  }

  /** Follows a link in the page's address, once. @returns when it is known whose pass it is. */
  async openLink(): Promise<void> {
    const key = passKeyIn(location.hash);
    if (!key || key.secret === this.#linked?.secret) return;
    this.#linked = key;
    const { url, activity, show, requestUpdate } = this.#host();
    const answer = await askPass(url, key);
    if (answer.status !== 'pass') {
      this.#note = this.#words[answer.status === 'unknown' ? 'unknown' : 'trouble'];
      return requestUpdate();
    }
    // Another activity of the same collector may be on this page.
    if (answer.pass.posts.some(({ post }) => activity.posts.some(({ id }) => id === post)))
      show({ status: 'signed', receipt: answer.pass, secret: key.secret });
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
   * @param fresh just received; else it may have changed: somebody may have moved up.
   * @returns whether a change was saved that is to be told.
   */
  arrived({ receipt, secret }: Extract<FormState, { status: 'signed' }>, fresh: boolean): boolean {
    const pass = passOf(receipt);
    if (!pass) return false;
    const known = this.#last?.pass;
    const key = secret ? { receipt: pass.receipt, secret } : undefined;
    const host = this.#host();
    if (fresh) host.noteChange(undefined, pass);
    this.#last = { pass, key };
    const isChanged = this.#isChanged;
    this.#isChanged = false;
    this.view = { status: 'shown', isChanged };
    this.#code.show(pass.checkIn, host.url, this.#words.code, host.requestUpdate);
    if (!key || fresh || known?.receipt === pass.receipt) return isChanged;
    // A visit before has left a change that could not be sent.
    if (host.loadChoice()) this.#saveChoice();
    else if (secret !== this.#linked?.secret) void this.#refresh(key);
    return isChanged;
  }

  async #refresh(key: PassKey): Promise<void> {
    const answer = await askPass(this.#host().url, key);
    if (answer.status !== 'pass' || this.#last?.key?.secret !== key.secret) return;
    this.#host().show({ status: 'signed', receipt: answer.pass, secret: key.secret });
  }

  /** For a link that leads to no pass. */
  renderNote(): TemplateResult | undefined {
    return this.#note
      ? html`<p class="state" role="alert" lang=${this.#host().language}>${this.#note}</p>`
      : undefined;
  }

  render(state: FormState): TemplateResult | undefined {
    const last = this.#last;
    const host = this.#host();
    if (!last) return undefined;
    const { pass, key } = last;
    const { view } = this;
    if (view.status === 'changing' && state.status === 'signed') return this.#renderChange(view);
    const { cancelUntil } = host.activity;
    return renderPass({
      pass,
      view: state.status === 'withdrawn' ? { status: 'shown' } : view,
      withdrawn: state.status === 'withdrawn' || !pass.posts.some(isHeld),
      host,
      words: this.#words,
      link: key && passLink(key),
      code: this.#code.picture,
      mayChange: key !== undefined && !(cancelUntil && endOf(cancelUntil) <= Date.now()),
      actions: {
        calendar: () => this.#calendar(state.status === 'withdrawn' || !pass.posts.some(isHeld)),
        change: () => this.#change(),
        ask: () => this.#see({ status: 'asking' }, '.after .state'),
        keep: () => this.#see({ status: 'shown' }, '.after .actions button:last-of-type'),
        cancel: () => void this.#cancel(),
      },
    });
  }

  #renderChange({ faults, isUnsaved }: Extract<PassView, { status: 'changing' }>): TemplateResult {
    const words = this.#words;
    const { renderChoice, language } = this.#host();
    return html`<form novalidate lang=${language} @submit=${this.#handleSave}>
      <p class="state" role=${isUnsaved ? 'alert' : 'status'} tabindex="-1">
        ${isUnsaved ? words.unsaved : words.changing}
      </p>
      ${renderChoice(this.#own, faults)}
      <p class="actions">
        <button part="submit" type="submit"><span>${words.save}</span></button>
        <button type="button" @click=${this.#handleBack}>${words.back}</button>
      </p>
    </form>`;
  }

  get #words(): PassWords {
    return passWords[this.#host().language];
  }

  get #own(): OwnPlaces {
    const { posts = [], people = 1 } = this.#last?.pass ?? {};
    return { posts: new Set(posts.filter(isHeld).map(({ post }) => post)), people };
  }

  /** @param focus what is to be read first; the control that was pressed may be gone. */
  #see(view: PassView, focus?: string): void {
    this.view = view;
    if (focus) this.#host().focusOn(focus);
    else this.#host().requestUpdate();
  }

  #change(): void {
    const { posts = [] } = this.#last?.pass ?? {};
    this.#host().choose(
      posts
        .filter(isHeld)
        .map(({ post, state }) => ({ post, ...(state === 'waiting' && { waiting: true }) })),
    );
    this.#see({ status: 'changing', faults: [] }, '.state');
  }

  readonly #handleBack = (): void => {
    this.#host().keepChoice(false);
    this.#see({ status: 'shown' }, '.state');
  };

  readonly #handleSave = (event: Event): void => {
    event.preventDefault();
    this.#saveChoice();
  };

  #saveChoice(): void {
    const { posts, faults } = this.#host().read(this.#own);
    if (faults.length) this.#see({ status: 'changing', faults }, '.summary');
    else void this.#save(posts);
  }

  readonly #handleOnline = (): void => {
    if (this.view.status === 'changing' && this.view.isUnsaved) this.#saveChoice();
  };

  async #save(chosen: WantedPost[]): Promise<void> {
    const { pass, key } = this.#last!;
    const host = this.#host();
    // What is over is no longer in the list, and stays the person's own.
    const over = pass.posts.filter(
      (held) =>
        isHeld(held) &&
        !host.activity.posts.some(({ id, ends }) => id === held.post && endOf(ends) > Date.now()),
    );
    const posts = [...over.map(({ post }) => ({ post })), ...chosen];
    // Whatever becomes of the page meanwhile.
    host.keepChoice(true);
    const answer = await changePass(host.url, key!, posts);
    if (answer.status === 'trouble') {
      this.#see({ status: 'changing', faults: [], isUnsaved: true }, '.state');
      addEventListener('online', this.#handleOnline, { once: true });
      return;
    }
    host.keepChoice(false);
    if (answer.status === 'full') {
      const faults = answer.posts
        .filter((index) => index in posts)
        .map((index) => ({ name: postName(posts[index]!.post), code: 'full' }) as const);
      this.#see({ status: 'changing', faults: host.noteFull(faults, this.#own) }, '.summary');
    } else this.#take(answer);
  }

  async #cancel(): Promise<void> {
    const { key } = this.#last!;
    this.#see({ status: 'busy' });
    const result = await sharedSender().withdraw(this.#host().url, key!.receipt, key!.secret);
    if (result.status === 'withdrawn') {
      this.#host().noteChange(this.#last!.pass, undefined);
      this.#host().show(result);
      this.#host().focusOn('.state');
    } else
      this.#take({
        status: result.status === 'refused' && result.code === 'too-late' ? 'too-late' : 'trouble',
      });
  }

  #take(answer: PassAnswer): void {
    const words = this.#words;
    if (answer.status === 'pass') {
      this.#isChanged = true;
      this.#host().noteChange(this.#last!.pass, answer.pass);
      this.#host().show({
        status: 'signed',
        receipt: answer.pass,
        secret: this.#last!.key!.secret,
      });
      return;
    }
    const why = { 'too-late': words.tooLate, unknown: words.unknown }[answer.status as 'unknown'];
    this.#see({ status: 'trouble', words: why ?? words.trouble }, '.after .state');
  }

  #calendar(away: boolean): void {
    const { pass, key } = this.#last!;
    const { activity } = this.#host();
    void import('./volunteer-calendar.js')
      .then(({ saveCalendar }) =>
        saveCalendar({ activity, pass, away, link: key ? passLink(key) : location.href }),
      )
      .catch(() => this.#see({ status: 'trouble', words: this.#words.trouble }));
  }
}

const isHeld = ({ state }: PassPost): boolean => state !== 'cancelled';
