import { html, type TemplateResult } from 'lit';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Fault } from '../../../contract/fault.js';
import type { SignUp, Submission } from '../../../contract/submission.js';
import type { Answer } from '../../../forms/answers/answers.js';
import { outcomeWords } from '../../../locales/form-outcomes.js';
import { volunteerOutcomeWords } from '../../../locales/volunteer-outcomes.js';
import { postName } from '../../../forms/form-input.js';
import { isNews, received, type FormState } from '../../../forms/form-state.js';
import type { FormKind } from '../../../forms/form-kind.js';
import { faultsOfChoice, labelIn, wantedPosts } from '../check-choice.js';
import { personName, waitingAnswer, type Choice } from '../choice.js';
import { noteRefused, passHostOf } from '../pass-host.js';
import { passStyles } from '../pass-styles.js';
import type { VolunteerHost } from '../volunteer-host.js';
import type { VolunteerPass } from './volunteer-pass.js';

/** What only a sign-up checks, sends and says of it: its posts and people, and the pass. */
export class VolunteerPart implements FormKind {
  readonly words = volunteerOutcomeWords;
  readonly #host: VolunteerHost;
  #pass: VolunteerPass | undefined;
  #styled = false;

  constructor(host: VolunteerHost) {
    this.#host = host;
  }

  get #choice(): Choice {
    return this.#host.choosing.of(this.#host.activity);
  }

  body(): Pick<SignUp, 'activity' | 'posts' | 'people'> {
    const choice = this.#choice;
    return {
      activity: this.#host.activity.id,
      posts: wantedPosts(choice, this.#host.answers.values),
      people: choice.companions.map((name) => ({ name: name.trim() })),
    };
  }

  *answersIn(body: Submission | SignUp): Iterable<readonly [string, Answer]> {
    if (!('posts' in body)) return;
    for (const { post, waiting } of body.posts)
      yield [postName(post), waiting ? waitingAnswer : true];
    let index = 0;
    for (const { name } of body.people ?? []) yield [personName(index++), name];
  }

  faults(): Fault[] {
    return faultsOfChoice(this.#choice, this.#host.answers.values);
  }

  label(name: string): string | undefined {
    return labelIn(this.#choice, this.#host.words)(name);
  }

  /** What a refusal says of places, the whole page is to know. */
  refused(faults: readonly Fault[]): Fault[] {
    return noteRefused(this.#host, this.#choice, faults);
  }

  isForeign(state: FormState): boolean {
    return this.#host.state.status !== 'sending' && this.#pass?.isForeign(state) === true;
  }

  /** @param before the state before this one. */
  shown(before: FormState['status']): void {
    const host = this.#host;
    const { state } = host;
    if (state.status !== 'signed') return;
    this.#style();
    void this.#loadPass((pass) => {
      const isChanged = pass.arrived(state, isNews(before));
      // The button that was pressed is gone.
      if (isChanged || before === 'sending') host.focusOn('.state');
      else host.requestUpdate();
    });
  }

  #style(): void {
    if (!this.#styled) this.#host.adopt(passStyles);
    this.#styled = true;
  }

  /** Whose pass it is says the address, `#civic-pass=…`. */
  openLink(): void {
    void this.#loadPass((pass) => pass.openLink());
  }

  renderNote(): TemplateResult | undefined {
    return this.#pass?.renderNote();
  }

  render(state: FormState): TemplateResult | undefined {
    const sheet = this.#pass?.render(state);
    if (sheet || state.status !== 'signed') return sheet;
    const { language } = this.#host;
    const receipt = received(state);
    return html`<p class="state" role="status" tabindex="-1" lang=${language}>
      <strong>${this.words[language].thanks}</strong>
      ${receipt && html`<br />${outcomeWords[language].receipt} <strong class="receipt">${receipt.receipt}</strong>`}
    </p>`;
  }

  #loadPass(use: (pass: VolunteerPass) => unknown): Promise<unknown> {
    return loadOptional(import('./volunteer-pass.js'), ({ VolunteerPass }) =>
      use((this.#pass ??= new VolunteerPass(() => passHostOf(this.#host)))),
    );
  }
}
