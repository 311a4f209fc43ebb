import type { Consent, Field, Guardian, SubmitTarget } from '../contract/form.js';
import type { DrawnSignature } from '../contract/submission.js';
import type { Answer } from './answers.js';

/** What everything that can be filled in has in common: a pledge, an activity, a form. */
export interface FormItem {
  readonly id: string;
  readonly fields: Field[];
  readonly consents?: Consent[];
  readonly guardian?: Guardian;
  readonly signature?: 'typed' | 'drawn';
  readonly opens?: string;
  readonly closes?: string;
  /** Nobody is to know whose answers they are, nor to find them again. */
  readonly anonymous?: boolean;
  readonly submit: SubmitTarget;
}

/** What is filled in, and what is known besides. */
export interface FormInput {
  readonly answers: ReadonlyMap<string, Answer>;
  /** Names of the consents that are ticked. */
  readonly ticked: ReadonlySet<string>;
  readonly withGuardian: boolean;
  readonly trap: string;
  /** Milliseconds since the form was first shown. */
  readonly elapsed: number;
  readonly captcha?: string;
  readonly signature?: DrawnSignature;
  readonly test: boolean;
}

/** Names of the controls that are not fields of the item. */
export const guardianName = 'guardian-name';
export const consentName = (id: string): string => `consent-${id}`;
export const guardianConsent = 'guardian-consent';
export const isConsent = (name: string): boolean =>
  name.startsWith('consent-') || name === guardianConsent;
export const postName = (id: string): string => `post-${id}`;
