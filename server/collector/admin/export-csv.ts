/**
 * Lists of signatures and sign-ups as CSV that opens in a spreadsheet: UTF-8 with BOM, and nothing that a person typed
 * runs as a formula.
 */
import { Readable } from 'node:stream';
import { sql } from 'kysely';
import type { Activity, Field, FieldValue, Form, Pledge } from '../../../src/contract/index.js';
import { optionsOf } from '../../../src/contract/rules/rating.js';
import { csvRows } from '../../formats/csv.js';
import type { Database } from '../database/open.js';
import type { SignUpRow, SubmissionRow } from '../database/tables.js';
import { claimsOf, type ClaimWithPost } from '../sign-ups/claims.js';
import { namesOf } from '../sign-ups/read-pass.js';

type Value = FieldValue | null | undefined;

interface Column<Row> {
  header: string;
  value: (row: Row) => Value;
}

/** What a line of either list begins with. */
interface Answered {
  answers: Record<string, FieldValue>;
  /** The version of each consent that was given, by its id; the guardian's behind `guardian `. */
  consents: ReadonlyMap<string, string>;
  guardian: string | null;
}

interface Signature extends Answered {
  submission: SubmissionRow;
}

const drawnSignature: Column<Signature> = {
  header: 'drawn signature',
  value: ({ submission }) => submission.signature,
};

/** One person at one post. */
interface Person extends Answered {
  signUp: SignUpRow;
  claim: ClaimWithPost;
  name: string;
  /** From 1: whoever signed up. */
  number: number;
  position: number | undefined;
}

/** Rows read at a time. SQLite has one connection: between two portions, residents go on. */
const portion = 500;

/** @param all with duplicates, trials and withdrawn ones. */
export function exportSignatures(
  database: Database,
  feed: string,
  pledge: Pledge | Form,
  all: boolean,
): ReadableStream {
  const read = async (last: number) => {
    const rows = await database
      .selectFrom('submissions')
      .selectAll()
      .where('feed', '=', feed)
      .where('pledge', '=', pledge.id)
      .where('id', '>', last)
      .$if(!all, (query) => query.where('state', '=', 'counted'))
      .orderBy('id')
      .limit(portion)
      .execute();
    const consents = await consentsOf(database, 'given_consents', rows);
    const lines = rows.map((submission) => ({ submission, ...answersOf(submission, consents) }));
    return { rows, lines };
  };
  const isForm = 'kind' in pledge;
  return writeTable<Signature>(
    [
      // Nobody was told the number of an anonymous answer: it would only lead from one list to another.
      ...(isForm && pledge.anonymous
        ? []
        : [{ header: 'receipt', value: ({ submission }: Signature) => submission.receipt }]),
      { header: 'at', value: ({ submission }) => submission.at },
      {
        header: 'state',
        value: ({ submission: { state, erased_at } }) =>
          erased_at && state !== 'withdrawn' ? `${state}, anonymised` : state,
      },
      ...pledge.fields.flatMap(answerColumns),
      ...consentColumns(pledge),
      ...(isForm && pledge.items
        ? [{ header: 'ticked', value: ({ submission }: Signature) => submission.ticked }]
        : []),
      ...(!isForm && pledge.signature === 'drawn' ? [drawnSignature] : []),
      { header: 'page', value: ({ submission }) => submission.page },
      ...(isForm
        ? [{ header: 'source', value: ({ submission }: Signature) => submission.source }]
        : []),
    ],
    read,
  );
}

/**
 * One line for each person and post, so that it can be sorted into a list for every post.
 * @param ahead people who wait on paper, by post.
 * @param all with trials, and with what was cancelled.
 */
export function exportSignUps(
  database: Database,
  feed: string,
  activity: Activity,
  ahead: ReadonlyMap<string, number>,
  all: boolean,
): ReadableStream {
  let positions: ReadonlyMap<string, number> | undefined;
  const read = async (last: number) => {
    positions ??= await readPositions(database, feed, activity.id, ahead);
    const rows = await database
      .selectFrom('sign_ups')
      .selectAll()
      .where('feed', '=', feed)
      .where('activity', '=', activity.id)
      .where('id', '>', last)
      .$if(!all, (query) => query.where('state', '!=', 'trial'))
      .orderBy('id')
      .limit(portion)
      .execute();
    const claims = await claimsOf(database, idsOf(rows));
    const consents = await consentsOf(database, 'sign_up_consents', rows);
    const lines = rows.flatMap((signUp) => {
      const names = namesOf(activity, signUp);
      const answered = answersOf(signUp, consents);
      return claims
        .get(signUp.id)!
        .filter(({ state }) => all || state !== 'cancelled')
        .flatMap((claim) =>
          Array.from({ length: claim.people }, (_, place) => ({
            signUp,
            claim,
            ...answered,
            position: positions?.get(`${signUp.id} ${claim.post}`),
            name: names[place] ?? '',
            number: place + 1,
          })),
        );
    });
    return { rows, lines };
  };
  const nameField = activity.fields.find(({ type }) => type === 'name')?.name;
  const asked = activity.fields.filter(({ name }) => name !== nameField);
  return writeTable<Person>(
    [
      { header: 'pass', value: ({ signUp }) => signUp.receipt },
      { header: 'at', value: ({ signUp }) => signUp.at },
      { header: 'post', value: ({ claim }) => claim.post },
      { header: 'title', value: ({ claim }) => claim.details.title },
      { header: 'place', value: ({ claim }) => claim.details.place?.name },
      { header: 'starts', value: ({ claim }) => claim.details.starts },
      { header: 'ends', value: ({ claim }) => claim.details.ends },
      { header: 'state', value: stateOf },
      { header: 'waiting position', value: ({ position }) => position },
      { header: 'person', value: ({ number, claim }) => `${number}/${claim.people}` },
      { header: 'name', value: ({ name }) => name },
      // How many came is known, not which of them.
      { header: 'attended', value: ({ claim, number }) => number <= claim.attended },
      { header: 'hours', value: hoursOf },
      // What was asked is about whoever signed up.
      ...asked.flatMap(answerColumns).map(({ header, value }) => ({
        header,
        value: (person: Person) => (person.number === 1 ? value(person) : undefined),
      })),
      ...consentColumns(activity),
      { header: 'page', value: ({ signUp }) => signUp.page },
    ],
    read,
  );
}

/** @param read the portion after an id; the whole table is never in memory. */
function writeTable<Row>(
  columns: readonly Column<Row>[],
  read: (last: number) => Promise<{ rows: readonly { id: number }[]; lines: readonly Row[] }>,
): ReadableStream {
  async function* write(): AsyncGenerator<Buffer> {
    yield Buffer.from(`\uFEFF${csvRows([columns.map(({ header }) => header)])}`);
    for (let last = 0; ;) {
      const { rows, lines } = await read(last);
      const cells = lines.map((line) => columns.map(({ value }) => cellOf(value(line))));
      if (cells.length > 0) yield Buffer.from(csvRows(cells));
      if (rows.length < portion) return;
      last = rows[rows.length - 1]!.id;
    }
  }
  return Readable.toWeb(Readable.from(write(), { objectMode: false })) as ReadableStream;
}

/** Several names in one cell: of pictures, and of what a field was answered with before it was changed. */
const cellOf = (value: Value) =>
  typeof value === 'boolean'
    ? Number(value)
    : typeof value === 'object' && value !== null
      ? Object.values(value).join('; ')
      : value;

const idsOf = (rows: readonly { id: number }[]): number[] => rows.map(({ id }) => id);

const answersOf = (
  { id, answers, guardian }: Pick<SubmissionRow, 'id' | 'answers' | 'guardian'>,
  consents: ReadonlyMap<number, ReadonlyMap<string, string>>,
): Answered => ({
  answers: JSON.parse(answers ?? '{}') as Record<string, FieldValue>,
  guardian: guardian === null ? null : (JSON.parse(guardian) as string),
  consents: consents.get(id) ?? new Map(),
});

/**
 * One for each question; of a matrix one for each row; of several choices one for each, as 1 or 0, and one for what is in
 * none of them any more or was written beside them; of a place three.
 */
function answerColumns(field: Field): Column<Answered>[] {
  const { name, label, type, rows = [] } = field;
  const column = (more: string, read: (given: FieldValue) => Value): Column<Answered> => ({
    header: [label, more].filter(Boolean).join(' '),
    value: ({ answers }) => {
      const given = answers[name];
      return given === undefined ? undefined : read(given);
    },
  });
  const inGroup = (more: string, key: string): Column<Answered> =>
    column(more, (given) =>
      typeof given === 'object' && !Array.isArray(given) ? given[key] : undefined,
    );
  if (type === 'matrix') return rows.map((row) => inGroup(row.label, row.value));
  if (type === 'place')
    return [inGroup('', 'text'), ...['latitude', 'longitude'].map((key) => inGroup(key, key))];
  if (type !== 'choices') return [column('', (given) => given)];
  const options = optionsOf(field);
  const listed = new Set(options.map(({ value }) => value));
  return [
    ...options.map((option) =>
      column(option.label, (given) => listOf(given).includes(option.value)),
    ),
    column('other', (given) => listOf(given).filter((one) => !listed.has(one))),
  ];
}

const listOf = (given: FieldValue): readonly string[] =>
  typeof given === 'object' ? Object.values(given).map(String) : [String(given)];

function consentColumns({ consents = [], guardian }: Pick<Pledge, 'consents' | 'guardian'>) {
  const columns: Column<Answered>[] = consents.map(({ id }) => ({
    header: `consent ${id}`,
    value: (line) => line.consents.get(id),
  }));
  if (guardian) {
    const key = `guardian ${guardian.consent.id}`;
    const header = `guardian consent ${guardian.consent.id}`;
    columns.push(
      { header: 'guardian', value: (line) => line.guardian },
      { header, value: (line) => line.consents.get(key) },
    );
  }
  return columns;
}

async function consentsOf(
  database: Database,
  table: 'given_consents' | 'sign_up_consents',
  owners: readonly { id: number }[],
): Promise<Map<number, Map<string, string>>> {
  const byOwner = new Map<number, Map<string, string>>();
  if (owners.length === 0) return byOwner;
  const ownerColumn = sql.ref<number>(table === 'given_consents' ? 'submission' : 'sign_up');
  const rows = await database
    .selectFrom(table)
    .select([ownerColumn.as('owner'), 'consent', 'version', 'guardian'])
    .where(ownerColumn, 'in', idsOf(owners))
    .execute();
  for (const { owner, consent, version, guardian } of rows) {
    const own = byOwner.get(owner) ?? new Map<string, string>();
    own.set(guardian ? `guardian ${consent}` : consent, version);
    byOwner.set(owner, own);
  }
  return byOwner;
}

/** The people ahead, and one, of everybody who waits; in one pass over the lines. */
async function readPositions(
  database: Database,
  feed: string,
  activity: string,
  ahead: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const rows = await database
    .selectFrom('claims')
    .select(['sign_up', 'post', 'people'])
    .where('feed', '=', feed)
    .where('activity', '=', activity)
    .where('state', '=', 'waiting')
    .where('trial', '=', 0)
    .orderBy('post')
    .orderBy('line')
    .execute();
  const queues = new Map(ahead);
  const positions = new Map<string, number>();
  for (const { sign_up, post, people } of rows) {
    const queued = queues.get(post) ?? 0;
    positions.set(`${sign_up} ${post}`, queued + 1);
    queues.set(post, queued + people);
  }
  return positions;
}

function stateOf({ signUp, claim }: Person): string {
  const marks = [
    claim.state,
    signUp.state === 'trial' && 'trial',
    claim.gone === 1 && 'post taken out',
    signUp.erased_at && 'anonymised',
  ];
  return marks.filter(Boolean).join(', ');
}

const hoursOf = ({ claim, number }: Person): number | undefined =>
  number <= claim.attended ? Math.round((claim.minutes / 60) * 100) / 100 : undefined;
