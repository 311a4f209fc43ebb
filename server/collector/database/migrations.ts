/** Every change of the tables, in order. One that has been released is never edited: add another. */
import {
  sql,
  type CreateTableBuilder,
  type Kysely,
  type Migration,
  type MigrationProvider,
} from 'kysely';
import type { DatabaseKind } from './tables.js';

type Schema = Kysely<unknown>['schema'];
type Table = CreateTableBuilder<string, string>;

export const migrations = (kind: DatabaseKind): MigrationProvider => ({
  getMigrations: () =>
    Promise.resolve({
      '0001-first': migration((schema) => createPledgeTables(schema, kind)),
      '0002-sign-ups': migration((schema) => createSignUpTables(schema, kind)),
      '0003-upkeep': migration(addUpkeep),
      '0004-check-in-codes': migration(addCheckInCodes),
      '0005-forms': migration(addForms),
      '0006-cases': migration((schema) => addCases(schema, kind)),
      '0007-jobs': migration((schema) => addJobs(schema, kind)),
      '0008-messages': migration((schema) => addMessages(schema, kind)),
      '0009-checks': migration((schema) => addChecks(schema, kind)),
      '0010-rate-limits': { up: (database: Kysely<unknown>) => addRateLimits(database, kind) },
      '0011-encryption': migration(addEncryption),
      '0012-access-log': migration((schema) => addAccessLog(schema, kind)),
      '0013-jobs-due': migration(addJobsDue),
      '0014-access-chain': { up: addAccessChain },
      '0015-service-records': migration(addServiceRecords),
      '0016-announcements': migration((schema) => addAnnouncements(schema, kind)),
      '0017-people': migration((schema) => addPeople(schema, kind)),
    }),
});

const migration = (change: (schema: Schema) => Promise<void>): Migration => ({
  up: ({ schema }: Kysely<unknown>) => change(schema),
});

const addId = (table: Table, kind: DatabaseKind): Table =>
  table.addColumn('id', kind === 'sqlite' ? 'integer' : 'serial', (column) => column.primaryKey());

const addTexts = (table: Table, ...names: string[]): Table =>
  names.reduce((all, name) => all.addColumn(name, 'text', (column) => column.notNull()), table);

const addOptionalTexts = (table: Table, ...names: string[]): Table =>
  names.reduce((all, name) => all.addColumn(name, 'text'), table);

/** @param check what must hold of each, behind its name: the database itself refuses to lose a place. */
const addNumbers = (table: Table, names: readonly string[], check = ''): Table =>
  names.reduce(
    (all, name) =>
      all.addColumn(name, 'integer', (column) =>
        check ? column.notNull().check(sql.raw(`${name} ${check}`)) : column.notNull(),
      ),
    table,
  );

const addReceipt = (table: Table): Table =>
  table.addColumn('receipt', 'text', (column) => column.notNull().unique());

const addState = (table: Table, ...states: string[]): Table =>
  table.addColumn('state', 'text', (column) =>
    column.notNull().check(sql.raw(`state in (${states.map((state) => `'${state}'`).join(', ')})`)),
  );

/** What somebody agreed to, and when. */
const createConsents = (schema: Schema, table: string, owner: string, of: string): Promise<void> =>
  schema
    .createTable(table)
    .addColumn(owner, 'integer', (column) =>
      column.notNull().references(`${of}.id`).onDelete('cascade'),
    )
    .$call((columns) => addTexts(columns, 'consent', 'version', 'text_hash', 'at'))
    .$call((columns) => addNumbers(columns, ['guardian']))
    .addPrimaryKeyConstraint(`${table}_key`, [owner, 'consent', 'guardian'])
    .execute();

const createIndex = (schema: Schema, name: string, table: string, columns: string[]) =>
  schema.createIndex(name).on(table).columns(columns);

async function createPledgeTables(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('submissions')
    .$call((table) => addId(table, kind))
    .$call(addReceipt)
    .$call((table) => addTexts(table, 'feed', 'pledge', 'at', 'day'))
    .$call((table) => addState(table, 'counted', 'duplicate', 'trial', 'withdrawn'))
    .$call((table) => addOptionalTexts(table, 'signer'))
    .$call((table) => addTexts(table, 'secret_hash'))
    .$call((table) =>
      addOptionalTexts(table, 'answers', 'wall_name', 'guardian', 'signature', 'page', 'erased_at'),
    )
    .execute();
  // The database itself refuses to count a person twice, however many servers write to it.
  await createIndex(schema, 'one_counted_signature', 'submissions', ['feed', 'pledge', 'signer'])
    .unique()
    .where(sql.ref('state'), '=', sql.lit('counted'))
    .execute();
  const inOrder = ['feed', 'pledge', 'state', 'id'];
  await createIndex(schema, 'submissions_by_pledge', 'submissions', inOrder).execute();
  const bySigner = ['feed', 'pledge', 'signer'];
  await createIndex(schema, 'submissions_by_signer', 'submissions', bySigner).execute();
  await createConsents(schema, 'given_consents', 'submission', 'submissions');
  await schema
    .createTable('idempotency_keys')
    .$call((table) => addTexts(table, 'feed', 'key', 'fingerprint', 'receipt', 'at'))
    .$call((table) => addNumbers(table, ['signatures', 'test']))
    .addPrimaryKeyConstraint('idempotency_keys_key', ['feed', 'key'])
    .execute();
  await schema
    .createTable('counters')
    .$call((table) => addTexts(table, 'feed', 'pledge'))
    .$call((table) => addNumbers(table, ['signatures']))
    .$call((table) => addTexts(table, 'changed_at'))
    .addPrimaryKeyConstraint('counters_key', ['feed', 'pledge'])
    .execute();
}

/** The tables of sign-ups, and room in the keys for an answer that is more than a receipt. */
async function createSignUpTables(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema.alterTable('idempotency_keys').addColumn('answer', 'text').execute();
  await schema
    .createTable('sign_ups')
    .$call((table) => addId(table, kind))
    .$call(addReceipt)
    .$call((table) => addTexts(table, 'feed', 'activity', 'at', 'day'))
    .$call((table) => addState(table, 'placed', 'waiting', 'trial', 'withdrawn'))
    .$call((table) => addTexts(table, 'secret_hash'))
    .$call((table) => addNumbers(table, ['people'], '>= 1'))
    .$call((table) => addNumbers(table, ['sequence']))
    .$call((table) => addOptionalTexts(table, 'answers', 'companions', 'guardian', 'page'))
    .$call((table) => addTexts(table, 'over_at'))
    .$call((table) => addOptionalTexts(table, 'withdrawn_at', 'erased_at'))
    .execute();
  const byActivity = ['feed', 'activity', 'id'];
  await createIndex(schema, 'sign_ups_by_activity', 'sign_ups', byActivity).execute();
  await createConsents(schema, 'sign_up_consents', 'sign_up', 'sign_ups');
  await schema
    .createTable('post_counters')
    .$call((table) => addTexts(table, 'feed', 'activity', 'post'))
    .$call((table) => addNumbers(table, ['taken', 'waiting'], '>= 0'))
    .$call((table) => addNumbers(table, ['line']))
    .$call((table) => addNumbers(table, ['attended', 'minutes'], '>= 0'))
    .$call((table) => addTexts(table, 'details'))
    .$call((table) => addNumbers(table, ['gone', 'sequence']))
    .$call((table) => addTexts(table, 'changed_at'))
    .addPrimaryKeyConstraint('post_counters_key', ['feed', 'activity', 'post'])
    .execute();
  await schema
    .createTable('claims')
    .addColumn('sign_up', 'integer', (column) =>
      column.notNull().references('sign_ups.id').onDelete('cascade'),
    )
    .$call((table) => addTexts(table, 'feed', 'activity', 'post'))
    .$call((table) => addState(table, 'confirmed', 'waiting', 'cancelled', 'attended'))
    .$call((table) => addNumbers(table, ['people'], '>= 1'))
    .$call((table) => addNumbers(table, ['line', 'trial']))
    .$call((table) => addNumbers(table, ['attended'], 'between 0 and people'))
    .$call((table) => addNumbers(table, ['minutes']))
    .$call((table) => addOptionalTexts(table, 'checked_in_at'))
    .addPrimaryKeyConstraint('claims_key', ['sign_up', 'post'])
    .execute();
  const inLine = ['feed', 'activity', 'post', 'state', 'line'];
  await createIndex(schema, 'claims_in_line', 'claims', inLine).execute();
  await schema
    .createTable('activity_counters')
    .$call((table) => addTexts(table, 'feed', 'activity'))
    .$call((table) => addNumbers(table, ['sign_ups', 'people'], '>= 0'))
    .$call((table) => addTexts(table, 'changed_at'))
    .addPrimaryKeyConstraint('activity_counters_key', ['feed', 'activity'])
    .execute();
}

/**
 * When posts end as the feed said last, so that the term of names follows; the last time that the server saw; and
 * indexes for what took longer the more rows there were.
 */
async function addUpkeep(schema: Schema): Promise<void> {
  await schema.alterTable('post_counters').addColumn('ends_at', 'text').execute();
  await schema
    .createTable('clock')
    .addColumn('id', 'integer', (column) => column.primaryKey().check(sql`id = 1`))
    .$call((table) => addTexts(table, 'seen_at'))
    .execute();
  // The digest of a signer is of one pledge of one feed.
  await schema.dropIndex('submissions_by_signer').execute();
  const bySecret = ['signer', 'secret_hash'];
  await createIndex(schema, 'submissions_by_secret', 'submissions', bySecret).execute();
  await createIndex(schema, 'duplicates_in_order', 'submissions', ['signer', 'id'])
    .where(sql.ref('state'), '=', sql.lit('duplicate'))
    .execute();
  await createIndex(schema, 'wall_in_order', 'submissions', ['feed', 'pledge', 'state', 'id'])
    .where(sql.ref('wall_name'), 'is not', null)
    .execute();
}

/** The codes of stewards, and what was answered to who took something back. */
async function addCheckInCodes(schema: Schema): Promise<void> {
  for (const table of ['submissions', 'sign_ups'])
    await schema.alterTable(table).addColumn('withdrawn_count', 'integer').execute();
  await schema
    .createTable('check_in_codes')
    .$call((table) => addTexts(table, 'feed', 'activity'))
    .addColumn('code_hash', 'text', (column) => column.notNull().unique())
    .$call((table) => addTexts(table, 'made_at'))
    .addPrimaryKeyConstraint('check_in_codes_key', ['feed', 'activity'])
    .execute();
}

/** Answers to forms are submissions, too. What is published of them is kept, since it must not follow every answer. */
async function addForms(schema: Schema): Promise<void> {
  await schema.alterTable('submissions').addColumn('source', 'text').execute();
  await schema.alterTable('submissions').addColumn('ticked', 'integer').execute();
  await schema
    .createTable('form_results')
    .$call((table) => addTexts(table, 'feed', 'form', 'day', 'state'))
    .addPrimaryKeyConstraint('form_results_key', ['feed', 'form'])
    .execute();
  await schema
    .createTable('photos')
    .$call((table) => addTexts(table, 'feed', 'photo', 'form', 'at'))
    .$call((table) => addNumbers(table, ['bytes'], '>= 1'))
    .$call((table) => addTexts(table, 'sha256'))
    .$call((table) => addState(table, 'receiving', 'ready', 'erasing'))
    .addColumn('submission', 'integer', (column) => column.references('submissions.id'))
    .addColumn('sign_up', 'integer', (column) => column.references('sign_ups.id'))
    .$call((table) => addOptionalTexts(table, 'digest'))
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addPrimaryKeyConstraint('photos_key', ['feed', 'photo'])
    .execute();
  await createIndex(schema, 'photos_by_submission', 'photos', ['submission']).execute();
  await createIndex(schema, 'photos_by_sign_up', 'photos', ['sign_up']).execute();
  await schema
    .createTable('photo_parts')
    .$call((table) => addTexts(table, 'feed', 'photo'))
    .$call((table) => addNumbers(table, ['part'], '>= 0'))
    .$call((table) => addTexts(table, 'digest'))
    .addPrimaryKeyConstraint('photo_parts_key', ['feed', 'photo', 'part'])
    .execute();
}

/** What becomes of reports, apart from the answers: these are erased in time, what was said in public stays. */
async function addCases(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('cases')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'feed', 'record', 'form'))
    .addColumn('submission', 'integer', (column) =>
      column.notNull().unique().references('submissions.id'),
    )
    .$call((table) => addTexts(table, 'opened_at', 'status'))
    .$call((table) => addNumbers(table, ['published', 'passed', 'version']))
    .addColumn('duplicate_of', 'integer', (column) => column.references('cases.id'))
    .$call((table) => addOptionalTexts(table, 'due_at'))
    .$call((table) => addTexts(table, 'changed_at', 'state'))
    .addUniqueConstraint('cases_by_record', ['feed', 'record'])
    .execute();
  await createIndex(schema, 'cases_in_order', 'cases', ['feed', 'status', 'id']).execute();
  await createIndex(schema, 'cases_published', 'cases', ['feed', 'published']).execute();
  await createIndex(schema, 'cases_by_original', 'cases', ['duplicate_of']).execute();
  await schema
    .createTable('case_acts')
    .$call((table) => addId(table, kind))
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .$call((table) => addTexts(table, 'at', 'who', 'kind', 'content'))
    .$call((table) => addOptionalTexts(table, 'words'))
    .addColumn('submission', 'integer', (column) => column.references('submissions.id'))
    .$call((table) => addOptionalTexts(table, 'undone_at', 'undone_by'))
    .execute();
  await createIndex(schema, 'case_acts_in_order', 'case_acts', ['case_id', 'id']).execute();
  await createIndex(schema, 'case_acts_by_submission', 'case_acts', ['submission']).execute();
  await schema
    .createTable('case_photos')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('case_id', 'integer', (column) => column.notNull().references('cases.id'))
    .$call((table) => addTexts(table, 'original', 'at'))
    .$call((table) => addNumbers(table, ['own']))
    .$call((table) => addState(table, 'kept', 'erasing'))
    .execute();
  await createIndex(schema, 'case_photos_by_case', 'case_photos', ['case_id']).execute();
  await schema
    .alterTable('photos')
    .addColumn('case_id', 'integer', (column) => column.references('cases.id'))
    .execute();
  await createIndex(schema, 'photos_by_case', 'photos', ['case_id']).execute();
}

/** What is done beside requests, and again where it failed. */
async function addJobs(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('jobs')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'queue', 'kind'))
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .$call((table) => addOptionalTexts(table, 'payload'))
    .$call((table) => addState(table, 'waiting', 'done', 'dead'))
    .$call((table) => addTexts(table, 'run_at'))
    .$call((table) => addOptionalTexts(table, 'expires_at'))
    .$call((table) => addNumbers(table, ['tries', 'refusals']))
    .$call((table) => addOptionalTexts(table, 'taken', 'problem', 'about'))
    .$call((table) => addTexts(table, 'made_at'))
    .$call((table) => addOptionalTexts(table, 'done_at'))
    .execute();
  await createIndex(schema, 'jobs_due', 'jobs', ['queue', 'state', 'run_at']).execute();
  await createIndex(schema, 'jobs_about', 'jobs', ['about', 'made_at']).execute();
}

/** Who wants to be told, and until when a place that somebody moved up to has to be accepted. */
async function addMessages(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('contacts')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'feed', 'form'))
    .addColumn('submission', 'integer', (column) => column.references('submissions.id'))
    .addColumn('sign_up', 'integer', (column) => column.references('sign_ups.id'))
    .addColumn('channel', 'text', (column) =>
      column.notNull().check(sql`channel in ('mail', 'sms')`),
    )
    .$call((table) => addTexts(table, 'field'))
    .$call((table) => addOptionalTexts(table, 'stopped_at'))
    .execute();
  for (const owner of ['submission', 'sign_up'])
    await createIndex(schema, `contacts_by_${owner}`, 'contacts', [owner]).execute();
  await schema.alterTable('claims').addColumn('accept_by', 'text').execute();
}

/** What must not be used twice: answers to a captcha, and codes that prove an address. */
async function addChecks(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('spent_tokens')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .$call((table) => addTexts(table, 'owner', 'at'))
    .execute();
  await schema
    .createTable('codes')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'about', 'code_hash', 'made_at', 'expires_at'))
    .$call((table) => addNumbers(table, ['tries']))
    .$call((table) => addOptionalTexts(table, 'used_by'))
    .execute();
  await createIndex(schema, 'codes_about', 'codes', ['about', 'made_at']).execute();
  await addReviews(schema, kind);
}

/** Names and proposals that somebody looks through. */
async function addReviews(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema.alterTable('submissions').addColumn('review', 'text').execute();
  await createIndex(schema, 'submissions_to_review', 'submissions', ['feed', 'review', 'id'])
    .where(sql.ref('review'), 'is not', null)
    .execute();
  await schema
    .createTable('review_acts')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'feed', 'at', 'who', 'outcome', 'reason', 'changes'))
    .$call((table) => addOptionalTexts(table, 'undone_at', 'undone_by'))
    .execute();
}

/**
 * What came from each address, for all processes together: only PostgreSQL has several. The columns are those of
 * rate-limiter-flexible. Nothing of it goes into the write-ahead log, so that counting waits for no disk; after a crash
 * everybody begins anew.
 */
async function addRateLimits(database: Kysely<unknown>, kind: DatabaseKind): Promise<void> {
  if (kind === 'postgres')
    await sql`create unlogged table rate_limits (key text primary key, points integer not null, expire bigint)`.execute(
      database,
    );
}

/** Which keys encrypt what identifies people, and by what it is found all the same. */
async function addEncryption(schema: Schema): Promise<void> {
  await schema
    .createTable('field_keys')
    .addColumn('number', 'text', (column) => column.primaryKey())
    .$call((table) => addTexts(table, 'since'))
    .execute();
  for (const table of ['submissions', 'sign_ups'])
    await schema.alterTable(table).addColumn('lookup', 'text').execute();
}

/** Who has looked at people's data, and what was done with them. */
async function addAccessLog(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('access_log')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'at', 'who', 'act'))
    .$call((table) => addOptionalTexts(table, 'feed', 'form'))
    .addColumn('rows', 'integer')
    .execute();
}

/** Since when a job should be done, so that it can be seen how late its queue is. */
async function addJobsDue(schema: Schema): Promise<void> {
  await schema.alterTable('jobs').addColumn('due_at', 'text').execute();
}

/** So that a line of the access log that was changed or taken out is noticed. */
async function addAccessChain(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema.alterTable('access_log').addColumn('chain', 'text').execute();
  await schema
    .createTable('access_log_end')
    .$call((table) => addNumbers(table, ['lines'], '>= 0'))
    .$call((table) => addTexts(table, 'chain', 'seal'))
    .execute();
  await sql`insert into access_log_end (lines, chain, seal) values (0, '', '')`.execute(database);
}

/** So that a certificate of hours can be checked, also when the name on it is erased here. */
async function addServiceRecords(schema: Schema): Promise<void> {
  await schema
    .createTable('service_records')
    .addColumn('number', 'text', (column) => column.primaryKey())
    .addColumn('sign_up', 'integer', (column) => column.notNull().references('sign_ups.id'))
    .$call((table) => addNumbers(table, ['person'], '>= 0'))
    .$call((table) => addTexts(table, 'facts', 'issued_on'))
    .execute();
}

/** What was told to all who have signed or answered, so that it is told once. */
async function addAnnouncements(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('announcements')
    .$call((table) => addId(table, kind))
    .addColumn('key', 'text', (column) => column.notNull().unique())
    .$call((table) => addTexts(table, 'feed', 'form', 'at'))
    .$call((table) => addOptionalTexts(table, 'who', 'text'))
    .$call((table) => addNumbers(table, ['told'], '>= 0'))
    .execute();
  await createIndex(schema, 'contacts_by_form', 'contacts', ['feed', 'form', 'id']).execute();
}

/** Who administers, by what they come in, and where they are logged in. */
async function addPeople(schema: Schema, kind: DatabaseKind): Promise<void> {
  await schema
    .createTable('users')
    .$call((table) => addId(table, kind))
    .$call((table) => addTexts(table, 'name'))
    .addColumn('name_key', 'text', (column) => column.notNull().unique())
    .$call((table) => addOptionalTexts(table, 'password'))
    .addColumn('link_digest', 'text', (column) => column.unique())
    .$call((table) => addOptionalTexts(table, 'link_expires_at'))
    .$call((table) => addTexts(table, 'made_at'))
    .execute();
  await schema
    .createTable('sessions')
    .addColumn('digest', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'integer', (column) =>
      column.notNull().references('users.id').onDelete('cascade'),
    )
    .$call((table) => addTexts(table, 'made_at', 'expires_at'))
    .execute();
  await createIndex(schema, 'sessions_by_user', 'sessions', ['user_id']).execute();
}
