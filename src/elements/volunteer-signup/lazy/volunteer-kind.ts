import { html, type TemplateResult } from 'lit';
import { focusOn } from '../../../base/element/focus-on.js';
import { loadOptional } from '../../../base/scheduling/load-optional.js';
import type { Language } from '../../../base/text/language.js';
import { wordsIn } from '../../../base/text/words.js';
import type { Fault } from '../../../contract/issue.js';
import type { SignUp, Submission } from '../../../contract/submission.js';
import type { Answer } from '../../../forms/answers.js';
import { postName } from '../../../forms/form-input.js';
import type { FormHandle, FormKind } from '../../../forms/form-kind.js';
import { isNews, received, type FormState } from '../../../forms/form-state.js';
import { formOutcomes } from '../../../locales/zh-Hans/form-outcomes.js';
import {
  volunteerOutcomes,
  type VolunteerOutcomeWords,
} from '../../../locales/zh-Hans/volunteer-outcomes.js';
import type { FormWords } from '../../../locales/zh-Hans/form.js';
import {
  volunteerPeople,
  type VolunteerPeopleWords,
} from '../../../locales/zh-Hans/volunteer-people.js';
import { faultsOfChoice, labelIn, noteRefused, wantedPosts } from '../check-choice.js';
import type { ChoiceContext } from '../choice-view.js';
import { renderLack, renderPeople } from '../people-view.js';
import type { Shift } from '../shifts.js';
import { personName, waitingAnswer, type SignUpModel } from '../sign-up-model.js';
import type { SignUpPass } from './pass.js';

/** What only a sign-up checks, sends and says of it: its posts and people, and the pass. */
export class VolunteerKind implements FormKind {
  readonly #form: FormHandle;
  readonly #model: SignUpModel;
  #pass: SignUpPass | undefined;
  constructor(form: FormHandle, model: SignUpModel) {
    this.#form = form;
    this.#model = model;
  }

  readonly renderLack = (shift: Shift, isTold: boolean): TemplateResult | undefined => {
    const model = this.#model;
    const { choice } = model;
    const handleChange = this.#form.answered;
    return renderLack({ model, choice, handleChange }, shift, this.#peopleWords, isTold);
  };

  words(language: Language): VolunteerOutcomeWords {
    return wordsIn(language, 'volunteerOutcomes', volunteerOutcomes);
  }

  body(): Pick<SignUp, 'activity' | 'posts' | 'people'> {
    const { activity, choice } = this.#model;
    return {
      activity: activity.id,
      posts: wantedPosts(this.#model),
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
    return faultsOfChoice(this.#model);
  }

  label(name: string): string | undefined {
    return labelIn(this.#model, name, this.#form.language());
  }

  reveal(name: string): Promise<unknown> | undefined {
    return this.#model.steps?.reveal(name);
  }

  refused(faults: readonly Fault[]): Fault[] {
    return noteRefused(this.#model, faults);
  }

  /** Whose pass it is may stand in the address, `#civic-pass=…`. */
  follow(): void {
    if (/civic-pass=/.test(location.hash)) void this.#loadPass((pass) => pass.openLink());
  }

  ignores(state: FormState): boolean {
    const isOwn = /^(sending|proving)$/.test(this.#form.state().status);
    return !isOwn && this.#pass?.isForeign(state) === true;
  }

  shown(before: FormState['status'], state: FormState): void {
    if (state.status !== 'signed') return;
    const { host } = this.#form;
    void this.#loadPass((pass) => {
      const isChanged = pass.arrived(state, isNews(before));
      // The button that was pressed is gone.
      if (isChanged || before === 'sending') void focusOn(host, '.state');
      else host.requestUpdate();
    });
  }

  render(state: FormState): TemplateResult | undefined {
    const sheet = this.#pass?.render(state);
    if (sheet || state.status !== 'signed') return sheet;
    const language = this.#form.language();
    const receipt = received(state);
    return html`<p class="state" role="status" tabindex="-1" lang=${language}>
      <strong>${this.words(language).thanks}</strong>
      ${receipt && html`<br />${wordsIn(language, 'formOutcomes', formOutcomes).receipt} <strong class="receipt">${receipt.receipt}</strong>`}
    </p>`;
  }

  renderMessage(): TemplateResult | undefined {
    return this.#pass?.renderMessage();
  }

  renderPeople(context: ChoiceContext, words: FormWords): TemplateResult | undefined {
    return renderPeople(
      context,
      this.#peopleWords,
      words,
      (selector) => void focusOn(this.#form.host, selector),
    );
  }

  get #peopleWords(): VolunteerPeopleWords {
    return wordsIn(this.#form.language(), 'volunteerPeople', volunteerPeople);
  }

  #loadPass(use: (pass: SignUpPass) => unknown): Promise<unknown> {
    return loadOptional(import('./pass.js'), ({ SignUpPass }) =>
      use((this.#pass ??= new SignUpPass(this.#form, this.#model))),
    );
  }
}
