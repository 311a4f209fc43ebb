/**
 * Hours of service as 志愿服务记录证明 (民政部《志愿服务记录与证明出具办法（试行）》) asks for them. What was written down when people came
 * is certified, and nothing else: no post that is not over, none without hours, and no name where it is not known who of a party came.
 */
import { dayOf } from '../../../src/contract/rules/ages.js';
import { endOf } from '../../../src/contract/rules/moments.js';
import type { CollectorContext } from '../context.js';
import type { Database } from '../database/open.js';
import type { SignUpRow } from '../database/tables.js';
import type { FeedFile } from '../feeds/feed-file.js';
import { keyedNumber, readReceiptNumber, sameText } from '../submissions/secret.js';
import { claimsOf, type ClaimWithPost } from './claims.js';
import { namesOf } from './read-pass.js';

/** What a certificate says, without the name: this is kept, so that it can be checked when the name is erased. */
export interface ServiceFacts {
  project: string;
  /** Who organised it, and vouches for it. */
  unit: string;
  posts: {
    post: string;
    title: string;
    place?: string;
    starts: string;
    ends: string;
    minutes: number;
  }[];
}

export interface ServiceRecord extends ServiceFacts {
  /** Such as `7K3Q-9FZT-M2XD`. */
  number: string;
  name: string;
  /** The day on which it was first made out. */
  issued_on: string;
}

interface ServiceRecords {
  records: ServiceRecord[];
  /** Of these posts only a part of the party came: which of them is not known. */
  unclear: string[];
}

type Parts = Pick<CollectorContext, 'database' | 'hashKey' | 'utcOffset' | 'now'>;

const isServed = ({ attended, minutes, trial }: ClaimWithPost): boolean =>
  trial === 0 && attended > 0 && minutes > 0;

/** The certificates of one sign-up: one for each of a party. Made out again, they have the numbers of before. */
export async function serviceRecordsOf(
  { database, hashKey, utcOffset, now }: Parts,
  feed: FeedFile,
  signUp: SignUpRow,
): Promise<ServiceRecords> {
  const claims = (await claimsOf(database, [signUp.id])).get(signUp.id)!;
  const served = claims.filter(
    (claim) =>
      isServed(claim) &&
      claim.details.ends !== undefined &&
      endOf(claim.details.ends, utcOffset) <= now(),
  );
  const whole = served.filter(({ attended }) => attended >= signUp.people);
  const unclear = served.filter((claim) => !whole.includes(claim));
  const records: ServiceRecord[] = [];
  const activity = feed.activities.get(signUp.activity);
  const names = whole.length > 0 && activity ? namesOf(activity, signUp) : [];
  for (const [person, name] of names.entries()) {
    if (!name) continue;
    const facts: ServiceFacts = {
      project: activity!.title,
      unit: activity!.organiser ?? communityOf(feed),
      posts: whole.map(factsOf),
    };
    records.push(
      await makeOut(database, {
        hashKey,
        today: dayOf(now(), utcOffset),
        signUp,
        person,
        name,
        facts,
      }),
    );
  }
  return { records, unclear: unclear.map(({ details, post }) => details.title ?? post) };
}

/** The certificates of all who came to an activity, for its organiser. */
export async function serviceRecordsOfActivity(
  parts: Parts,
  feed: FeedFile,
  activity: string,
): Promise<ServiceRecord[]> {
  const signUps = await parts.database
    .selectFrom('sign_ups')
    .selectAll()
    .where('feed', '=', feed.name)
    .where('activity', '=', activity)
    .where('answers', 'is not', null)
    .where('state', '!=', 'trial')
    .orderBy('id')
    .execute();
  const all: ServiceRecord[] = [];
  for (const signUp of signUps) all.push(...(await serviceRecordsOf(parts, feed, signUp)).records);
  return all;
}

/** @returns what was certified, and whether it still stands; nothing for an unknown number and for another name alike. */
export async function checkServiceRecord(
  { database, hashKey }: Parts,
  feed: FeedFile,
  { number, name }: { number: string; name: string },
): Promise<(ServiceFacts & { number: string; issued_on: string; stands: boolean }) | undefined> {
  const row = await database
    .selectFrom('service_records')
    .innerJoin('sign_ups', 'sign_ups.id', 'service_records.sign_up')
    .selectAll('service_records')
    .select(['sign_ups.receipt', 'sign_ups.feed', 'sign_ups.people'])
    .where('number', '=', readReceiptNumber(number))
    .where('feed', '=', feed.name)
    .executeTakeFirst();
  if (!row) return undefined;
  const own = numberOf(hashKey, { signUp: row, person: row.person, name, facts: row.facts });
  if (!sameText(own, row.number)) return undefined;
  const facts = JSON.parse(row.facts) as ServiceFacts;
  const claims = (await claimsOf(database, [row.sign_up])).get(row.sign_up)!;
  // Hours that were put right since, or taken back.
  const stands = facts.posts.every(({ post, minutes }) =>
    claims.some(
      (claim) =>
        claim.post === post &&
        isServed(claim) &&
        claim.attended >= row.people &&
        claim.minutes === minutes,
    ),
  );
  return { ...facts, number: row.number, issued_on: row.issued_on, stands };
}

export const minutesIn = ({ posts }: Pick<ServiceFacts, 'posts'>): number =>
  posts.reduce((sum, { minutes }) => sum + minutes, 0);

interface Certified {
  hashKey: string;
  today: string;
  signUp: SignUpRow;
  /** From 0: whoever signed up. */
  person: number;
  name: string;
  facts: ServiceFacts;
}

async function makeOut(
  database: Database,
  { hashKey, today, signUp, person, name, facts }: Certified,
): Promise<ServiceRecord> {
  const kept = JSON.stringify(facts);
  const number = numberOf(hashKey, { signUp, person, name, facts: kept });
  await database
    .insertInto('service_records')
    .values({
      number,
      sign_up: signUp.id,
      person,
      facts: kept,
      issued_on: today,
    })
    .onConflict((conflict) => conflict.column('number').doNothing())
    .execute();
  const { issued_on } = await database
    .selectFrom('service_records')
    .select('issued_on')
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  return { ...facts, number, name, issued_on };
}

/**
 * The number is a keyed digest of what is certified, name included: the name need not be kept to check it, and whoever has the
 * database and no key cannot try names.
 */
const numberOf = (
  hashKey: string,
  about: {
    signUp: Pick<SignUpRow, 'feed' | 'receipt'>;
    person: number;
    name: string;
    facts: string;
  },
): string =>
  keyedNumber(
    hashKey,
    'service-record',
    about.signUp.feed,
    about.signUp.receipt,
    String(about.person),
    about.name.normalize('NFKC').replace(/\s/g, ''),
    about.facts,
  );

function factsOf({ post, minutes, details }: ClaimWithPost): ServiceFacts['posts'][number] {
  const { title = '', place, starts = '', ends = '' } = details;
  return { post, title, ...(place && { place: place.name }), starts, ends, minutes };
}

function communityOf({ document }: FeedFile): string {
  const { community } = document as { community?: { name?: unknown } };
  return typeof community?.name === 'string' ? community.name : '';
}
