import type { TemplateResult } from 'lit';
import type { Language } from '../base/text/language.js';
import type { Fault } from '../contract/fault.js';
import type { SignUp, Submission } from '../contract/submission.js';
import type { Answer } from './answers/answers.js';
import type { FormInput } from './form-input.js';
import type { SentenceWords } from './sending/form-outcome.js';
import type { FormItem } from './form-input.js';
import type { FormState } from './form-state.js';
import type { OwnBody } from './sending/submission-body.js';

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
  /**
   * What became of it, where a sentence does not say it.
   * @param withdraw takes back what was sent.
   */
  render?(state: FormState, withdraw: () => void): TemplateResult | undefined;
}
