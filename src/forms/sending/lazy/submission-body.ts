import type { Consent } from '../../../contract/form.js';
import type { Notice } from '../../../contract/notice.js';
import type { Fault, FaultCode } from '../../../contract/issue.js';
import { noticeId, noticeText } from '../../../contract/rules/notices.js';
import { sourceIn } from '../../../contract/rules/prefill.js';
import type { GivenConsent } from '../../../contract/submission.js';
import type { Answers } from '../../answers.js';
import { createSecret, hashText } from '../../../submit/crypto.js';
import type { FieldError } from '../../../submit/result.js';
import { consentName, guardianName, type FormInput, type FormItem } from '../../form-input.js';
import type { FormBody, FormKind, OwnBody } from '../../form-kind.js';
import { answersTo } from '../../validation/validate.js';

/** A form as the submission contract has it. The consents' texts are hashed as they were shown. */
export async function createBody(
  item: FormItem,
  input: FormInput,
  own: OwnBody,
  notice?: Notice,
): Promise<FormBody> {
  const { answers, ticked, withGuardian, trap, elapsed, captcha, signature, test } = input;
  const consents: GivenConsent[] = [];
  for (const consent of item.consents ?? [])
    if (ticked.has(consentName(consent.id))) consents.push(await givenConsent(consent));
  if (notice)
    consents.push({
      id: noticeId,
      version: notice.version,
      hash: await hashText(noticeText(notice)),
    });
  const { guardian } = item;
  return {
    civic: 1,
    ...own,
    values: answersTo(item.fields, answers),
    consents,
    ...(withGuardian &&
      guardian && {
        guardian: {
          name: (answers.get(guardianName) as string).trim(),
          consent: await givenConsent(guardian.consent),
        },
      }),
    ...(signature && { signature }),
    // Without query and fragment: they can say who reads.
    page: location.origin === 'null' ? undefined : location.origin + location.pathname,
    source: sourceIn(new URLSearchParams(location.search)),
    ...(!item.anonymous && { secret: createSecret() }),
    ...(test && { test }),
    ...(trap && { trap }),
    elapsed: Math.round(elapsed),
    ...(captcha && { captcha }),
    // Which of the three it is, its own part says.
  } as FormBody;
}

const givenConsent = async ({ id, version, text }: Consent): Promise<GivenConsent> => ({
  id,
  version,
  hash: await hashText(text),
});

/**
 * Puts what was sent back into its form. What somebody has filled in since has the last word, and consents are not put
 * back: a consent is given anew.
 */
export function restoreAnswers(body: FormBody, kind: FormKind, answers: Answers): void {
  const { values, guardian } = body;
  // The draft of this tab has the last word too.
  answers.load();
  const sent = [
    ...Object.entries(values),
    ...(guardian ? [[guardianName, guardian.name] as const] : []),
    ...(kind.answersIn?.(body) ?? []),
  ];
  for (const [name, value] of sent)
    if (!answers.values.has(name))
      answers.set(name, typeof value === 'number' ? String(value) : value);
}

/** The codes of a server that are faults of answers here; any other is `refused`. */
const faultCodes =
  /^(missing|short|long|small|big|email|tel|number|date|choice|full|overlap|least|most|other|rows|photo|place|not-asked)$/;

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
        code: faultCodes.test(error.code) ? (error.code as FaultCode) : 'refused',
        limit: error.limit,
      });
  }
  return faults;
}
