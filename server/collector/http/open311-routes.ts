import { randomUUID } from 'node:crypto';
import { XMLBuilder } from 'fast-xml-parser';
import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { isRecord } from '../../../src/contract/check.js';
import { startOf } from '../../../src/contract/rules/moments.js';
import type { CivicRecord } from '../../../src/contract/records.js';
import { isOpen, statusOf } from '../../../src/contract/rules/records.js';
import type { CollectorContext } from '../context.js';
import { type FeedFile, langOf } from '../feeds/feed-file.js';
import type { LiveFeeds } from '../feeds/live-feeds.js';
import { readRecords } from '../feeds/live-records.js';
import {
  asDefinition,
  asRequest,
  asService,
  asUpdates,
  type Service,
  servicesOf,
} from '../open311/georeport.js';
import { takeRequest } from '../open311/take-request.js';
import type { SyncedFeeds } from '../sign-ups/sync-posts.js';
import { readIdempotencyKey } from '../submissions/keys.js';
import { privateLink } from './case-pages.js';
import { describe } from './describe.js';
import { openToAll } from './origins.js';
import { Problem } from './problem.js';
import { wordsFor } from './words.js';

/** So many requests are answered at once, as the standard has it. */
const pageLength = 1000;

const xml = new XMLBuilder({ format: true, suppressBooleanAttributes: false });

/** What the standard's errors say. */
class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    message: string,
  ) {
    super(message);
  }
}

/** @param names of the list and of an entry in XML; in JSON a list is a list. */
function send(
  context: Context,
  value: object | readonly object[],
  [list, entry]: readonly [list: string, entry: string],
  status: ContentfulStatusCode = 200,
): Response {
  if (!context.req.path.endsWith('.xml')) return context.json(value, status);
  const tree = { [list]: Array.isArray(value) ? { [entry]: value as object[] } : value };
  context.header('Content-Type', 'text/xml; charset=utf-8');
  return context.body(`<?xml version="1.0" encoding="utf-8"?>\n${xml.build(tree)}`, status);
}

const errorNames = ['errors', 'error'] as const;
const requestNames = ['service_requests', 'request'] as const;

/** Open311 GeoReport v2 for each feed: its report forms are the services, its public cases the requests. */
export function open311Routes(
  collector: CollectorContext,
  synced: SyncedFeeds,
  feeds: LiveFeeds,
): Hono {
  const app = new Hono();
  const formats = { 200: { description: 'As `.json` or `.xml`.' } };

  interface Jurisdiction {
    feed: FeedFile;
    services: Service[];
    lang: string;
  }

  async function readJurisdiction(context: Context, asked?: string): Promise<Jurisdiction> {
    const feed = await synced.read(context.req.param('feed') ?? '');
    const id = asked ?? context.req.query('jurisdiction_id');
    if (!feed || (id && id !== feed.name)) throw new Refusal(404, 'jurisdiction_id was not found.');
    return {
      feed,
      services: servicesOf(feed.forms.values()),
      lang: langOf(feed),
    };
  }

  /** The cases of a feed, as anybody may read them. */
  async function readCases({ feed }: Jurisdiction): Promise<CivicRecord[]> {
    const live = await feeds.read(feed.name);
    const { records } = JSON.parse(Buffer.from(live!.body).toString()) as { records?: unknown };
    const list = Array.isArray(records) ? (records as unknown[]) : [];
    return readRecords(list).filter(({ kind }) => kind === 'case');
  }

  function surroundings(context: Context, { feed, services, lang }: Jurisdiction) {
    const members = new Map<string, { name: string }>();
    const { members: list } = feed.document;
    for (const member of Array.isArray(list) ? (list as unknown[]) : [])
      if (isRecord(member) && typeof member['name'] === 'string')
        members.set(String(member['id']), { name: member['name'] });
    const base = new URL(`/feeds/${feed.name}.json`, context.req.url);
    return {
      services,
      members,
      addressOf: (src: string) => new URL(src, base).href,
      wordOf: (status: keyof ReturnType<typeof wordsFor>['statuses']) =>
        wordsFor(lang).statuses[status],
      now: collector.now(),
    };
  }

  const route = (work: (context: Context) => Promise<Response>) => async (context: Context) => {
    try {
      return await work(context);
    } catch (error) {
      const refusal = refusalOf(error);
      if (!refusal) throw error;
      const { status, message } = refusal;
      if (error instanceof Problem)
        for (const [name, value] of Object.entries(error.headers)) context.header(name, value);
      return send(context, [{ code: status, description: message }], errorNames, status);
    }
  };

  const base = '/open311/:feed';
  app.use(`${base}/*`, async (context, next) => {
    context.header('Cache-Control', 'no-cache');
    await next();
  });

  app.get(
    `${base}/:file{discovery\\.(?:json|xml)}`,
    describe({ summary: 'Open311 service discovery', answers: formats }),
    openToAll(),
    route(async (context) => {
      const { feed } = await readJurisdiction(context);
      const { community } = feed.document;
      const name = isRecord(community) ? community['name'] : undefined;
      const endpoint = {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: new URL(`/open311/${feed.name}`, context.req.url).href,
        changeset: '2011-03-01T00:00:00Z',
        type: 'production',
        formats: ['text/xml', 'application/json'],
      };
      const isXml = context.req.path.endsWith('.xml');
      return send(
        context,
        {
          changeset: '2011-03-01T00:00:00Z',
          contact: typeof name === 'string' ? name : feed.name,
          key_service: '',
          endpoints: isXml
            ? { endpoint: { ...endpoint, formats: { format: endpoint.formats } } }
            : [endpoint],
        },
        ['discovery', ''],
      );
    }),
  );

  app.get(
    `${base}/:file{services\\.(?:json|xml)}`,
    describe({
      summary: 'Open311 GET Service List: what can be reported',
      answers: formats,
      problems: { 404: 'There is no such feed, as an Open311 error.' },
    }),
    openToAll(),
    route(async (context) => {
      const { services } = await readJurisdiction(context);
      return send(context, services.map(asService), ['services', 'service']);
    }),
  );

  app.get(
    `${base}/services/:file{.+\\.(?:json|xml)}`,
    describe({
      summary: 'Open311 GET Service Definition: what is asked beside the standard’s arguments',
      answers: formats,
      problems: { 404: 'There is no such service, as an Open311 error.' },
    }),
    openToAll(),
    route(async (context) => {
      const code = decodeURIComponent(context.req.param('file')!).replace(/\.(json|xml)$/, '');
      const service = (await readJurisdiction(context)).services.find((one) => one.code === code);
      if (!service) throw new Refusal(404, 'service_code was not found.');
      const definition = asDefinition(service);
      if (!context.req.path.endsWith('.xml')) return context.json(definition);
      const attribute = definition.attributes.map((one) => ({
        ...one,
        values: { value: one.values },
      }));
      const tree = { ...definition, attributes: { attribute } };
      return send(context, tree, ['service_definition', '']);
    }),
  );

  app.get(
    `${base}/:file{requests\\.(?:json|xml)}`,
    describe({
      summary: 'Open311 GET Service Requests: the public cases, the latest first',
      description:
        '`service_request_id`, `service_code` and `status` take several with commas; `start_date`, `end_date`; `page`.',
      answers: formats,
    }),
    openToAll(),
    route(async (context) => {
      const jurisdiction = await readJurisdiction(context);
      const around = surroundings(context, jurisdiction);
      const { page } = context.req.query();
      const from = Math.max(0, (Math.trunc(Number(page)) || 1) - 1) * pageLength;
      const found = filterCases(await readCases(jurisdiction), context.req.query(), around.now).map(
        (record) => asRequest(record, around),
      );
      const codes = listOf(context.req.query('service_code'));
      const wanted = found
        .filter(({ service_code }) => !codes || codes.includes(service_code))
        .sort((one, other) => (one.requested_datetime < other.requested_datetime ? 1 : -1));
      return send(context, wanted.slice(from, from + pageLength), requestNames);
    }),
  );

  app.get(
    `${base}/requests/:file{[a-z0-9-]+\\.(?:json|xml)}`,
    describe({
      summary: 'Open311 GET Service Request: one public case',
      answers: formats,
      problems: { 404: 'There is none, or nobody has passed it yet, as an Open311 error.' },
    }),
    openToAll(),
    route(async (context) => {
      const jurisdiction = await readJurisdiction(context);
      const id = context.req.param('file')!.replace(/\.(json|xml)$/, '');
      const record = (await readCases(jurisdiction)).find((one) => one.id === id);
      if (!record) throw new Refusal(404, 'service_request_id was not found.');
      return send(context, [asRequest(record, surroundings(context, jurisdiction))], requestNames);
    }),
  );

  app.get(
    `${base}/:file{servicerequestupdates\\.(?:json|xml)}`,
    describe({
      summary: 'FixMyStreet’s GET Service Request Updates: the timelines of the public cases',
      answers: formats,
    }),
    openToAll(),
    route(async (context) => {
      const { now } = collector;
      const { start_date: start, end_date: end } = context.req.query();
      const from = instantOf('start_date', start) ?? -Infinity;
      const until = instantOf('end_date', end) ?? Infinity;
      const updates = (await readCases(await readJurisdiction(context)))
        .flatMap((record) => asUpdates(record, now()))
        .filter(({ updated_datetime }) => {
          const at = Date.parse(updated_datetime);
          return at >= from && at <= until;
        })
        .sort((one, other) => (one.updated_datetime < other.updated_datetime ? -1 : 1));
      return send(context, updates.slice(0, pageLength), [
        'service_requests_updates',
        'request_update',
      ]);
    }),
  );

  app.post(
    `${base}/:file{requests\\.(?:json|xml)}`,
    describe({
      summary: 'Open311 POST Service Request: a report, by the check of its form',
      description:
        'It stands in the queue like any other; its id is found once somebody has passed it. `service_notice` has the private link. With the header Idempotency-Key it can be sent again.',
      body: { 'application/x-www-form-urlencoded': undefined },
      answers: { 201: { description: 'Stored.' } },
      problems: { 400: 'What is wrong, as an Open311 error.', 404: 'No such service or feed.' },
    }),
    route(async (context) => {
      const sent = new URLSearchParams(await context.req.text());
      const { feed, services, lang } = await readJurisdiction(
        context,
        sent.get('jurisdiction_id') ?? undefined,
      );
      const code = sent.get('service_code')?.trim();
      if (!code) throw new Refusal(400, 'service_code was not provided.');
      const service = services.find((one) => one.code === code);
      if (!service) throw new Refusal(404, 'service_code was not found.');
      const key = readIdempotencyKey(context.req.header('Idempotency-Key') ?? randomUUID());
      const { record, receipt, secret } = await takeRequest(collector, feed, service, key, sent);
      const link = new URL(`/submissions/${feed.name}/case`, context.req.url).href;
      const notice = `${wordsFor(lang).lookedThrough} ${link}${privateLink(receipt, secret)}`;
      const answer = { service_request_id: record, service_notice: notice, account_id: '' };
      return send(context, [answer], requestNames, 201);
    }),
  );

  return app;
}

function refusalOf(error: unknown): Pick<Refusal, 'status' | 'message'> | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof Problem)) return undefined;
  const { status, details } = error;
  const wrong = details.errors?.map(({ pointer, code }) => `${pointer} ${code}`).join(', ');
  // The standard knows one number for whatever a client can put right.
  return {
    status: status === 422 || status === 409 ? 400 : status,
    message: wrong ? `${details.title} ${wrong}` : details.title,
  };
}

const listOf = (given: string | undefined): string[] | undefined =>
  given ? given.split(',').map((one) => one.trim()) : undefined;

function instantOf(name: string, given: string | undefined): number | undefined {
  if (!given) return undefined;
  const instant = startOf(given);
  if (Number.isNaN(instant)) throw new Refusal(400, `${name} is no date.`);
  return instant;
}

function filterCases(
  records: readonly CivicRecord[],
  query: Record<string, string>,
  now: number,
): readonly CivicRecord[] {
  const ids = listOf(query['service_request_id']);
  // Ids override all else.
  if (ids) return records.filter(({ id }) => ids.includes(id));
  const states = listOf(query['status']);
  const from = instantOf('start_date', query['start_date']) ?? -Infinity;
  const until = instantOf('end_date', query['end_date']) ?? Infinity;
  return records.filter((record) => {
    const opened = record.opened ? startOf(record.opened) : -Infinity;
    const state = isOpen(statusOf(record, now)) ? 'open' : 'closed';
    return (!states || states.includes(state)) && opened >= from && opened <= until;
  });
}
