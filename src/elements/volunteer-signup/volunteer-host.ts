import type { CSSResult, TemplateResult } from 'lit';
import type { Language } from '../../base/text/language.js';
import type { Activity } from '../../contract/activity.js';
import type { Answers } from '../../forms/answers/answers.js';
import type { VolunteerSignupWords } from '../../locales/words.js';
import type { FormContext } from '../../forms/fields/render-form.js';
import type { FormState } from '../../forms/form-state.js';
import type { Choice } from './choice.js';
import type { Choosing } from './choosing.js';
import type { Times } from './times.js';

/** The element, as what comes later sees it. */
export interface VolunteerHost {
  readonly choosing: Choosing;
  readonly activity: Activity;
  /** The feed's address. */
  readonly address: string;
  readonly words: VolunteerSignupWords;
  readonly times: Times;
  readonly language: Language;
  readonly answers: Answers;
  readonly outbox?: 'off' | null;
  readonly state: FormState;
  /** Adds styles to its own. */
  adopt(styles: CSSResult): void;
  requestUpdate(): void;
  show(state: FormState): void;
  formContext(activity: Activity): FormContext;
  renderPosts(choice: Choice, errors: ReadonlyMap<string, string> | undefined): TemplateResult;
  /** Puts the focus where it is to be once all is drawn. */
  focusOn(selector: string): void;
}
