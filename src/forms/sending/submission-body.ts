import type { Consent } from '../../contract/form.js';
import type { GivenConsent, SignUp, Submission } from '../../contract/submission.js';
import { answersTo } from '../validation/validate.js';
import { createSecret, hashText } from '../../submit/crypto.js';
import { consentName, guardianName, type FormInput, type FormItem } from '../form-input.js';
import type { OwnBody } from '../form-kind.js';

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
