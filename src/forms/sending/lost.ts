import type { ReactiveElement } from 'lit';
import type { SignUp, Submission } from '../../contract/submission.js';
import type { Answers } from '../answers/answers.js';
import type { Refused } from '../../submit/result.js';
import type { Expired, KeptSubmission, SubmissionUpdate } from '../../submit/states.js';
import { guardianName } from '../form-input.js';
import type { FormKind } from '../form-kind.js';

/** Whether it was refused or given up. */
export const isLost = (
  one: SubmissionUpdate | KeptSubmission,
): one is Extract<SubmissionUpdate | KeptSubmission, Refused | Expired> =>
  one.status === 'refused' || one.status === 'expired';

/**
 * Puts into a form what was sent with it. What somebody has filled in since has the last word, and a consent is
 * given anew.
 */
export function giveBack(body: Submission | SignUp, own: FormKind, answers: Answers): void {
  const { values, guardian } = body;
  // The draft of this tab has the last word too.
  answers.load();
  const given = [
    ...Object.keys(values).map((name) => [name, values[name]!] as const),
    ...(guardian ? [[guardianName, guardian.name] as const] : []),
    ...(own.answersIn?.(body) ?? []),
  ];
  for (const [name, value] of given)
    if (!answers.values.has(name))
      answers.set(name, typeof value === 'number' ? String(value) : value);
}

/**
 * Does something once what an element has drawn stands before somebody's eyes.
 * @param isStill whether the element still shows it.
 */
export function onceSeen(host: ReactiveElement, isStill: () => boolean, act: () => unknown): void {
  const see = (): void => {
    if (document.hidden && isStill()) return;
    document.removeEventListener('visibilitychange', see);
    if (isStill()) act();
  };
  void host.updateComplete.then(() => {
    document.addEventListener('visibilitychange', see);
    see();
  });
}
