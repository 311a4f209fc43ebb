import type { Activity, FieldValue } from '../../../src/contract/index.js';
import type { Database } from '../database/open.js';
import type { ClaimRow, SignUpRow } from '../database/tables.js';
import { namesOf } from '../sign-ups/read-pass.js';
import type { PostDetails } from '../sign-ups/offered-posts.js';
import { exportTable, type Column } from './export-table.js';

type Claim = Pick<ClaimRow, 'post' | 'state' | 'line' | 'people' | 'attended' | 'minutes'> & {
  gone: number;
  details: string;
};

/** One person at one post. */
interface Line {
  signUp: SignUpRow;
  claim: Claim;
  details: Partial<PostDetails>;
  answers: Record<string, FieldValue>;
  consents: ReadonlyMap<string, string>;
  name: string;
  /** From 1: whoever signed up. */
  number: number;
  position: number | undefined;
}

/** Sign-ups read at a time: see export-csv.ts. */
const chunk = 200;

/**
 * The people of an activity as CSV: one line for each person and post, so that it can be sorted into a list
 * for every post.
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
  return exportTable(columnsOf(activity), readChunks(database, feed, activity, ahead, all));
}

async function* readChunks(
  database: Database,
  feed: string,
  activity: Activity,
  ahead: ReadonlyMap<string, number>,
  all: boolean,
): AsyncGenerator<Line[]> {
  const positions = await readPositions(database, feed, activity.id, ahead);
  for (let last = 0; ;) {
    const signUps = await database
      .selectFrom('sign_ups')
      .selectAll()
      .where('feed', '=', feed)
      .where('activity', '=', activity.id)
      .where('id', '>', last)
      .$if(!all, (query) => query.where('state', '!=', 'trial'))
      .orderBy('id')
      .limit(chunk)
      .execute();
    const claims = await readClaims(database, signUps);
    const consents = await readConsents(database, signUps);
    yield signUps.flatMap((signUp) =>
      (claims.get(signUp.id) ?? [])
        .filter(({ state }) => all || state !== 'cancelled')
        .flatMap((claim) => {
          const position = positions.get(`${signUp.id} ${claim.post}`);
          return linesOf(activity, signUp, claim, position, consents.get(signUp.id));
        }),
    );
    if (signUps.length < chunk) return;
    last = signUps[signUps.length - 1]!.id;
  }
}

function linesOf(
  activity: Activity,
  signUp: SignUpRow,
  claim: Claim,
  position: number | undefined,
  consents: ReadonlyMap<string, string> = new Map(),
): Line[] {
  const names = namesOf(activity, signUp);
  const answers = JSON.parse(signUp.answers ?? '{}') as Record<string, FieldValue>;
  const details = JSON.parse(claim.details) as Partial<PostDetails>;
  const line = { signUp, claim, details, answers, consents, position };
  return Array.from({ length: claim.people }, (_, place) => ({
    ...line,
    name: names[place] ?? '',
    number: place + 1,
  }));
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
  const before = new Map(ahead);
  const positions = new Map<string, number>();
  for (const { sign_up, post, people } of rows) {
    const queued = before.get(post) ?? 0;
    positions.set(`${sign_up} ${post}`, queued + 1);
    before.set(post, queued + people);
  }
  return positions;
}

async function readClaims(
  database: Database,
  signUps: readonly SignUpRow[],
): Promise<Map<number, Claim[]>> {
  const bySignUp = new Map<number, Claim[]>();
  if (signUps.length === 0) return bySignUp;
  const rows = await database
    .selectFrom('claims')
    .innerJoin('post_counters', (join) =>
      join
        .onRef('post_counters.feed', '=', 'claims.feed')
        .onRef('post_counters.activity', '=', 'claims.activity')
        .onRef('post_counters.post', '=', 'claims.post'),
    )
    .select(['sign_up', 'claims.post', 'state', 'claims.line', 'people'])
    .select(['claims.attended', 'claims.minutes', 'gone', 'details'])
    .where(
      'sign_up',
      'in',
      signUps.map(({ id }) => id),
    )
    .orderBy('sign_up')
    .orderBy('claims.post')
    .execute();
  for (const { sign_up, ...claim } of rows)
    bySignUp.set(sign_up, [...(bySignUp.get(sign_up) ?? []), claim]);
  return bySignUp;
}

async function readConsents(
  database: Database,
  signUps: readonly SignUpRow[],
): Promise<Map<number, Map<string, string>>> {
  const bySignUp = new Map<number, Map<string, string>>();
  if (signUps.length === 0) return bySignUp;
  const rows = await database
    .selectFrom('sign_up_consents')
    .select(['sign_up', 'consent', 'version', 'guardian'])
    .where(
      'sign_up',
      'in',
      signUps.map(({ id }) => id),
    )
    .execute();
  for (const { sign_up, consent, version, guardian } of rows) {
    const own = bySignUp.get(sign_up) ?? new Map<string, string>();
    own.set(guardian ? `guardian ${consent}` : consent, version);
    bySignUp.set(sign_up, own);
  }
  return bySignUp;
}

function columnsOf(activity: Activity): Column<Line>[] {
  const columns: Column<Line>[] = [
    { header: 'pass', value: ({ signUp }) => signUp.receipt },
    { header: 'at', value: ({ signUp }) => signUp.at },
    { header: 'post', value: ({ claim }) => claim.post },
    { header: 'title', value: ({ details }) => details.title },
    { header: 'place', value: ({ details }) => details.place?.name },
    { header: 'starts', value: ({ details }) => details.starts },
    { header: 'ends', value: ({ details }) => details.ends },
    { header: 'state', value: stateOf },
    { header: 'waiting position', value: ({ position }) => position },
    { header: 'person', value: ({ number, claim }) => `${number}/${claim.people}` },
    { header: 'name', value: ({ name }) => name },
    // How many came is known, not which of them.
    { header: 'attended', value: ({ claim, number }) => number <= claim.attended },
    { header: 'hours', value: ({ claim, number }) => hours(claim, number) },
  ];
  const nameField = activity.fields.find(({ type }) => type === 'name')?.name;
  for (const { name, label } of activity.fields) {
    if (name === nameField) continue;
    columns.push({ header: label, value: ({ answers, number }) => first(number, answers[name]) });
  }
  for (const { id } of activity.consents ?? []) {
    columns.push({ header: `consent ${id}`, value: (line) => line.consents.get(id) });
  }
  if (activity.guardian) {
    const { id } = activity.guardian.consent;
    columns.push({
      header: 'guardian',
      value: ({ signUp }) => signUp.guardian && (JSON.parse(signUp.guardian) as string),
    });
    columns.push({
      header: `guardian consent ${id}`,
      value: ({ consents }) => consents.get(`guardian ${id}`),
    });
  }
  columns.push({ header: 'page', value: ({ signUp }) => signUp.page });
  return columns;
}

/** What was asked is about whoever signed up. */
const first = <Value>(number: number, value: Value): Value | undefined =>
  number === 1 ? value : undefined;

function stateOf({ signUp, claim }: Line): string {
  const marks: string[] = [claim.state];
  if (signUp.state === 'trial') marks.push('trial');
  if (claim.gone === 1) marks.push('post taken out');
  if (signUp.erased_at) marks.push('anonymised');
  return marks.join(', ');
}

const hours = ({ attended, minutes }: Claim, number: number): number | undefined =>
  number <= attended ? Math.round((minutes / 60) * 100) / 100 : undefined;
