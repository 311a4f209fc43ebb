import { html, type TemplateResult } from 'lit';
import type { Fault } from '../../../contract/fault.js';
import type { Pass, PassPost, WantedPost } from '../../../contract/submission.js';
import { passWords, type PassWords } from '../../../locales/volunteer-pass.js';
import { sharedSender } from '../../../submit/sender.js';
import { postName } from '../../form/filled.js';
import { endOf, type FormState } from '../../form/form-state.js';
import type { OwnPlaces, PassHost } from '../pass-host.js';
import { PassCode } from '../pass-code.js';
import { passKeyIn, passLink, type PassKey } from '../pass-link.js';
import { askPass, changePass, passOf, type PassAnswer } from '../pass-requests.js';
import { renderPass } from '../pass-sheet.js';

/** What of a pass is shown; one at a time. */
export type PassView =
  | { readonly status: 'shown' | 'asking' | 'busy' }
  | { readonly status: 'trouble'; readonly words: string }
  | { readonly status: 'changing'; readonly faults: readonly Fault[] };

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

  /** @param fresh just received; else it may have changed: somebody may have moved up. */
  arrived({ receipt, secret }: Extract<FormState, { status: 'signed' }>, fresh: boolean): void {
    const pass = passOf(receipt);
    if (!pass) return;
    const known = this.#last?.pass;
    const key = secret ? { receipt: pass.receipt, secret } : undefined;
    if (fresh) this.#host().notePass(pass, pass.people);
    this.#last = { pass, key };
    this.view = { status: 'shown' };
    const { url, requestUpdate } = this.#host();
    this.#code.show(pass.checkIn, url, this.#words.code, requestUpdate);
    if (key && !fresh && known?.receipt !== pass.receipt && secret !== this.#linked?.secret)
      void this.#refresh(key);
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
    if (view.status === 'changing' && state.status === 'signed')
      return this.#renderChange(view.faults);
    const { cancelUntil } = host.activity;
    return renderPass({
      pass,
      view: state.status === 'withdrawn' ? { status: 'shown' } : view,
      withdrawn: state.status === 'withdrawn' || !pass.posts.some(isHeld),
      host,
      words: this.#words,
      link: key && passLink(key),
      code: this.#code.picture,
      mayChange: key !== undefined && !(cancelUntil && endOf(cancelUntil) < Date.now()),
      actions: {
        calendar: () => this.#calendar(state.status === 'withdrawn' || !pass.posts.some(isHeld)),
        change: () => this.#change(),
        ask: () => this.#see({ status: 'asking' }),
        keep: () => this.#see({ status: 'shown' }),
        cancel: () => void this.#cancel(),
      },
    });
  }

  #renderChange(faults: readonly Fault[]): TemplateResult {
    const words = this.#words;
    const { renderChoice, language } = this.#host();
    return html`<form novalidate lang=${language} @submit=${this.#handleSave}>
      ${renderChoice(this.#own, faults)}
      <p class="actions">
        <button part="submit" type="submit"><span>${words.save}</span></button>
        <button type="button" @click=${() => this.#see({ status: 'shown' })}>${words.back}</button>
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

  #see(view: PassView): void {
    this.view = view;
    this.#host().requestUpdate();
  }

  #change(): void {
    const { posts = [] } = this.#last?.pass ?? {};
    this.#host().choose(
      posts
        .filter(isHeld)
        .map(({ post, state }) => ({ post, ...(state === 'waiting' && { waiting: true }) })),
    );
    this.#see({ status: 'changing', faults: [] });
  }

  readonly #handleSave = (event: Event): void => {
    event.preventDefault();
    const { posts, faults } = this.#host().read(this.#own);
    if (faults.length) this.#see({ status: 'changing', faults });
    else void this.#save(posts);
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
    const answer = await changePass(host.url, key!, posts);
    if (answer.status === 'full') {
      const faults = answer.posts
        .filter((index) => index in posts)
        .map((index) => ({ name: postName(posts[index]!.post), code: 'full' }) as const);
      host.noteFull(faults, this.#own);
      this.#see({ status: 'changing', faults });
    } else this.#take(answer);
  }

  async #cancel(): Promise<void> {
    const { key } = this.#last!;
    this.#see({ status: 'busy' });
    const result = await sharedSender().withdraw(this.#host().url, key!.receipt, key!.secret);
    if (result.status === 'withdrawn') {
      this.#host().notePass(this.#last!.pass, 0);
      this.#host().show(result);
    } else
      this.#take({
        status: result.status === 'refused' && result.code === 'too-late' ? 'too-late' : 'trouble',
      });
  }

  #take(answer: PassAnswer): void {
    const words = this.#words;
    if (answer.status === 'pass') {
      // What was given back first, then what is held now.
      this.#host().notePass(this.#last!.pass, 0);
      this.#host().notePass(answer.pass, answer.pass.people);
      this.#host().show({
        status: 'signed',
        receipt: answer.pass,
        secret: this.#last!.key!.secret,
      });
      return;
    }
    const why = { 'too-late': words.tooLate, unknown: words.unknown }[answer.status as 'unknown'];
    this.#see({ status: 'trouble', words: why ?? words.trouble });
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
