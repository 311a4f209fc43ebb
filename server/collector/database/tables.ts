import type { Generated, Selectable } from 'kysely';
import type {
  ActivityCounterTable,
  CheckInCodeTable,
  ClaimTable,
  PostCounterTable,
  SignUpConsentTable,
  SignUpTable,
} from './sign-up-tables.js';

export type DatabaseKind = 'sqlite' | 'postgres';

/**
 * The same columns on SQLite and PostgreSQL. Times are RFC 3339 text in UTC and yes/no is 0 or 1, because
 * both databases sort, compare and return those in the same way.
 */
export interface Tables {
  submissions: SubmissionTable;
  given_consents: GivenConsentTable;
  idempotency_keys: IdempotencyKeyTable;
  counters: CounterTable;
  sign_ups: SignUpTable;
  sign_up_consents: SignUpConsentTable;
  claims: ClaimTable;
  post_counters: PostCounterTable;
  activity_counters: ActivityCounterTable;
  check_in_codes: CheckInCodeTable;
  clock: ClockTable;
}

/**
 * - `counted`: one signature of the public count.
 * - `duplicate`: the same person again; kept, not counted, and steps in when the counted one is withdrawn.
 * - `trial`: sent in test mode.
 * - `withdrawn`: taken back; nothing personal is left.
 */
export type SubmissionState = 'counted' | 'duplicate' | 'trial' | 'withdrawn';

export interface SubmissionTable {
  id: Generated<number>;
  receipt: string;
  feed: string;
  pledge: string;
  at: string;
  /** The day of the community, for counts over time. */
  day: string;
  state: SubmissionState;
  /** Keyed hash of who signed: see submissions/signer-digest.ts. */
  signer: string | null;
  secret_hash: string;
  /** JSON of the answers; null once they are erased, and of a duplicate beyond the hundredth. */
  answers: string | null;
  /** The masked name, where the signer may be shown. */
  wall_name: string | null;
  guardian: string | null;
  /** JSON of the drawn signature. */
  signature: string | null;
  page: string | null;
  /** When the personal values were erased. */
  erased_at: string | null;
  /** What its owner was told when it was taken back: asked again, the answer is the same. */
  withdrawn_count: number | null;
}
export type SubmissionRow = Selectable<SubmissionTable>;

export interface GivenConsentTable {
  submission: number;
  consent: string;
  version: string;
  text_hash: string;
  at: string;
  /** 1: given by the guardian. */
  guardian: number;
}

export interface IdempotencyKeyTable {
  feed: string;
  key: string;
  fingerprint: string;
  receipt: string;
  at: string;
  /** The collected signatures when it was answered, so that the answer can be given again. */
  signatures: number;
  test: number;
  /** JSON of what was answered, where that is more than the columns here say: a pass. */
  answer: string | null;
}

/** One row: see retention-clock.ts. */
export interface ClockTable {
  id: number;
  /** When the server was last sure what time it is. */
  seen_at: string;
}

export interface CounterTable {
  feed: string;
  pledge: string;
  signatures: number;
  changed_at: string;
}
