import type { Fault } from '../../contract/fault.js';
import type { DrawnSignature } from '../../contract/submission.js';
import { validate, type Answer } from '../../forms/validate.js';
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

/** Everything that is wrong, in the order of the form. */
export function faultsOf(item: FormItem, { answers, ticked, withGuardian }: Filled): Fault[] {
  const faults = item.fields.map((field) => validate(field, answers.get(field.name)));
  if (withGuardian) {
    faults.push(
      validate(
        { name: guardianName, type: 'name', label: '', required: true, maxLength: 80 },
        answers.get(guardianName),
      ),
    );
    if (!ticked.has(guardianConsent)) faults.push({ name: guardianConsent, code: 'tick' });
  }
  for (const { id, required } of item.consents ?? []) {
    if (required && !ticked.has(consentName(id)))
      faults.push({ name: consentName(id), code: 'tick' });
  }
  return faults.filter((fault): fault is Fault => fault !== undefined);
}

/** What a person was told is wrong and has not mended yet. */
export function stillWrong(faults: readonly Fault[], told: readonly Fault[]): Fault[] {
  return faults.filter(({ name }) => told.some((fault) => fault.name === name));
}

/** The name that was signed with. */
export function signedName({ fields }: FormItem, answers: ReadonlyMap<string, Answer>): string {
  const field = fields.find(({ type }) => type === 'name');
  return String((field && answers.get(field.name)) ?? '');
}
