import type { ReactiveElement, TemplateResult } from 'lit';
import type { Language } from '../base/text/language.js';
import type { Fault } from '../contract/issue.js';
import type { Notice } from '../contract/notice.js';
import type { FormAnswer, SignUp, Submission } from '../contract/submission.js';
import type { Answer, Answers } from './answers.js';
import type { Questions } from './fields/lazy/questions.js';
import type { FormInput, FormItem } from './form-input.js';
import type { FormState } from './form-state.js';
import type { Result } from '../submit/result.js';

/** What a signature, a sign-up or an answered form holds besides what every form sends. */
export type OwnBody =
  | Pick<Submission, 'pledge'>
  | Pick<SignUp, 'activity' | 'posts' | 'people'>
  | Pick<FormAnswer, 'form' | 'ticked'>;

/** Everything that a form sends. */
export type FormBody = Submission | SignUp | FormAnswer;

/** An element with a form, as the parts see it that are loaded later. */
export interface FormHandle {
  readonly host: ReactiveElement;
  readonly answers: Answers;
  language(this: void): Language;
  state(this: void): FormState;
  /** Whether anything may be kept on this device. */
  isKept(this: void): boolean;
  show(this: void, state: FormState): void;
  /** Loads what sends before it is needed. */
  prepare(this: void): void;
  /** Shows what an answer changes that no control of the form has given. */
  answered(this: void): void;
  /** What draws and decides what only some forms ask, once it is there. */
  questions?: Questions;
  /** The notice of how personal data are processed, once it is shown. */
  notice?: Notice | undefined;
}

/** What only one kind of form (a pledge, a sign-up) checks, sends and says. It is loaded with what sends. */
export interface FormKind {
  /** Sentences that differ between kinds of form. */
  words(language: Language): Readonly<Record<'already' | 'withdrawn', string>>;
  /** What the submission holds besides what every form sends. */
  body(item: FormItem, input: FormInput): OwnBody;
  /** What a submission holds besides the answers to the feed's questions, by the names of the controls. */
  answersIn?(body: FormBody): Iterable<readonly [string, Answer]>;
  /** What is wrong besides the answers to the feed's questions; it is told first. */
  faults?(): Fault[];
  /** The label of a control of its own. */
  label?(name: string): string | undefined;
  /** Turns to where a control of its own is, where there are steps. */
  reveal?(name: string): Promise<unknown> | undefined;
  /** Takes in what a server found wrong. @returns these faults, corrected by what the kind knows. */
  refused?(faults: readonly Fault[]): Fault[];
  /**
   * The item is there, or has changed, or the page's address has.
   * @param url where the form is sent.
   */
  follow?(url: string): void;
  /**
   * Sends it in a way of its own, where it is no new submission.
   * @param stateOf what an answer of the server comes to.
   */
  send?(
    item: FormItem,
    input: FormInput,
    stateOf: (result: Result) => FormState,
  ): Promise<FormState> | undefined;
  /** Why that failed, in words. */
  failure?(code: string): string | undefined;
  /** Whether a state is not this form's to show. */
  ignores?(state: FormState): boolean;
  /** A state is now shown instead of another. */
  shown?(before: FormState['status'], state: FormState): void;
  /** A message above the form. */
  renderMessage?(): TemplateResult | undefined;
  /**
   * What became of it, where a sentence does not say it.
   * @param withdraw takes back what was sent.
   */
  render?(state: FormState, withdraw: () => void): TemplateResult | undefined;
}
