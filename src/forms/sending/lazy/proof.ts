import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { focusOn } from '../../../base/element/focus-on.js';
import { formProofWords, type FormProofWords } from '../../../locales/form-proof.js';
import { toJson } from '../../../submit/encoding.js';
import type { Refused, Result } from '../../../submit/result.js';
import type { SubmissionUpdate } from '../../../submit/states.js';
import { pathUnder, post, systemClock } from '../../../submit/transport.js';
import type { FormInput, FormItem } from '../../form-input.js';
import type { FormHandle } from '../../form-kind.js';
import type { FormState } from '../../form-state.js';
import { solveChallenge } from './solve-challenge.js';

/** What a form sends besides its answers, once it was asked for. */
export interface Proofs {
  readonly captcha?: string;
  /** By the name of the question. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** What one sending came to. */
export type Delivery = Result | SubmissionUpdate;

/** The form that was sent, and how it is sent again. */
interface Sent {
  readonly item: FormItem;
  readonly url: string;
  readonly input: FormInput;
  send(this: void, proofs: Proofs): Promise<Delivery | undefined>;
}

/** A code on its way to an address or a number. */
interface AskedCode {
  readonly field: string;
  readonly label: string;
  readonly to: string;
  typed: string;
  /** When another one may be asked for, by the page's clock. */
  againAt: number;
  problem?: 'length' | 'wrong' | 'tooMany' | 'away' | 'impossible' | undefined;
}

/** Between two codes for one address. Milliseconds. */
const pause = 60_000;
const codeLength = 6;

const pointers = ({ errors }: Refused): readonly string[] => errors.map(({ pointer }) => pointer);
const asksCaptcha = (result: Refused): boolean => pointers(result).includes('/captcha');

/**
 * What a server asks for besides the answers, said by its refusal: that the device computes for a moment, which nobody sees, and
 * codes that it has sent to an address or a number. The codes are typed in the form's place; what was filled in stays as it is.
 */
export class Proof implements ReactiveController {
  readonly #form: FormHandle;
  readonly #stateOf: (result: Delivery) => FormState;
  #sent: Sent | undefined;
  #codes: AskedCode[] = [];
  #captcha: string | undefined;
  #isBusy = false;
  #timer: ReturnType<typeof setInterval> | undefined;

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    if (!this.#isBusy) void this.#submit();
  };

  readonly #handleBack = (): void => {
    const [first] = this.#codes;
    this.#form.show({ status: 'filling' });
    if (first) void focusOn(this.#form.host, `[id='${first.field}']`);
  };

  constructor(form: FormHandle, stateOf: (result: Delivery) => FormState) {
    this.#form = form;
    this.#stateOf = stateOf;
    form.host.addController(this);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** @returns what the form shows after a refusal that asks for more. */
  async prove(refused: Refused, sent: Sent): Promise<FormState> {
    this.#sent = sent;
    this.#codes = [];
    this.#captcha = undefined;
    return this.#answer(refused);
  }

  render(): TemplateResult {
    const language = this.#form.language();
    const words = formProofWords[language];
    return html`<form novalidate lang=${language} @submit=${this.#handleSubmit}>
      <div class="state wait" role="status" tabindex="-1">
        <p><strong>${words.title}</strong></p>
        <p>${words.kept}</p>
      </div>
      ${this.#codes.map((code) => this.#renderCode(code, words))}
      <div class="actions">
        <button part="submit" type="submit" aria-disabled=${this.#isBusy}>
          <span>${words.send}</span>
        </button>
        <button part="back" type="button" @click=${this.#handleBack}>${words.back}</button>
        <p role="status" class="small">${this.#isBusy ? words.sending : ''}</p>
      </div>
    </form>`;
  }

  #renderCode(code: AskedCode, words: FormProofWords): TemplateResult {
    const { field, label, to, typed, problem } = code;
    const id = `code-${field}`;
    const seconds = Math.ceil((code.againAt - performance.now()) / 1000);
    const isPaused = seconds > 0;
    return html`<div class="field">
      <label part="label" for=${id}>${words.label(label)}</label>
      <p part="hint" class="hint" id="${id}-hint">${words.sentTo(to)}</p>
      ${problem ? html`<p part="error" class="error" id="${id}-error" role="alert">${words.problems[problem]}</p>` : ''}
      <input
        part="control"
        class="number"
        id=${id}
        inputmode="numeric"
        autocomplete="one-time-code"
        maxlength="12"
        required
        aria-describedby="${id}-hint${problem ? ` ${id}-error` : ''}"
        aria-invalid=${problem === 'length' || problem === 'wrong' ? 'true' : nothing}
        .value=${typed}
        @input=${(event: Event) => (code.typed = (event.target as HTMLInputElement).value)}
      />
      <p class="actions">
        <button
          type="button"
          aria-disabled=${isPaused}
          @click=${() => void (isPaused || this.#sendAgain(code))}
        >
          ${words.again}
        </button>
        <span class="small">${isPaused ? words.wait(seconds) : ''}</span>
      </p>
    </div>`;
  }

  /** Computes what is asked for and sends again; asks for codes that are missing. */
  async #answer(first: Delivery): Promise<FormState> {
    let result = first;
    const sent = this.#sent!;
    if (result.status === 'refused' && asksCaptcha(result)) {
      // A solution is good for one form that is stored; one that was refused is of no use any more.
      this.#captcha = await solveChallenge(sent.url);
      if (!this.#captcha) return this.#stateOf(result);
      const again = await sent.send(this.#proofs);
      if (!again) return { status: 'filling' };
      result = again;
    }
    if (result.status !== 'refused') return this.#stateOf(result);
    const asked = result.errors.filter(({ pointer }) => pointer.startsWith('/codes/'));
    if (asked.length === 0) return this.#stateOf(result);
    for (const { pointer, code } of asked) {
      const field = pointer.slice('/codes/'.length);
      const known = this.#codes.find((one) => one.field === field);
      if (known) known.problem = code === 'missing' ? 'length' : 'wrong';
      else await this.#ask(field, sent);
    }
    return { status: 'proving' };
  }

  async #ask(field: string, { item, input }: Sent): Promise<void> {
    const answer = input.answers.get(field);
    const to = typeof answer === 'string' ? answer.trim() : '';
    const label = item.fields.find(({ name }) => name === field)?.label ?? field;
    const code: AskedCode = { field, label, to, typed: '', againAt: 0 };
    this.#codes.push(code);
    await this.#sendCode(code);
  }

  async #sendCode(code: AskedCode): Promise<void> {
    const { item, url } = this.#sent!;
    code.againAt = performance.now() + pause;
    code.problem = undefined;
    this.#tick();
    const body = toJson({ form: item.id, field: code.field, to: code.to });
    const limits = { clock: systemClock, timeLimit: 30_000 };
    const { status } = await post(pathUnder(url, 'code'), body, {}, limits);
    if (status === 202) return;
    code.problem =
      status === 429 ? 'tooMany' : status === 422 || status === 503 ? 'impossible' : 'away';
    // Nothing is on its way: nobody has to wait before the next try.
    if (code.problem === 'away') code.againAt = 0;
  }

  async #sendAgain(code: AskedCode): Promise<void> {
    const sending = this.#sendCode(code);
    code.typed = '';
    this.#form.host.requestUpdate();
    await sending;
    void focusOn(this.#form.host, `[id='code-${code.field}']`);
  }

  /** The pause is counted down where it is read. */
  #tick(): void {
    this.#timer ??= setInterval(() => {
      const isOver = this.#codes.every(({ againAt }) => againAt <= performance.now());
      if (isOver || this.#form.state().status !== 'proving') {
        clearInterval(this.#timer);
        this.#timer = undefined;
      }
      this.#form.host.requestUpdate();
    }, 1000);
  }

  get #proofs(): Proofs {
    const codes = this.#codes.map(({ field, typed }) => [field, digitsIn(typed)] as const);
    return {
      ...(this.#captcha && { captcha: this.#captcha }),
      ...(codes.length > 0 && { codes: Object.fromEntries(codes) }),
    };
  }

  async #submit(): Promise<void> {
    for (const code of this.#codes)
      code.problem = digitsIn(code.typed).length === codeLength ? undefined : 'length';
    if (this.#tellWrong()) return;
    this.#isBusy = true;
    this.#form.host.requestUpdate();
    const result = await this.#sent!.send(this.#proofs);
    const state: FormState = result ? await this.#answer(result) : { status: 'filling' };
    this.#isBusy = false;
    if (state.status === 'proving') this.#tellWrong();
    else this.#form.show(state);
  }

  /** @returns whether there is something to put right. */
  #tellWrong(): boolean {
    const wrong = this.#codes.find(({ problem }) => problem);
    if (wrong) void focusOn(this.#form.host, `[id='code-${wrong.field}']`);
    return wrong !== undefined;
  }
}

/** Full-width digits, spaces and hyphens are as good. */
const digitsIn = (typed: string): string => typed.normalize('NFKC').replace(/\D/g, '');
