import { createHash } from 'node:crypto';
import { distributionWords } from '../../../src/locales/distribution.js';
import { languageFor } from '../../../src/base/text/language.js';
import type { Form, PassPost } from '../../../src/contract/index.js';
import { localTimeOf, startOf } from '../../../src/contract/rules/moments.js';
import { readState, followMerges } from '../cases/case-store.js';
import { codeMinutes } from '../codes/codes.js';
import type { CollectorContext } from '../context.js';
import type { ContactRow, JobRow } from '../database/tables.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import { readPublished } from '../forms/form-results.js';
import { privateLink } from '../http/case-pages.js';
import { NotNeeded } from '../jobs/job-runner.js';
import { itemPage } from '../../pages/layout.js';
import { defaultMinimum, type PublishedResults } from '../../../src/contract/rules/results.js';
import { claimsOf, type ClaimWithPost } from '../sign-ups/claims.js';
import { isOver, offeredPosts, type PostDetails } from '../sign-ups/offered-posts.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { keyedCode, linkCode } from '../submissions/secret.js';
import { addressOf, unsealAddress } from './contacts.js';
import { passCalendar } from './pass-calendar.js';
import type { MessagePayload } from './tell.js';
import { type MessageKind, type MessageWords, messageWords } from './words.js';

/** What goes to a channel. */
export interface Message {
  kind: MessageKind;
  /** The same for every try: whoever gets it twice knows it by this. */
  id: string;
  to: string;
  lang: string;
  subject: string;
  text: string;
  /** What a provider's template is filled in with. */
  values: Record<string, string>;
  /** Stops messages, for the mail program's own button. */
  stopAt?: string;
  calendar?: string;
}

/** Nobody can tell from it whom it is for. */
export const messageId = (key: string): string =>
  createHash('sha256').update(`message ${key}`).digest('hex').slice(0, 40);

type Parts = Pick<CollectorContext, 'database' | 'hashKey' | 'siteUrl' | 'utcOffset' | 'now'>;

/** Reads what the job of a message is about, as it is now. @throws {@link NotNeeded} where nobody should get it any more. */
export async function composeMessage(
  collector: Parts,
  synced: SyncedFeeds,
  job: Pick<JobRow, 'kind' | 'key' | 'payload'>,
): Promise<Message> {
  const { database, hashKey, siteUrl = '' } = collector;
  const kind = job.kind as MessageKind;
  if (kind === 'code') return composeCode(hashKey, job);
  const payload = JSON.parse(job.payload!) as MessagePayload;
  const contact = await database
    .selectFrom('contacts')
    .selectAll()
    .where('id', '=', payload.contact)
    .executeTakeFirst();
  if (!contact || contact.stopped_at !== null) throw new NotNeeded('Messages were stopped.');
  const feed = await synced.read(contact.feed);
  if (!feed) throw new NotNeeded('The feed is not there any more.');
  const lang = langOf(feed);
  const words = messageWords(lang);
  const about = contact.sign_up === null ? aboutSubmission : aboutSignUp;
  const { answers, receipt, lines, values, title, calendar, page } = await about(
    collector,
    feed,
    contact,
    { kind, payload, words },
  );
  const to = payload.to ? unsealAddress(hashKey, payload.to) : addressOf(contact, answers);
  if (to === undefined) throw new NotNeeded('The answers were taken back or erased.');
  const base = `${siteUrl}/submissions/${feed.name}`;
  const link = `${base}/${page}${privateLink(receipt, linkCode(hashKey, feed.name, receipt))}`;
  const stop = `${base}/stop/${stopCode(hashKey, contact.id)}`;
  const isOpen = kind !== 'cancelled';
  return {
    kind,
    id: messageId(job.key),
    to,
    lang: words.lang,
    subject: words.subjects[kind](title),
    text: [
      words.openings[kind],
      ...lines,
      ...(isOpen ? [`${page === 'case' ? words.caseLink : words.link}\n${link}`] : []),
      ...(isOpen ? [`${words.stop}\n${stop}`] : []),
    ].join('\n\n'),
    values: { title, number: receipt, ...(isOpen && { link, stop }), ...values },
    ...(isOpen && { stopAt: stop }),
    ...(calendar && { calendar: calendar(link) }),
  };
}

/** A code has nothing beside it: no link, and no word of what it is for. */
function composeCode(hashKey: string, { key, payload }: Pick<JobRow, 'key' | 'payload'>): Message {
  const { to, code, lang } = JSON.parse(payload!) as Record<'to' | 'code' | 'lang', string>;
  const words = messageWords(lang);
  const plain = unsealAddress(hashKey, code);
  return {
    kind: 'code',
    id: messageId(key),
    to: unsealAddress(hashKey, to),
    lang: words.lang,
    subject: words.subjects.code(),
    text: words.code(plain, codeMinutes),
    values: { code: plain },
  };
}

/** Good for stopping the messages of one contact, and for nothing else: mail programs ask for it by themselves. */
export const stopCode = (hashKey: string, contact: number): string =>
  `${contact}-${keyedCode(hashKey, 'stop', String(contact)).slice(0, 22)}`;

interface About {
  /** JSON; null once they are erased. */
  answers: string | null;
  receipt: string;
  title: string;
  lines: string[];
  values?: Record<string, string>;
  /** The page that the private link opens. */
  page: 'mine' | 'case';
  calendar?: (link: string) => string;
}

interface Wanted {
  kind: MessageKind;
  payload: MessagePayload;
  words: MessageWords;
}

async function aboutSubmission(
  { database, siteUrl = '' }: Parts,
  feed: FeedFile,
  { submission, form }: ContactRow,
  { kind, payload, words }: Wanted,
): Promise<About> {
  const row = await database
    .selectFrom('submissions')
    .select(['receipt', 'answers', 'state'])
    .where('id', '=', submission)
    .executeTakeFirstOrThrow();
  if (row.state === 'withdrawn' || row.state === 'trial') throw new NotNeeded('It was taken back.');
  const { receipt, answers } = row;
  const item = feed.pledges.get(form) ?? feed.forms.get(form);
  const isReport = feed.forms.get(form)?.kind === 'report';
  const about = {
    answers,
    receipt,
    title: item?.title ?? '',
    page: isReport ? 'case' : 'mine',
  } as const;
  if (kind === 'results' || kind === 'update') {
    const lines =
      kind === 'update'
        ? await updateLines(database, payload.announcement!)
        : resultLines(
            feed.forms.get(form),
            await readPublished(database, feed.name, form),
            langOf(feed),
          );
    const name = feed.forms.has(form) ? 'form' : 'pledge-form';
    const address = `${siteUrl}/${itemPage({ name, feed: feed.name, id: form })}`;
    return {
      ...about,
      lines: [...lines, `${words.page}\n${address}`, words.receipt(receipt)],
      values: { text: lines.join('\n'), page: address },
    };
  }
  if (kind !== 'case') return { ...about, lines: [words.receipt(receipt)] };
  const own = await database
    .selectFrom('cases')
    .selectAll()
    .where('submission', '=', submission)
    .executeTakeFirstOrThrow();
  const status = words.statuses[readState(await followMerges(database, own)).status];
  return { ...about, lines: [words.stands(status), words.receipt(receipt)], values: { status } };
}

async function updateLines(
  database: CollectorContext['database'],
  announcement: number,
): Promise<string[]> {
  const { text } = await database
    .selectFrom('announcements')
    .select('text')
    .where('id', '=', announcement)
    .executeTakeFirstOrThrow();
  return [text!];
}

/** A paragraph for each question, with the numbers as pages show them. */
function resultLines(
  form: Form | undefined,
  published: PublishedResults | undefined,
  lang: string,
): string[] {
  if (!form || !published) throw new NotNeeded('Nothing is published of it any more.');
  const words = distributionWords[languageFor(lang)];
  const minimum = form.minimum ?? defaultMinimum;
  const numberOf = (value: number): string =>
    value < minimum ? words.hidden(String(minimum)) : words.atLeast(String(value));
  return [
    words.answered(numberOf(published.answers)),
    ...published.questions.map(({ field: name, row, parts }) => {
      const field = form.fields.find((one) => one.name === name);
      const label = field?.rows?.find(({ value }) => value === row)?.label;
      return [
        [field?.label ?? name, label].filter(Boolean).join(' · '),
        ...parts.map((part) => `- ${part.label} ${numberOf(part.value)}`),
      ].join('\n');
    }),
    words.rounded(String(minimum)),
  ];
}

async function aboutSignUp(
  { database, utcOffset, now }: Parts,
  feed: FeedFile,
  { sign_up, form }: ContactRow,
  { kind, payload, words }: Wanted,
): Promise<About> {
  const row = await database
    .selectFrom('sign_ups')
    .select(['id', 'receipt', 'answers', 'state', 'sequence', 'people'])
    .where('id', '=', sign_up)
    .executeTakeFirstOrThrow();
  if (row.state === 'trial') throw new NotNeeded('It was a trial.');
  const claims = (await claimsOf(database, [row.id])).get(row.id)!;
  const activity = feed.activities.get(form);
  const offered = activity ? offeredPosts(activity, utcOffset) : undefined;
  const shown = claims.filter((claim) => isAbout(kind, payload, claim));
  if (shown.length === 0) throw new NotNeeded('It has changed meanwhile.');
  const entries: (PassPost & { details: PostDetails })[] = [];
  for (const claim of shown) {
    const { post, details } = claim;
    const state = claim.gone === 1 && claim.state !== 'attended' ? 'cancelled' : claim.state;
    const isPast = offered?.get(post) && isOver(offered.get(post)!, now());
    if (details.starts === undefined || (isPast && kind !== 'cancelled')) continue;
    const position =
      state === 'waiting'
        ? await positionOf(database, claim, offered?.get(post)?.ahead)
        : undefined;
    entries.push({ post, state, ...(position && { position }), details: details as PostDetails });
  }
  if (entries.length === 0) throw new NotNeeded('It is over.');
  const until = payload.acceptBy && written(payload.acceptBy, utcOffset);
  const [first] = entries;
  return {
    answers: row.answers,
    receipt: row.receipt,
    title: first!.details.title,
    page: 'mine',
    lines: [
      entries.map((entry) => lineOf(words, entry, utcOffset)).join('\n'),
      ...(until ? [words.accept(until)] : []),
      [words.pass(row.receipt), ...(row.people > 1 ? [words.people(row.people)] : [])].join('\n'),
    ],
    values: {
      when: written(first!.details.starts, utcOffset),
      place: first!.details.place?.name ?? '',
      state: words.states[first!.state],
      ...(until && { until }),
    },
    calendar: (url) => passCalendar(words, row, entries, { now: now(), utcOffset, url }),
  };
}

/** Which posts of a sign-up a message is about, unless it has been overtaken. */
function isAbout(kind: MessageKind, payload: MessagePayload, claim: ClaimWithPost): boolean {
  const { post, state, details, gone, accept_by } = claim;
  switch (kind) {
    case 'moved-up':
      return (
        post === payload.post &&
        state === 'confirmed' &&
        (accept_by ?? '') === (payload.acceptBy ?? '')
      );
    case 'reminder':
      return (
        post === payload.post &&
        state === 'confirmed' &&
        gone === 0 &&
        details.starts === payload.starts
      );
    case 'post-changed':
      return post === payload.post && state !== 'cancelled' && gone === 0;
    case 'post-cancelled':
      return post === payload.post && state !== 'cancelled' && gone === 1;
    case 'term-over':
      return post === payload.post;
    case 'cancelled':
      return payload.posts?.includes(post) ?? false;
    default:
      return state !== 'cancelled';
  }
}

/** The people ahead, on paper and here, and one. */
async function positionOf(
  database: CollectorContext['database'],
  { feed, activity, post, line }: ClaimWithPost,
  onPaper = 0,
): Promise<number> {
  const { people } = await database
    .selectFrom('claims')
    .select((build) => build.fn.sum<number | string | null>('people').as('people'))
    .where('feed', '=', feed)
    .where('activity', '=', activity)
    .where('post', '=', post)
    .where('state', '=', 'waiting')
    .where('trial', '=', 0)
    .where('line', '<', line)
    .executeTakeFirstOrThrow();
  return onPaper + Number(people ?? 0) + 1;
}

/** A post as a line of a message: `2090-03-05 09:00 – 10:00 文庙 东门：候补 第2位`. */
export function lineOf(
  words: MessageWords,
  { state, position, details: { title, place, starts, ends } }: PassPost & { details: PostDetails },
  utcOffset: string,
): string {
  const from = written(starts, utcOffset);
  const to = written(ends, utcOffset);
  const end = to.slice(0, 10) === from.slice(0, 10) ? to.slice(11) : to;
  return [
    end && to !== from ? `${from} – ${end}` : from,
    title,
    place?.name,
    `[${words.states[state]}${position ? ` ${words.position(position)}` : ''}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** To the minute, as the clock on the wall says; a day stays a day. */
export const written = (moment: string, utcOffset: string): string =>
  moment.includes('T')
    ? localTimeOf(startOf(moment, utcOffset), utcOffset).replace('T', ' ').slice(0, 16)
    : moment;
