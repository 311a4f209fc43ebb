import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type {
  Activity,
  Consent,
  Field,
  GivenConsent,
  Pledge,
  SignUp,
  Submission,
  WantedPost,
} from '../../src/contract/index.js';

export const newKey = (): string => randomUUID();
export const newSecret = (): string => randomBytes(24).toString('base64url');

/** A person that no other run has: conformance is tried on servers that keep what they are sent. */
const newName = (): string => `测试${randomBytes(6).toString('hex')}`;

/** What pledges and activities ask here is answered by a text, a number or a tick. */
type PlainValue = string | number | boolean;
type Filled<Sent> = Omit<Sent, 'values'> & { values: Record<string, PlainValue> };

/** A submission that the pledge takes, signed by somebody new. */
export function fillIn(
  pledge: Pledge,
  changes: Partial<Filled<Submission>> = {},
): Filled<Submission> {
  return { ...fillInForm(pledge), pledge: pledge.id, ...changes };
}

/** A sign-up that the activity takes, by somebody new. */
export function fillInSignUp(
  activity: Activity,
  posts: (string | WantedPost)[],
  changes: Partial<Filled<SignUp>> = {},
): Filled<SignUp> {
  return {
    ...fillInForm(activity),
    activity: activity.id,
    posts: posts.map((post) => (typeof post === 'string' ? { post } : post)),
    ...changes,
  };
}

export function fillInForm({ fields, consents = [] }: Pick<Pledge, 'fields' | 'consents'>) {
  const values: Record<string, PlainValue> = {};
  for (const field of fields) {
    const value = valueFor(field);
    if (value !== undefined) values[field.name] = value;
  }
  return {
    civic: 1 as const,
    values,
    consents: consents.map(giveConsent),
    page: 'https://portal.example/pledge',
    secret: newSecret(),
    elapsed: 60_000,
  };
}

export function giveConsent({ id, version, text }: Consent): GivenConsent {
  return { id, version, hash: createHash('sha256').update(text, 'utf8').digest('hex') };
}

function valueFor(field: Field): PlainValue | undefined {
  switch (field.type) {
    case 'name':
      return newName();
    case 'text':
    case 'textarea':
      return field.required ? '测'.repeat(Math.max(2, field.minLength ?? 0)) : undefined;
    case 'tel':
      return `1380${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
    case 'email':
      return `${randomBytes(6).toString('hex')}@example.org`;
    case 'select':
    case 'radio':
      return field.options?.[0]?.value;
    case 'checkbox':
      return true;
    case 'number':
      // Old enough not to need a guardian.
      return Math.min(field.max ?? 40, Math.max(field.min ?? 40, 40));
    case 'date':
      return '1980-06-10';
  }
}
