import type { Generated, Selectable } from 'kysely';

export type DatabaseKind = 'sqlite' | 'postgres';

/**
 * The same columns on SQLite and PostgreSQL. Times are RFC 3339 text in UTC and yes/no is 0 or 1, because
 * both databases sort, compare and return those in the same way.
 */
export interface Tables {
  submissions: SubmissionTable;
  given_consents: ConsentTable & { submission: number };
  idempotency_keys: IdempotencyKeyTable;
  counters: CounterTable;
  sign_ups: SignUpTable;
  sign_up_consents: ConsentTable & { sign_up: number };
  claims: ClaimTable;
  post_counters: PostCounterTable;
  activity_counters: ActivityCounterTable;
  check_in_codes: CheckInCodeTable;
  clock: ClockTable;
  form_results: FormResultsTable;
  photos: PhotoTable;
  photo_parts: PhotoPartTable;
  cases: CaseTable;
  case_acts: CaseActTable;
  case_photos: CasePhotoTable;
  jobs: JobTable;
  contacts: ContactTable;
  spent_tokens: SpentTokenTable;
  codes: CodeTable;
  review_acts: ReviewActTable;
  field_keys: FieldKeyTable;
  access_log: AccessLogTable;
  access_log_end: AccessLogEndTable;
  service_records: ServiceRecordTable;
  announcements: AnnouncementTable;
  users: UserTable;
  sessions: SessionTable;
}

/**
 * - `counted`: one signature of the public count.
 * - `duplicate`: the same person again; kept, not counted, and steps in when the counted one is withdrawn.
 * - `trial`: sent in test mode.
 * - `withdrawn`: taken back; nothing personal is left.
 */
export type SubmissionState = 'counted' | 'duplicate' | 'trial' | 'withdrawn';

/** What signatures and sign-ups have in common. */
interface ResponseTable {
  id: Generated<number>;
  receipt: string;
  feed: string;
  at: string;
  /** The day of the community, for counts over time. */
  day: string;
  secret_hash: string;
  /**
   * JSON of the answers; null once they are erased, and of a duplicate beyond the hundredth. It is encrypted in the database, as
   * are the guardian and others: see sealed-columns.ts.
   */
  answers: string | null;
  /** JSON of the guardian's name. */
  guardian: string | null;
  page: string | null;
  /** Keyed digests by which it is found: see lookup.ts. Null of rows from before there were any. */
  lookup: Generated<string | null>;
  /** When the personal values were erased. */
  erased_at: string | null;
  /** What its owner was told when it was taken back: asked again, the answer is the same. */
  withdrawn_count: number | null;
}

export interface SubmissionTable extends ResponseTable {
  pledge: string;
  state: SubmissionState;
  /** Keyed hash of who signed: see submissions/signer-digest.ts. */
  signer: string | null;
  /** The masked name, where the signer may be shown. */
  wall_name: string | null;
  /** JSON of the drawn signature. */
  signature: string | null;
  /** What led to the form: a poster, a message. */
  source: string | null;
  /** Of a checklist: how many things are ticked. It says nothing about who, and stays. */
  ticked: number | null;
  /** Null where nobody has to look through it. */
  review: ReviewState | null;
}
export type SubmissionRow = Selectable<SubmissionTable>;

interface ConsentTable {
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

/** What is published of the answers to a form: see forms/form-results.ts. */
export interface FormResultsTable {
  feed: string;
  form: string;
  /** The day on which it was last looked at whether there is more to publish. */
  day: string;
  /** JSON of the rule's own state; `null` while nothing is published. */
  state: string;
}

/** A picture that was announced; its bytes are in a folder: see photos/photo-store.ts. */
export interface PhotoTable {
  feed: string;
  /** Made in the page, random. */
  photo: string;
  form: string;
  at: string;
  /** Of the file as it was sent. */
  bytes: number;
  sha256: string;
  /** `receiving`, `ready`, or `erasing` once it belongs to nothing any more. */
  state: string;
  /** The row of the answers that name it: of a signature or a form, or of a sign-up. */
  submission: number | null;
  sign_up: number | null;
  /** The case that the desk added it to. */
  case_id: number | null;
  /** SHA-256 of the picture as it is kept. */
  digest: string | null;
  width: number | null;
  height: number | null;
}
export type PhotoRow = Selectable<PhotoTable>;

/** A report on its way to be solved. What is said of it in public is in its acts: see cases/case-state.ts. */
export interface CaseTable {
  id: Generated<number>;
  feed: string;
  /** Its id in the section `records`, random: it does not tell how many reports there are. */
  record: string;
  form: string;
  submission: number;
  opened_at: string;
  /** A RecordStatus. */
  status: string;
  /** 1: may be shown to anybody. */
  published: number;
  /** 1: somebody has looked it through once. */
  passed: number;
  /** The case that goes on, of a duplicate. */
  duplicate_of: number | null;
  /** The instant at which it is overdue. */
  due_at: string | null;
  /** Goes up with every act; raising it is what locks a case. */
  version: number;
  changed_at: string;
  /** JSON of the CaseState that its acts add up to. */
  state: string;
}
export type CaseRow = Selectable<CaseTable>;

/** One act in the history of a case. None is ever changed: an act that was undone says so. */
export interface CaseActTable {
  id: Generated<number>;
  case_id: number;
  at: string;
  /** The name that somebody at the desk gave; empty for the resident. */
  who: string;
  kind: string;
  /** JSON of what the act says beside its words. */
  content: string;
  words: string | null;
  /** Whose report private words are about: they are erased with its answers. Null where they are public. */
  submission: number | null;
  undone_at: string | null;
  undone_by: string | null;
}
export type CaseActRow = Selectable<CaseActTable>;

/** A picture that was passed: a copy of its own, under a name that nobody knew before. */
export interface CasePhotoTable {
  name: string;
  case_id: number;
  /** Name of the picture that it was made of. */
  original: string;
  at: string;
  /** 1: the desk's own picture; 0: one of the report, which goes when that is taken back. */
  own: number;
  /** `kept`, or `erasing` once nobody may see it any more. */
  state: string;
}

export interface PhotoPartTable {
  feed: string;
  photo: string;
  /** From 0. */
  part: number;
  digest: string;
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

/**
 * - `placed`: somebody of it has a place in a post that is still there.
 * - `waiting`: it waits in every post that it asked for, or its posts were taken out of the feed.
 * - `trial`: sent in test mode; no place is taken.
 * - `withdrawn`: cancelled as a whole.
 */
export type SignUpState = 'placed' | 'waiting' | 'trial' | 'withdrawn';

export interface SignUpTable extends ResponseTable {
  activity: string;
  state: SignUpState;
  /** How many people, whoever signed up included. */
  people: number;
  /** Goes up when a post is given, taken back, moved or promoted. */
  sequence: number;
  /** JSON list of the names of those who come along. */
  companions: string | null;
  /** When its last post ends, as the feed says now: retention begins then. */
  over_at: string;
  withdrawn_at: string | null;
}
export type SignUpRow = Selectable<SignUpTable>;

export type ClaimState = 'confirmed' | 'waiting' | 'cancelled' | 'attended';

/**
 * What one sign-up has in one post. Only who holds the lock of the post's counter may write it, or read
 * it to decide something. It is never deleted: a post that was given back can be asked for again.
 */
export interface ClaimTable {
  sign_up: number;
  feed: string;
  activity: string;
  post: string;
  state: ClaimState;
  people: number;
  /** The order of arrival at this post. */
  line: number;
  /** 1: of a trial, which neither takes a place nor stands in line. */
  trial: number;
  /** How many people came. */
  attended: number;
  /** For how long each of them. */
  minutes: number;
  checked_in_at: string | null;
  /** Who moved up has to accept the place until then; null where nothing has to be accepted. */
  accept_by: Generated<string | null>;
}
export type ClaimRow = Selectable<ClaimTable>;

/** The one row that is locked before anything in a post changes. */
export interface PostCounterTable {
  feed: string;
  activity: string;
  post: string;
  /** People with a place, beside those that the feed itself counts. */
  taken: number;
  /** People in the waiting list, likewise. */
  waiting: number;
  /** The last number that was given to a claim. */
  line: number;
  /** How many people came. */
  attended: number;
  /** The minutes of all of them. */
  minutes: number;
  /** JSON of title, place and times as people know them: see PostDetails of sign-ups/offered-posts.ts. */
  details: string;
  /** 1: the organiser has taken it out of the feed. */
  gone: number;
  /** Goes up when the details change. */
  sequence: number;
  /** When it ends, for the term of its names: see sign-ups/term.ts. Null in rows of an older collector. */
  ends_at: string | null;
  changed_at: string;
}
export type PostCounterRow = Selectable<PostCounterTable>;

export interface ActivityCounterTable {
  feed: string;
  activity: string;
  /** Sign-ups that stand. */
  sign_ups: number;
  /** People with a place in one post at least. */
  people: number;
  changed_at: string;
}

/** The code with which stewards check people in at one activity. A new one takes the place of the one before. */
export interface CheckInCodeTable {
  feed: string;
  activity: string;
  /** Keyed hash of the code: see sign-ups/activity-code.ts. */
  code_hash: string;
  made_at: string;
}

/**
 * - `waiting`: to be done at `run_at`; while somebody works on it, that is the end of the lease.
 * - `done`: with `problem` where nothing had to be done.
 * - `dead`: given up. Whoever looks after the server may have it done again.
 */
export type JobState = 'waiting' | 'done' | 'dead';

/** Something to be done beside requests: see jobs/job-store.ts. */
export interface JobTable {
  id: Generated<number>;
  queue: string;
  kind: string;
  /** Unique: what makes it the same job. */
  key: string;
  /** JSON. Null once it is not needed any more. */
  payload: string | null;
  state: JobState;
  /** When it is tried next. */
  run_at: string;
  /** Since when it should be done, however often it was tried. Null in rows of before. */
  due_at: string | null;
  expires_at: string | null;
  tries: number;
  /** How often the other side has said that it did not do it. */
  refusals: number;
  /** Names whoever works on it. */
  taken: string | null;
  /** What went wrong last, in words without anything personal. */
  problem: string | null;
  /** A keyed digest of whom it is for. */
  about: string | null;
  made_at: string;
  done_at: string | null;
}
export type JobRow = Selectable<JobTable>;

/** Somebody who wants to be told about a sign-up or a submission. Address and number are in its answers, and only there. */
export interface ContactTable {
  id: Generated<number>;
  feed: string;
  form: string;
  submission: number | null;
  sign_up: number | null;
  /** `mail` or `sms`. */
  channel: 'mail' | 'sms';
  /** Name of the question whose answer is the address or number. */
  field: string;
  stopped_at: string | null;
}
export type ContactRow = Selectable<ContactTable>;

/** Answers to a captcha that were used, as digests; `owner` is that of the form's key. */
export interface SpentTokenTable {
  digest: string;
  owner: string;
  at: string;
}

/** A code that was sent: see codes/codes.ts. */
export interface CodeTable {
  id: Generated<number>;
  /** A keyed digest of the address or number. */
  about: string;
  /** A keyed digest of the code, and of what it is for. */
  code_hash: string;
  made_at: string;
  expires_at: string;
  tries: number;
  /** A digest of the key of the form that it was used for. */
  used_by: string | null;
}

/** `held` until somebody has looked through it; only what is `passed` is shown. */
export type ReviewState = 'held' | 'passed' | 'hidden';

/** What somebody did with many at once: see moderation/review.ts. */
export interface ReviewActTable {
  id: Generated<number>;
  feed: string;
  at: string;
  who: string;
  outcome: ReviewState;
  reason: string;
  /** JSON of receipts, and how each was before. */
  changes: string;
  undone_at: string | null;
  undone_by: string | null;
}

/** The keys that something may be encrypted with: see field-keys.ts. */
export interface FieldKeyTable {
  number: string;
  since: string;
}

/** What was done with people's data, without any: see admin/access-log.ts. Nothing of it is changed or deleted. */
export interface AccessLogTable {
  id: Generated<number>;
  at: string;
  /**
   * `administrator: NAME` of who is logged in, `administrator` of a machine with the token, `steward`, `command` or `server`: no
   * resident's name.
   */
  who: string;
  /** The route that was asked, as a pattern; of commands and the server what it was. */
  act: string;
  feed: string | null;
  /** Id of the form, pledge or activity. */
  form: string | null;
  /** How many rows, where that is known. */
  rows: number | null;
  /** A code over this line and the one before; nothing in lines of servers that knew none. */
  chain: string | null;
}

/** How many lines the access log has, and the code of the last one: one row, so that a line that is cut off is missed. */
export interface AccessLogEndTable {
  lines: number;
  chain: string;
  /** A code over both. */
  seal: string;
}

/** Certificates of hours that were made out: see sign-ups/service-records.ts. Whose they are only the paper says. */
export interface ServiceRecordTable {
  number: string;
  sign_up: number;
  /** Which of the party, from 0. */
  person: number;
  /** JSON of what is certified, without the name. */
  facts: string;
  issued_on: string;
}

/** What was told to all who have signed a pledge or answered a form and want messages: see messages/announce.ts. */
export interface AnnouncementTable {
  id: Generated<number>;
  /** What makes it the same announcement: written twice, it is told once. */
  key: string;
  feed: string;
  /** Id of the pledge or form. */
  form: string;
  at: string;
  /** Of an update: who wrote it, and what. */
  who: string | null;
  text: string | null;
  /** How many were told. */
  told: number;
}

/** Somebody who administers: see people/accounts.ts. */
export interface UserTable {
  id: Generated<number>;
  /** As it is shown and stands in the access log: a name or an e-mail address. */
  name: string;
  /** Its one spelling: what is unique, and what a log-in is looked up by. */
  name_key: string;
  /** See people/password.ts. Null until a link was used, and again after a reset. */
  password: string | null;
  /** SHA-256 of the code of a link that was not used yet. */
  link_digest: string | null;
  link_expires_at: string | null;
  made_at: string;
}

/** Where somebody is logged in. The browser has the token, this its SHA-256. */
export interface SessionTable {
  digest: string;
  user_id: number;
  made_at: string;
  expires_at: string;
}
