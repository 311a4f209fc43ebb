import { wanting } from '../webhooks/webhooks.js';
import { sql } from 'kysely';
import * as z from 'zod/mini';
import { recordStatus } from '../../../src/contract/records.js';
import { fieldValue } from '../../../src/contract/submission.js';
import type { Form } from '../../../src/contract/index.js';
import type { CollectorContext } from '../context.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { standardFields } from '../open311/georeport.js';
import type { Database } from '../database/open.js';
import type { CaseRow } from '../database/tables.js';
import { publicText, readAct } from './case-state.js';
import { actsOf, findCase, readState } from './case-store.js';

/** One case in the queue. */
const caseEntry = z.object({
  record: z.string(),
  form: z.string(),
  status: recordStatus,
  published: z.boolean(),
  /** Whether somebody has looked it through. */
  passed: z.boolean(),
  opened: z.string(),
  due: z.optional(z.string()),
  overdue: z.boolean(),
  responsible: z.optional(z.string()),
  /** As it is shown; of a new one the first words of the report. */
  title: z.string(),
  photos: z.number(),
  /** Whoever reported it took it back: nothing that was filled in is left. */
  withdrawn: z.boolean(),
});
export type CaseEntry = z.infer<typeof caseEntry>;

export const casePage = z.object({
  cases: z.array(caseEntry),
  counts: z.object({ new: z.number(), open: z.number(), overdue: z.number(), closed: z.number() }),
  /** Give it as `after` to get those behind these. */
  after: z.optional(z.number()),
});
export type CasePage = z.infer<typeof casePage>;

const historyEntry = z.object({
  at: z.string(),
  /** Empty: the resident. */
  who: z.string(),
  kind: z.string(),
  /** What the act says; its words are gone once they are erased. */
  act: z.record(z.string(), z.unknown()),
  undone: z.optional(z.object({ at: z.string(), who: z.string() })),
});

export const shownCase = z.extend(caseEntry, {
  version: z.number(),
  answers: z.nullable(z.record(z.string(), fieldValue)),
  text: z.optional(publicText),
  /** The id of the case that goes on, of a duplicate. */
  of: z.optional(z.string()),
  duplicates: z.array(z.string()),
  /** The systems that it can be handed over to. */
  takers: z.array(z.string()),
  /** What was sent, and what the desk has added: under /admin/photos. */
  originals: z.array(z.object({ photo: z.string(), own: z.boolean() })),
  /** What anybody may see: under /feeds/<feed>/photos. */
  shown: z.array(
    z.object({ name: z.string(), alt: z.string(), when: z.string(), original: z.string() }),
  ),
  history: z.array(historyEntry),
});
export type ShownCase = z.infer<typeof shownCase>;

export const caseFilters = ['new', 'open', 'overdue', 'closed', 'all'] as const;
export type CaseFilter = (typeof caseFilters)[number];

const pageLength = 50;
const open = sql<boolean>`cases.status in ('received', 'accepted', 'in-progress')`;
const isNew = sql<boolean>`${open} and passed = 0 and submissions.state = 'counted'`;

const overdueAt = (now: string) =>
  sql<boolean>`(${open} and due_at is not null and due_at <= ${now})`;

/** Nothing of a report that was taken back before anybody passed it is left to be handled. */
const handled = (database: Database, feed: string) =>
  database
    .selectFrom('cases')
    .innerJoin('submissions', 'submissions.id', 'cases.submission')
    .where('cases.feed', '=', feed)
    .where('submissions.state', '!=', 'trial')
    .where((build) =>
      build.or([build('submissions.state', '!=', 'withdrawn'), build('passed', '=', 1)]),
    );

interface CaseQuery {
  feed: string;
  forms: Forms;
  filter: CaseFilter;
  form?: string | undefined;
  responsible?: string | undefined;
  after: number;
}

/** The queue: what is overdue first, then what is new, then what is under way, the oldest before the younger. */
export async function listCases(
  { database, now }: Pick<CollectorContext, 'database' | 'now'>,
  { feed, forms, filter, form, responsible, after }: CaseQuery,
): Promise<CasePage> {
  const at = new Date(now()).toISOString();
  const overdue = overdueAt(at);
  const wanted = {
    new: isNew,
    open,
    overdue,
    closed: sql<boolean>`not ${open}`,
    all: sql<boolean>`1 = 1`,
  }[filter];
  const member = `"responsible":${JSON.stringify(responsible ?? '')}`;
  const rows = await handled(database, feed)
    .selectAll('cases')
    .select(['submissions.state as reported', 'submissions.answers', 'submissions.receipt'])
    .select((build) =>
      build
        .selectFrom('photos')
        .select(build.fn.countAll<number | string>().as('count'))
        .whereRef('photos.submission', '=', 'cases.submission')
        .as('pictures'),
    )
    .where(wanted)
    .$if(form !== undefined, (query) => query.where('cases.form', '=', form!))
    .$if(responsible !== undefined, (query) =>
      query.where(
        sql<boolean>`cases.state like ${`%${member.replace(/[!%_]/g, '!$&')}%`} escape '!'`,
      ),
    )
    .orderBy(sql`case when ${overdue} then 0 when ${isNew} then 1 when ${open} then 2 else 3 end`)
    .orderBy(sql`case when ${open} then coalesce(due_at, opened_at) else '' end`)
    .orderBy('cases.id', 'desc')
    .offset(after)
    .limit(pageLength)
    .execute();
  return {
    cases: rows.map(({ answers, reported, pictures, ...row }) =>
      entryOf(row, { forms, answers, reported, pictures: Number(pictures), now: at }),
    ),
    counts: await countCases(database, feed, at),
    ...(rows.length === pageLength && { after: after + pageLength }),
  };
}

async function countCases(database: Database, feed: string, now: string) {
  const sum = (test: ReturnType<typeof overdueAt>) =>
    sql<number | string | null>`sum(case when ${test} then 1 else 0 end)`;
  const row = await handled(database, feed)
    .select([
      sum(isNew).as('new'),
      sum(open).as('open'),
      sum(overdueAt(now)).as('overdue'),
      sum(sql<boolean>`not ${open}`).as('closed'),
    ])
    .executeTakeFirstOrThrow();
  return {
    new: Number(row.new ?? 0),
    open: Number(row.open ?? 0),
    overdue: Number(row.overdue ?? 0),
    closed: Number(row.closed ?? 0),
  };
}

type Forms = FeedFile['forms'];

interface Reported {
  forms: Forms;
  answers: string | null;
  /** The state of the answers. */
  reported: string;
  pictures: number;
  now: string;
}

function entryOf(row: CaseRow, { forms, answers, reported, pictures, now }: Reported): CaseEntry {
  const { record, form, opened_at, due_at, published, passed } = row;
  const { status, text, due, responsible } = readState(row);
  const isOpen = ['received', 'accepted', 'in-progress'].includes(status);
  return {
    record,
    form,
    status,
    published: published === 1,
    passed: passed === 1,
    opened: opened_at,
    ...(due && { due }),
    overdue: isOpen && due_at !== null && due_at <= now,
    ...(responsible && { responsible }),
    title: text?.title ?? firstWords(forms.get(form), answers),
    photos: pictures,
    withdrawn: reported === 'withdrawn',
  };
}

/** What a new one is called: what was said to be wrong, never a name or a number. */
function firstWords(form: Form | undefined, answers: string | null): string {
  const field = form && standardFields(form).description;
  if (answers === null || !field) return '';
  const said = (JSON.parse(answers) as Record<string, unknown>)[field.name];
  return typeof said === 'string' ? said.slice(0, 60) : '';
}

/** One case with all that is known of it, for the desk. */
export async function showCase(
  { database, now, webhooks }: Pick<CollectorContext, 'database' | 'now' | 'webhooks'>,
  { name: feed, forms }: Pick<FeedFile, 'name' | 'forms'>,
  record: string,
): Promise<ShownCase> {
  const row = await findCase(database, feed, record);
  const { state, answers } = await database
    .selectFrom('submissions')
    .select(['receipt', 'state', 'answers'])
    .where('id', '=', row.submission)
    .executeTakeFirstOrThrow();
  const originals = await database
    .selectFrom('photos')
    .select(['photo', 'case_id'])
    .where('feed', '=', feed)
    .where('state', '=', 'ready')
    .where((build) =>
      build.or([build('submission', '=', row.submission), build('case_id', '=', row.id)]),
    )
    .orderBy('at')
    .orderBy('photo')
    .execute();
  const kept = await database
    .selectFrom('case_photos')
    .select(['name', 'original'])
    .where('case_id', '=', row.id)
    .where('state', '=', 'kept')
    .execute();
  const originalOf = new Map(kept.map(({ name, original }) => [name, original]));
  const near = await database
    .selectFrom('cases')
    .select(['id', 'record', 'duplicate_of'])
    .where((build) =>
      build.or([build('duplicate_of', '=', row.id), build('id', '=', row.duplicate_of ?? -1)]),
    )
    .orderBy('id')
    .execute();
  const { text, photos } = readState(row);
  const of = near.find(({ id }) => id === row.duplicate_of)?.record;
  const acts = await actsOf(database, row.id);
  const at = new Date(now()).toISOString();
  return {
    ...entryOf(row, { forms, answers, reported: state, pictures: originals.length, now: at }),
    version: row.version,
    answers: answers === null ? null : (JSON.parse(answers) as ShownCase['answers']),
    ...(text && { text }),
    ...(of && { of }),
    duplicates: near
      .filter(({ duplicate_of }) => duplicate_of === row.id)
      .map((duplicate) => duplicate.record),
    takers: wanting(webhooks, 'case.handed-over', feed).map(({ id }) => id),
    originals: originals.map(({ photo, case_id }) => ({ photo, own: case_id !== null })),
    shown: photos.flatMap(({ name, alt, when }) => {
      const original = originalOf.get(name);
      return original === undefined ? [] : [{ name, alt, when, original }];
    }),
    history: acts.map((act) => {
      const { kind, ...said } = readAct(act);
      return {
        at: act.at,
        who: act.who,
        kind,
        act: said,
        ...(act.undone_at !== null && {
          undone: { at: act.undone_at, who: act.undone_by ?? '' },
        }),
      };
    }),
  };
}
