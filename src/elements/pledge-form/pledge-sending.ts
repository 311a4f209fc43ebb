import type { ReactiveController, ReactiveElement } from 'lit';
import type { Language } from '../../base/language.js';
import type { Pledge } from '../../contract/pledge.js';
import type { Fault, FaultCode } from '../../contract/fault.js';
import { askPage } from '../../submit/page-answer.js';
import { sharedSender, type Sender } from '../../submit/sender.js';
import type { SubmissionUpdate } from '../../submit/states.js';
import type { Result } from '../../submit/result.js';
import { FormAdditions } from './form-additions.js';
import { consentName, type Filled } from './filled.js';
import type { PledgeState } from './pledge-state.js';
import { bodyOf } from './submission-body.js';

/**
 * Sends one pledge's signature and follows what becomes of it, in this tab, in others, on later visits.
 * A module of its own: only pages with a form download what sends it (docs/adr/0007).
 */
export class PledgeSending implements ReactiveController {
  #form = '';
  readonly #host: ReactiveElement;
  readonly #show: (state: PledgeState) => void;
  #url = '';
  #pledge: Pledge | undefined;
  /** Of the submission that is shown. */
  #key: string | undefined;
  /** Known here alone until the server has answered. */
  #secret: string | undefined;
  #unwatch: (() => void) | undefined;
  readonly #additions = new FormAdditions();

  constructor(host: ReactiveElement, show: (state: PledgeState) => void) {
    this.#host = host;
    this.#show = show;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#form = '';
  }

  /** @param form names the form on this origin. */
  follow(form: string, url: string, pledge: Pledge, language: Language): void {
    this.#additions.follow(this.#host.renderRoot, form, pledge.signature, language);
    this.#pledge = pledge;
    this.#url = url;
    if (form === this.#form) return;
    this.hostDisconnected();
    this.#form = form;
    const sender = sharedSender();
    this.#unwatch = sender.watch(form, (update) => {
      if (update.key === this.#key && update.status !== 'sending')
        this.#show(this.#stateOf(update));
    });
    void this.#restore(sender);
  }

  async send(pledge: Pledge, filled: Filled, keep: boolean): Promise<PledgeState> {
    const body = await bodyOf(pledge, { ...filled, signature: this.#additions.signature });
    this.#secret = body.secret;
    const page = askPage(this.#host, body.pledge, body);
    if (page === 'cancelled') return { status: 'filling' };
    if (page) return this.#stateOf(await page);
    const sent = await sharedSender().submit({
      form: this.#form,
      url: this.#url,
      encoding: this.#pledge?.submit.encoding,
      body,
      keep,
    });
    this.#key = sent.key;
    return this.#stateOf(sent);
  }

  /** Takes a signature back. A failure leaves it as it is. */
  async withdraw(signed: Extract<PledgeState, { status: 'signed' }>): Promise<PledgeState> {
    const { receipt, secret } = signed;
    if (!receipt || !secret) return signed;
    const result = await sharedSender().withdraw(this.#url, receipt.receipt, secret);
    return result.status === 'withdrawn' ? { status: 'withdrawn' } : signed;
  }

  /** What an earlier visit left: something still to be sent, or a receipt. */
  async #restore(sender: Sender): Promise<void> {
    const kept = (await sender.keptFor(this.#form)).find(
      ({ status }) => status === 'saved' || status === 'accepted',
    );
    if (!kept || this.#key) return;
    this.#key = kept.key;
    if (kept.status === 'saved') this.#show({ status: 'saved-for-later', durable: kept.durable });
    if (kept.status === 'accepted')
      this.#show({ status: 'signed', receipt: kept.receipt, secret: kept.secret });
  }

  #stateOf(result: Result | SubmissionUpdate): PledgeState {
    switch (result.status) {
      case 'accepted':
        return { status: 'signed', receipt: result.receipt, secret: this.#secret };
      case 'saved':
        return { status: 'saved-for-later', durable: result.durable };
      case 'withdrawn':
        return { status: 'withdrawn' };
      case 'refused':
        return this.#refusalOf(result);
      default:
        return { status: 'failed', code: result.status };
    }
  }

  #refusalOf({ code, errors }: Extract<Result, { status: 'refused' }>): PledgeState {
    if (code === 'already-signed') return { status: 'already-signed' };
    if (code === 'closed') return { status: 'closed', when: this.#pledge?.closes ?? '' };
    if (code === 'not-open') return { status: 'not-yet-open', when: this.#pledge?.opens ?? '' };
    const faults: Fault[] = [];
    for (const error of errors) {
      const name = error.field ?? (error.consent && consentName(error.consent));
      if (name)
        faults.push({
          name,
          code: known.includes(error.code) ? (error.code as FaultCode) : 'refused',
          limit: error.limit,
        });
    }
    return faults.length ? { status: 'invalid', faults } : { status: 'failed', code };
  }
}

const known: readonly string[] = [
  'missing',
  'short',
  'long',
  'small',
  'big',
  'email',
  'tel',
  'number',
  'date',
  'choice',
];
