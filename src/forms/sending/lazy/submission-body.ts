import type { Consent } from '../../../contract/form.js';
import type { Fault, FaultCode } from '../../../contract/issue.js';
import type { GivenConsent, SignUp, Submission } from '../../../contract/submission.js';
import { createSecret, hashText } from '../../../submit/crypto.js';
import type { FieldError } from '../../../submit/result.js';
import { consentName, guardianName, type FormInput, type FormItem } from '../../form-input.js';
import type { OwnBody } from '../../form-kind.js';
import { answersTo } from '../../validation/validate.js';

/** The body of the submission contract. The consents' texts are hashed as they were shown. */
export async function bodyOf(
  item: FormItem,
  input: FormInput,
  own: OwnBody,
): Promise<Submission | SignUp> {
  const { answers, ticked, withGuardian, trap, elapsed, captcha, signature, test } = input;
  const given: GivenConsent[] = [];
  for (const consent of item.consents ?? [])
    if (ticked.has(consentName(consent.id))) given.push(await givenOf(consent));
  const { guardian } = item;
  return {
    civic: 1,
    ...own,
    values: answersTo(item.fields, answers),
    consents: given,
    ...(withGuardian &&
      guardian && {
        guardian: {
          name: String(answers.get(guardianName)).trim(),
          consent: await givenOf(guardian.consent),
        },
      }),
    ...(signature && { signature }),
    // Without query and fragment: they can say who reads.
    page: location.origin === 'null' ? undefined : location.origin + location.pathname,
    secret: createSecret(),
    ...(test && { test }),
    ...(trap && { trap }),
    elapsed: Math.round(elapsed),
    ...(captcha && { captcha }),
  };
}

const givenOf = async ({ id, version, text }: Consent): Promise<GivenConsent> => ({
  id,
  version,
  hash: await hashText(text),
});

const known: readonly string[] = [
  'missing',
  'short',
  'long',
  'small',
  'big',
  'email',
  'tel',
  'number',
  'date',
  'choice',
  'full',
  'overlap',
];

/**
 * What a server found wrong, by the controls that it is about.
 * @param posts names of the controls of the posts that were asked for.
 */
export function faultsIn(errors: readonly FieldError[], posts: readonly string[]): Fault[] {
  const faults: Fault[] = [];
  for (const error of errors) {
    const post = posts[Number(/^\/posts\/(\d+)/.exec(error.pointer)?.[1])];
    const name = error.field ?? (error.consent ? consentName(error.consent) : post);
    if (name)
      faults.push({
        name,
        code: known.includes(error.code) ? (error.code as FaultCode) : 'refused',
        limit: error.limit,
      });
  }
  return faults;
}
