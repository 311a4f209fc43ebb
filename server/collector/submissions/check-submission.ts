import type {
  Consent,
  Field,
  FieldValue,
  GivenConsent,
  Pledge,
  Submission,
} from '../../../src/contract/index.js';
import { own } from '../../../src/contract/check.js';
import { ageOf, dayOf, needsGuardian } from '../../../src/contract/rules/ages.js';
import { readForm } from '../../../src/contract/rules/answers.js';
import { closureAt } from '../../../src/contract/rules/moments.js';
import { isBlank, photosIn } from '../../../src/contract/rules/wide-answers.js';
import type { CollectorContext } from '../context.js';
import { type InvalidPart, Problem, problems } from '../http/problem.js';
import { contactOf, type NewContact } from '../messages/contacts.js';
import type { NamedPhotos } from '../photos/claim-photos.js';
import { sha256 } from './secret.js';

export function refuseOutsideHours(
  hours: Pick<Pledge, 'opens' | 'closes'>,
  now: number,
  utcOffset: string,
): void {
  const closure = closureAt(hours, now, utcOffset);
  if (closure) throw closure.status === 'closed' ? problems.closed() : problems.notOpen();
}

/** Query and fragment may hold anything, a session or a name: they are never kept. */
function pageOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { protocol, origin, pathname } = new URL(address);
  return protocol === 'https:' || protocol === 'http:' ? `${origin}${pathname}` : undefined;
}

/** A submission that follows its pledge: nothing is in it that the pledge does not ask for. */
interface CheckedSubmission {
  answers: Record<string, FieldValue>;
  consents: GivenConsent[];
  guardian: NonNullable<Submission['guardian']> | undefined;
  signature: Submission['signature'];
}

/** What a pledge and an activity ask in the same way. */
type AskedForm = Pick<Pledge, 'fields' | 'consents' | 'guardian' | 'signature'>;

/** What is sent for either. */
type FilledForm = Pick<Submission, 'values' | 'consents' | 'guardian' | 'signature'>;

/** What is sent for either, with what goes with it. */
type SentForm = FilledForm &
  Pick<Submission, 'secret'> &
  Partial<Pick<Submission, 'trap' | 'elapsed' | 'page' | 'test'>>;

type Check = { checked: CheckedSubmission } | { errors: InvalidPart[] };

/** What either form is stored with. */
export interface CheckedForm extends CheckedSubmission {
  secretHash: string;
  page: string | undefined;
  test: boolean;
  at: string;
  /** The day of the community, for counts over time. */
  day: string;
  photos: NamedPhotos;
  /** Who is told that it came. */
  webhooks: CollectorContext['webhooks'];
  /** Set where its sender wants to be told. */
  contact: NewContact | undefined;
}

/**
 * Checks a form that came in now.
 * @param furtherErrors what else is wrong with it, to be told together.
 * @throws the problem that stands in its way.
 */
export function checkForm(
  collector: CollectorContext,
  form: AskedForm & Pick<Pledge, 'opens' | 'closes'>,
  sent: SentForm,
  now: number,
  furtherErrors: readonly InvalidPart[] = [],
): CheckedForm {
  const { utcOffset, minimumSeconds } = collector;
  refuseOutsideHours(form, now, utcOffset);
  // The title says what a person could do about it; whoever wrote the program will not mind.
  const { trap, elapsed = Infinity } = sent;
  if (trap || elapsed < minimumSeconds * 1000) throw problems.refused();
  const day = dayOf(now, utcOffset);
  const check = checkSubmission(form, sent, day);
  const errors = [...('errors' in check ? check.errors : []), ...furtherErrors];
  if (!('checked' in check) || errors.length > 0)
    throw new Problem(422, 'invalid', 'Some answers are missing or wrong.', { errors });
  const { answers, consents } = check.checked;
  return {
    ...check.checked,
    webhooks: sent.test ? [] : collector.webhooks,
    // A trial is nobody's.
    contact: sent.test ? undefined : contactOf(collector, form.fields, answers, consents),
    secretHash: sha256(sent.secret),
    page: pageOf(sent.page),
    test: sent.test === true,
    at: new Date(now).toISOString(),
    day,
    photos: { fields: form.fields, names: photosIn(form.fields, answers) },
  };
}

/** The consents of a submission as they are stored, behind the id of whose they are. */
export function consentRows({
  consents,
  guardian,
  at,
}: Pick<CheckedSubmission, 'consents' | 'guardian'> & { at: string }) {
  const rowOf = ({ id, version, hash }: GivenConsent, isGuardian: boolean) => ({
    consent: id,
    version,
    text_hash: hash,
    at,
    guardian: isGuardian ? 1 : 0,
  });
  return [
    ...consents.map((consent) => rowOf(consent, false)),
    ...(guardian ? [rowOf(guardian.consent, true)] : []),
  ];
}

/** Checks what was sent against the fields, the consents and the guardian rule of what it is for. */
export function checkSubmission(form: AskedForm, submission: FilledForm, today: string): Check {
  const errors: InvalidPart[] = [];
  const answers = checkFields(form, submission, errors);
  const consents = checkConsents(form, submission, errors);
  const guardian = checkGuardian(form, submission, answers, today, errors);
  if (errors.length > 0) return { errors };
  const signature = form.signature === 'drawn' ? submission.signature : undefined;
  return { checked: { answers, consents, guardian, signature } };
}

function checkFields(form: AskedForm, { values }: FilledForm, errors: InvalidPart[]) {
  const givenTo = ({ name }: Field) => own(values, name) as FieldValue | undefined;
  const { asked, values: answers, faults } = readForm(form.fields, givenTo);
  for (const { name, ...fault } of faults) errors.push({ pointer: `/values/${name}`, ...fault });
  // An answer to a question that was removed since is not kept; one that is hidden shows that the sender reads the
  // conditions in another way, or an older form.
  for (const field of form.fields) {
    const given = asked.includes(field) ? undefined : givenTo(field);
    // A box without a tick, an empty line: nobody has answered.
    if (given !== undefined && given !== false && !isBlank(given))
      errors.push({ pointer: `/values/${field.name}`, code: 'not-asked' });
  }
  return answers;
}

function checkConsents(
  form: AskedForm,
  submission: FilledForm,
  errors: InvalidPart[],
): GivenConsent[] {
  const asked = new Map((form.consents ?? []).map((consent) => [consent.id, consent]));
  const given = new Map<string, GivenConsent>();
  for (const [place, consent] of submission.consents.entries()) {
    const pointer = `/consents/${place}`;
    const text = asked.get(consent.id);
    if (!text) errors.push({ pointer: `${pointer}/id`, code: 'reference', consent: consent.id });
    else if (given.has(consent.id))
      errors.push({ pointer, code: 'duplicate', consent: consent.id });
    else errors.push(...checkText(text, consent, pointer));
    given.set(consent.id, consent);
  }
  for (const { id, required } of asked.values()) {
    // `-` is the place after the last one (RFC 6901): the one that should be there and is not.
    if (required && !given.has(id))
      errors.push({ pointer: '/consents/-', code: 'missing', consent: id });
  }
  return [...given.values()];
}

/** Consent to another text is not consent to this one. */
function checkText(text: Consent, given: GivenConsent, pointer: string): InvalidPart[] {
  const changed = (part: string): InvalidPart => ({
    pointer: `${pointer}/${part}`,
    code: 'changed',
    consent: text.id,
  });
  if (given.version !== text.version) return [changed('version')];
  return given.hash === sha256(text.text) ? [] : [changed('hash')];
}

function checkGuardian(
  form: AskedForm,
  submission: FilledForm,
  answers: Record<string, FieldValue>,
  today: string,
  errors: InvalidPart[],
): CheckedSubmission['guardian'] {
  if (!form.guardian) return undefined;
  const { consent } = form.guardian;
  const age = ageOf(form.fields, answers, today);
  const isNeeded = needsGuardian(form.guardian, age);
  // A grown-up's form may still carry what was filled in before the age was put right.
  if (age !== undefined && !isNeeded) return undefined;
  const { guardian } = submission;
  if (guardian) {
    if (guardian.consent.id !== consent.id) {
      errors.push({
        pointer: '/guardian/consent/id',
        code: 'reference',
        consent: guardian.consent.id,
      });
    } else errors.push(...checkText(consent, guardian.consent, '/guardian/consent'));
  } else if (isNeeded) errors.push({ pointer: '/guardian', code: 'missing' });
  return guardian;
}
