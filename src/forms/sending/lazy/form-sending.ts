import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { addStyles } from '../../../base/element/add-styles.js';
import { dispatch } from '../../../base/element/dom.js';
import { focusOn } from '../../../base/element/focus-on.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Language } from '../../../base/text/language.js';
import type { Fault } from '../../../contract/issue.js';
import { noticeId } from '../../../contract/rules/notices.js';
import { photosIn } from '../../../contract/rules/wide-answers.js';
import { setLiveCount } from '../../../data/live-counts.js';
import { wordsIn } from '../../../base/text/words.js';
import { noticeWords } from '../../../locales/notice.js';
import { formOutcomes, type FormOutcomeWords } from '../../../locales/zh-Hans/form-outcomes.js';
import type { FormWords } from '../../../locales/zh-Hans/form.js';
import { sendPhotos } from '../../../submit/delivery.js';
import { askPage } from '../../../submit/page-answer.js';
import { sharedSender, type Sender } from '../../../submit/sender.js';
import type { Refused, Result } from '../../../submit/result.js';
import type { Expired, KeptSubmission, SubmissionUpdate } from '../../../submit/states.js';
import { consentName, postName, type FormInput, type FormItem } from '../../form-input.js';
import type { FormBody, FormHandle, FormKind } from '../../form-kind.js';
import { hasForm, isNews, received, type FormState } from '../../form-state.js';
import { labelOf, tellFaults, type Told } from '../../validation/tell-faults.js';
import { asksGuardian, faultsOf } from '../../validation/validate.js';
import { outcomeStyles } from '../outcome-styles.js';
import type { Delivery, Proof, Proofs } from './proof.js';
import { createBody, faultsIn, restoreAnswers } from './submission-body.js';

/**
 * Checks and sends one form, and follows what becomes of it: in this tab, in others, on later visits. It is loaded
 * when somebody comes near the form, so that readers who sign nothing do not download it (docs/adr/0007, 0009).
 */
export class FormSending implements ReactiveController {
  /** Whether what is filled in needs a guardian's consent. */
  readonly asksGuardian = asksGuardian;
  #form = '';
  #base = '';
  readonly #handle: FormHandle;
  readonly #host: ReactiveElement;
  readonly #kind: FormKind;
  #url = '';
  #item: FormItem | undefined;
  /** Idempotency key of the submission that is shown. */
  #key: string | undefined;
  /** What the signer needs to withdraw. Nothing but this object has it until the server has answered. */
  #secret: string | undefined;
  /** Names of the posts' controls in the order of the submission, since a server names posts by position. */
  #posts: readonly string[] = [];
  #unwatch: (() => void) | undefined;
  #isSending = false;
  #proof: Proof | undefined;
  /** What became of an earlier submission, while nobody was there to be told. */
  #news: 'givenBack' | 'lost' | 'late' | undefined;

  constructor(handle: FormHandle, kind: FormKind) {
    this.#handle = handle;
    this.#host = handle.host;
    this.#kind = kind;
    this.#host.addController(this);
    addStyles(this.#host, outcomeStyles);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#form = '';
    this.#news = undefined;
  }

  /**
   * @param form names the form on this origin: where it is sent, and the item as the fragment.
   * @param base the feed's address.
   */
  follow(form: string, item: FormItem, base: string): void {
    this.#item = item;
    this.#base = base;
    this.#url = form.slice(0, form.lastIndexOf('#'));
    this.#kind.follow?.(this.#url);
    if (form === this.#form) return;
    this.hostDisconnected();
    this.#form = form;
    const sender = sharedSender();
    this.#unwatch = sender.watch(form, (update) => {
      // `send()` itself shows what becomes of its own submission.
      if (this.#isSending || update.status === 'sending') return;
      if (isLost(update) && (!this.#key || update.key === this.#key)) void this.#restore(sender);
      else if (update.key === this.#key) this.#handle.show(this.#stateOf(update));
    });
    void this.#restore(sender);
  }

  /** Puts faults into words, with the labels that the form shows. */
  tell(item: FormItem, faults: readonly Fault[], words: FormWords, language: Language): Told {
    const label = (name: string): string =>
      labelOf(item, name, words) ??
      this.#kind.label?.(name) ??
      (name === consentName(noticeId) ? noticeWords[language].version : name);
    return tellFaults(faults, label, language, (name) => this.#reveal(name));
  }

  /** The state after an answer: invalid with those of the faults that are still there, else filling. */
  mended(item: FormItem, input: FormInput, told: readonly Fault[]): FormState {
    const faults = this.#faultsOf(item, input).filter(({ name }) =>
      told.some((fault) => fault.name === name),
    );
    return faults.length ? { status: 'invalid', faults } : { status: 'filling' };
  }

  /** Words of the form that a state replaces. */
  wordsFor(state: FormState, language: Language): Partial<FormWords> {
    if (state.status !== 'failed') return {};
    const { code } = state;
    const failed =
      this.#kind.failure?.(code) ??
      (code === 'unconfirmed' ? outcomesIn(language).unconfirmed : undefined);
    return failed ? { failed } : {};
  }

  /** Whether a state is not this form's to show. */
  ignores(state: FormState): boolean {
    return this.#kind.ignores?.(state) === true;
  }

  /** A state was shown: counts, focus and events follow. */
  shown(since: FormState['status'], state: FormState): void {
    if (!this.#item) return;
    // With the code it was sent, whatever stood there meanwhile; who goes back has not sent it.
    const before = since === 'proving' && state.status !== 'filling' ? 'sending' : since;
    const { id } = this.#item;
    const count = state.status === 'withdrawn' ? state.count : received(state)?.count;
    if (count !== undefined) setLiveCount(this.#base, id, count, state.status === 'withdrawn');
    if (state.status === 'invalid' && before === 'sending') {
      void this.#reveal(state.faults[0]!.name);
      void focusOn(this.#host, '.summary');
      dispatch(this.#host, 'civic-invalid', { id, fields: state.faults.map(({ name }) => name) });
    }
    // The button that was pressed is gone, and the focus with it; or it has failed, which is said beside it.
    if (before === 'sending' && !hasForm(state)) void focusOn(this.#host, '.state');
    if (before === 'sending' && state.status === 'failed') void focusOn(this.#host, '.fault');
    this.#kind.shown?.(before, state);
    if (state.status !== 'signed') return;
    this.#handle.answers.clear();
    if (isNews(before)) dispatch(this.#host, 'civic-success', { id });
  }

  /** @param faults what is wrong, where it is known. */
  async send(
    item: FormItem,
    input: FormInput,
    keep: boolean,
    faults: readonly Fault[] = this.#faultsOf(item, input),
  ): Promise<FormState> {
    if (faults.length) return { status: 'invalid', faults };
    const own = this.#kind.send?.(item, input, (result) => this.#stateOf(result));
    if (own) return own;
    const send = (proofs: Proofs): Promise<Delivery | undefined> =>
      this.#sendBody(item, input, keep, proofs);
    const result = await send({});
    if (!result) return { status: 'filling' };
    if (result.status !== 'refused' || !asksForProof(result)) return this.#stateOf(result);
    // Few forms ask for a code, and few sites for a captcha.
    const state = await loadOptional<typeof import('./proof.js'), FormState>(
      import('./proof.js'),
      ({ Proof }) => {
        this.#proof ??= new Proof(this.#handle, (after) => this.#stateOf(after));
        return this.#proof.prove(result, { item, url: this.#url, input, send });
      },
    );
    return state ?? this.#stateOf(result);
  }

  renderNews(language: Language): TemplateResult | undefined {
    return (
      this.#kind.renderMessage?.() ??
      (this.#news &&
        html`<p class="state wait news" role="alert" lang=${language}>
          ${outcomesIn(language)[this.#news]}
        </p>`)
    );
  }

  /** What stands in the form's place once it is sent; without a receipt a sentence: saved, sent before, withdrawn. */
  renderOutcome(state: FormState, language: Language): TemplateResult {
    const own =
      state.status === 'proving'
        ? this.#proof?.render()
        : this.#kind.render?.(state, () => void this.#withdraw(state));
    if (own) return own;
    const { saved, savedHere } = outcomesIn(language);
    const { withdrawn, already } = this.#kind.words(language);
    const kept = state.status === 'saved-for-later' && (state.durable ? saved : savedHere);
    return html`<p
      class="state ${kept ? 'wait' : 'done'}"
      role="status"
      tabindex="-1"
      lang=${language}
    >
      ${kept || (state.status === 'withdrawn' ? withdrawn : already)}
    </p>`;
  }

  /** @returns nothing where the page keeps it from being sent. */
  async #sendBody(
    item: FormItem,
    input: FormInput,
    keep: boolean,
    proofs: Proofs,
  ): Promise<Delivery | undefined> {
    const own = this.#kind.body(item, input);
    const answers = await createBody(item, input, own, this.#handle.notice);
    const body = { ...answers, ...proofs };
    this.#secret = body.secret;
    this.#posts = postsOf(body);
    const photos = photosIn(item.fields, body.values);
    const page = askPage(
      this.#host,
      item.id,
      body,
      photos.length ? () => sendPhotos(photos, body) : undefined,
    );
    if (page === 'cancelled') return undefined;
    this.#news = undefined;
    if (page) return page;
    const sender = sharedSender();
    const form = this.#form;
    const encoding = this.#item?.submit.encoding;
    this.#isSending = true;
    const sent = await sender.submit(
      { form, url: this.#url, encoding, body, keep, photos },
      // Nobody reads a page that is being left or lies behind others.
      () => this.#host.isConnected && !document.hidden,
    );
    this.#isSending = false;
    this.#key = sent.key;
    if (isLost(sent)) this.#forgetOnceSeen(sent.key);
    return sent;
  }

  #reveal(name: string): Promise<unknown> | undefined {
    const step = this.#kind.reveal?.(name);
    return this.#handle.questions?.reveal(name) ?? step;
  }

  #faultsOf(item: FormItem, input: FormInput): Fault[] {
    return [...(this.#kind.faults?.() ?? []), ...faultsOf(item, input)];
  }

  /** Takes a signature back. A failure leaves it as it is, and says so. */
  async #withdraw(signed: FormState): Promise<void> {
    if (signed.status !== 'signed' || !signed.receipt || !signed.secret) return;
    const { receipt, secret } = signed;
    const result = await sharedSender().withdraw(this.#url, receipt.receipt, secret);
    this.#handle.show(
      result.status === 'withdrawn'
        ? result
        : {
            status: 'signed',
            receipt,
            secret,
            withdrawFailure: result.status === 'refused' ? result.code : result.reason,
          },
    );
    void focusOn(this.#host, result.status === 'withdrawn' ? '.state' : '[role=alert]');
  }

  /** Shows what an earlier visit or another tab left: something still to be sent, a receipt, or bad news. */
  async #restore(sender: Sender): Promise<void> {
    const form = this.#form;
    const isOutdated = (): boolean => form !== this.#form || this.#isSending;
    const all = await sender.keptFor(form);
    if (isOutdated()) return;
    const kept = all.find(({ status }) => status === 'saved' || status === 'accepted');
    const lost = all.find(isLost);
    if (kept && !this.#key) {
      this.#key = kept.key;
      if (kept.status === 'saved')
        this.#handle.show({ status: 'saved-for-later', durable: kept.durable });
      if (kept.status === 'accepted')
        this.#handle.show({ status: 'signed', receipt: kept.receipt, secret: kept.secret });
    }
    const body = lost && (await sender.recall(lost.key));
    if (!lost || isOutdated()) return;
    if (body) {
      const sent = body as FormBody;
      this.#posts = postsOf(sent);
      restoreAnswers(sent, this.#kind, this.#handle.answers);
    }
    this.#news = body ? 'givenBack' : 'lost';
    const state = lost.status === 'refused' ? this.#refusalOf(lost) : undefined;
    if (state?.status === 'already-signed') this.#news = undefined;
    if (state && 'when' in state) this.#news = 'late';
    if (kept) this.#host.requestUpdate();
    else {
      this.#key = undefined;
      // The news says already that it failed.
      this.#handle.show(!state || state.status === 'failed' ? { status: 'filling' } : state);
    }
    this.#forgetOnceSeen(lost.key);
  }

  /** Bad news stays on this device until somebody has seen it; an element that has gone leaves it to the next. */
  #forgetOnceSeen(key: string): void {
    const form = this.#form;
    const handleVisibility = (): void => {
      const isShown = form === this.#form;
      if (document.hidden && isShown) return;
      document.removeEventListener('visibilitychange', handleVisibility);
      if (isShown) void sharedSender().forget(key);
    };
    void this.#host.updateComplete.then(() => {
      document.addEventListener('visibilitychange', handleVisibility);
      handleVisibility();
    });
  }

  #stateOf(result: Result | SubmissionUpdate): FormState {
    switch (result.status) {
      case 'accepted':
        return { status: 'signed', receipt: result.receipt, secret: this.#secret };
      case 'saved':
        return { status: 'saved-for-later', durable: result.durable };
      case 'withdrawn':
        return result;
      case 'refused':
        return this.#refusalOf(result);
      default:
        return { status: 'failed', code: result.status };
    }
  }

  #refusalOf({ code, errors }: Extract<Result, { status: 'refused' }>): FormState {
    if (code === 'already-signed') return { status: 'already-signed' };
    if (code === 'closed') return { status: 'closed', when: this.#item?.closes ?? '' };
    if (code === 'not-open') return { status: 'not-yet-open', when: this.#item?.opens ?? '' };
    const faults = faultsIn(errors, this.#posts);
    return faults.length
      ? { status: 'invalid', faults: this.#kind.refused?.(faults) ?? faults }
      : { status: 'failed', code };
  }
}

/** What was asked for besides the answers. */
const asksForProof = ({ errors }: Refused): boolean =>
  errors.some(({ pointer }) => /^\/(codes|captcha)\b/.test(pointer));

const postsOf = (body: FormBody): string[] =>
  'posts' in body ? body.posts.map(({ post }) => postName(post)) : [];

/** Whether it was refused or given up. */
const isLost = (
  one: SubmissionUpdate | KeptSubmission,
): one is Extract<SubmissionUpdate | KeptSubmission, Refused | Expired> =>
  one.status === 'refused' || one.status === 'expired';

const outcomesIn = (language: Language): FormOutcomeWords =>
  wordsIn(language, 'formOutcomes', formOutcomes);
