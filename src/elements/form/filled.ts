import type { DrawnSignature } from '../../contract/submission.js';
import type { Answer } from '../../forms/validate.js';
import type { FormItem } from './form-item.js';

/** Names of the controls that are not fields of the item. */
export const guardianName = 'guardian-name';
export const postName = (id: string): string => `post-${id}`;
export const consentName = (id: string): string => `consent-${id}`;
export const guardianConsent = 'guardian-consent';
export const isConsent = (name: string): boolean =>
  name.startsWith('consent-') || name === guardianConsent;

/** What is filled in, and what is known besides. */
export interface Filled {
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

/** The name that was signed with. */
export function signedName({ fields }: FormItem, answers: ReadonlyMap<string, Answer>): string {
  const field = fields.find(({ type }) => type === 'name');
  return String((field && answers.get(field.name)) ?? '');
}
