import type { ReactiveElement, TemplateResult } from 'lit';
import type { Language } from '../base/text/language.js';
import type { Fault } from '../contract/issue.js';
import type { SignUp, Submission } from '../contract/submission.js';
import type { Answer, Answers } from './answers.js';
import type { FormInput, FormItem } from './form-input.js';
import type { FormState } from './form-state.js';

/** Sentences that each kind of form has its own for. */
export interface SentenceWords {
  readonly already: string;
  readonly withdrawn: string;
}

/** What only one kind of submission holds. */
export type OwnBody = Pick<Submission, 'pledge'> | Pick<SignUp, 'activity' | 'posts' | 'people'>;

/** A form, as what comes later sees it. */
export interface FormHandle {
  readonly host: ReactiveElement;
  readonly answers: Answers;
  language(this: void): Language;
  state(this: void): FormState;
  /** Whether anything may be kept on this device. */
  isKept(this: void): boolean;
  show(this: void, state: FormState): void;
}

/** What only one kind of form checks, sends and says of it; it comes with what sends. */
export interface FormKind {
  readonly words: Readonly<Record<Language, SentenceWords>>;
  /** What the submission holds besides what every form sends. */
  body(item: FormItem, input: FormInput): OwnBody;
  /** What was chosen and filled in besides its questions, out of a submission; by the names of its controls. */
  answersIn?(body: Submission | SignUp): Iterable<readonly [string, Answer]>;
  /** What is wrong besides its questions; told before them. */
  faults?(): Fault[];
  /** What a control of its own is called. */
  label?(name: string): string | undefined;
  /** Learns what a server found wrong. @returns the same, with what it knows besides. */
  refused?(faults: readonly Fault[]): Fault[];
  /** The item is there, or has changed, or the page's address has. */
  follow?(): void;
  /** Whether a state is not this form's to show. */
  ignores?(state: FormState): boolean;
  /** A state was shown after another. */
  shown?(before: FormState['status'], state: FormState): void;
  /** What is to be known before the form. */
  renderNote?(): TemplateResult | undefined;
  /**
   * What became of it, where a sentence does not say it.
   * @param withdraw takes back what was sent.
   */
  render?(state: FormState, withdraw: () => void): TemplateResult | undefined;
}
