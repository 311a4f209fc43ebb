import type { Disk } from 'flydrive';
import { Hono, type MiddlewareHandler } from 'hono';
import { except } from 'hono/combine';
import { openAPIRouteHandler } from 'hono-openapi';
import type { ReadySettings } from '../settings.js';
import { logAccess } from './admin/access-log.js';
import { requireAdministrator, sessionCookie } from './admin/require-administrator.js';
import { codeOf, isDiskFull } from './database/errors.js';
import { Captcha } from './captcha/captcha.js';
import { CasePhotos } from './cases/case-photos.js';
import type { FeedNotices } from './database/notices.js';
import type { Database } from './database/open.js';
import { FeedFolder } from './feeds/feed-file.js';
import { LiveFeeds } from './feeds/live-feeds.js';
import { accountRoutes, openAccountPaths } from './http/account-routes.js';
import { adminRoutes } from './http/admin-routes.js';
import { calendarRoutes } from './http/calendar-routes.js';
import { captchaRoutes } from './http/captcha-routes.js';
import { caseRoutes } from './http/case-routes.js';
import { checkInRoutes } from './http/check-in-routes.js';
import { refuseUnknownProxies } from './http/client-address.js';
import { codeRoutes } from './http/code-routes.js';
import { describeError, type Log, logRequests } from './http/log.js';
import type { Metrics } from './http/metrics.js';
import { open311Routes } from './http/open311-routes.js';
import { jobRoutes } from './http/job-routes.js';
import { messageRoutes } from './http/message-routes.js';
import { moderationRoutes } from './http/moderation-routes.js';
import { openToListed, refuseOtherOrigins } from './http/origins.js';
import { Problem, problems } from './http/problem.js';
import { photoRoutes } from './http/photo-routes.js';
import { publicRoutes } from './http/public-routes.js';
import { rateLimit, type SharedCounts } from './http/rate-limit.js';
import { limitBody } from './http/read-body.js';
import { securityHeaders } from './http/security-headers.js';
import { serviceRecordRoutes } from './http/service-record-routes.js';
import { submissionRoutes } from './http/submission-routes.js';
import { updateRoutes } from './http/update-routes.js';
import { JobRunner, type Queue } from './jobs/job-runner.js';
import { messageQueues } from './messages/queues.js';
import { mostPhotoBytes, PhotoStore } from './photos/photo-store.js';
import { Retention } from './retention.js';
import { webhookQueues } from './webhooks/send-webhook.js';
import { WordList } from './moderation/word-list.js';
import { SyncedFeeds } from './sign-ups/sync-posts.js';

interface CollectorParts {
  settings: ReadySettings;
  database: Database;
  /** Where the pictures are. */
  photoDisk: Disk;
  log: Log;
  /** The clock, for tests of what opens and closes. */
  now?: () => number;
  /** What is done beside requests, by queues of other rooms. */
  queues?: readonly Queue[];
  /** Between the processes that share a database. */
  notices?: FeedNotices;
  metrics?: Metrics;
  /** Whether the process is about to end. */
  isStopping?: () => boolean;
  /** Certificates of providers that are trusted beside those of Node, for tests. */
  trusted?: string | undefined;
}

/** Whether a path is the collector's: for a server that has other things to serve as well. */
export function isCollectorPath(pathname: string): boolean {
  return (
    /^\/(feeds\/[^/]+(\.json|\/[^/]+\.ics|\/photos\/[^/]+\.jpg)|submissions\/.+|open311\/.+|healthz|readyz|openapi\.json|check-in(\/.*)?|captcha(\/captcha\.mjs)?)$/.test(
      pathname,
    ) ||
    /^\/admin\/(export\/.+|cases\/.+|results\/.+|photos\/.+|summary|activities\/.+|responses(\/.+)?|jobs(\/.+)?|moderation\/.+|updates\/.+|words|hours\/.+|retention\/confirm|check-in(\/.+)?|log-in|log-out|password(\.js)?|account|session)$/.test(
      pathname,
    )
  );
}

/** Nine photos in parts are one submission, and so many requests. */
const requestsOfPhotos = 100;

/** Submissions by their own limit; the parts of pictures by a larger one. */
function limitRate(
  { rateLimit: limit, trustedProxies }: ReadySettings,
  shared: SharedCounts | undefined,
): MiddlewareHandler {
  const forms = rateLimit('forms', limit, trustedProxies, shared);
  const parts = rateLimit(
    'photos',
    limit && { ...limit, submissions: limit.submissions * requestsOfPhotos },
    trustedProxies,
    shared,
  );
  return (context, next) =>
    /^\/submissions\/[^/]+\/photos(\/|$)/.test(context.req.path)
      ? parts(context, next)
      : forms(context, next);
}

/** The desk sends a picture as a whole: whoever has its token is trusted with more. */
function limitAdminBody(bytes: number): MiddlewareHandler {
  const usual = limitBody(bytes);
  const picture = limitBody(mostPhotoBytes + 1);
  return (context, next) =>
    /^\/admin\/cases\/[^/]+\/[^/]+\/photos$/.test(context.req.path)
      ? picture(context, next)
      : usual(context, next);
}

/** The collector as one Hono app. It listens to nothing: see bin.ts. */
export const createApp = (parts: CollectorParts): Hono => createCollector(parts).app;

/** The collector: what answers requests, and what erases in time and works beside requests once it is started. */
export function createCollector({
  settings,
  database,
  photoDisk,
  log,
  now = Date.now,
  queues = [],
  notices,
  metrics,
  isStopping = () => false,
  trusted,
}: CollectorParts): {
  app: Hono;
  retention: Retention;
  jobs: JobRunner;
  /** Lets go of what providers are reached by, once the jobs have stopped. */
  close: () => void;
} {
  const { allowedOrigins, trustedProxies } = settings;
  // SQLite belongs to one process, whose memory is enough.
  const shared =
    settings.database.kind === 'postgres' ? { database, hashKey: settings.hashKey } : undefined;
  const limit = limitRate(settings, shared);
  const folder = new FeedFolder(settings.feedsFolder, now);
  const photos = new PhotoStore(database, photoDisk, settings.bodyLimit, now);
  const casePhotos = new CasePhotos(database, photoDisk);
  const wordList = new WordList(settings.wordListFile);
  const captchaCheck =
    settings.captcha && new Captcha(settings.captcha, database, settings.hashKey, now);
  const collector = { ...settings, database, now, photos, casePhotos, captchaCheck, wordList };
  const synced = new SyncedFeeds(folder, collector);
  const retention = new Retention({
    database,
    hashKey: settings.hashKey,
    terms: settings,
    feeds: synced,
    log,
    now,
    pictures: { photos, casePhotos },
  });
  const messages = messageQueues(collector, synced, log, trusted);
  const jobs = new JobRunner({ database, log, now }, [
    ...messages.queues,
    ...webhookQueues(collector, synced),
    ...queues,
  ]);
  const feeds = new LiveFeeds(collector, synced, settings.wallLength, notices);
  metrics?.watch(database, retention, now);
  const app = new Hono();

  app.use(logRequests(log, metrics), securityHeaders());
  // A full disk refuses everything that should be stored: said once, and again after it was otherwise.
  let isFull = false;
  app.use('/submissions/*', async (context, next) => {
    await next();
    if (context.res.ok) isFull = false;
  });
  app.use(
    '/submissions/*',
    openToListed(allowedOrigins),
    refuseOtherOrigins(allowedOrigins, trustedProxies),
    limit,
    limitBody(settings.bodyLimit),
  );
  app.post(
    '/open311/*',
    refuseOtherOrigins(allowedOrigins, trustedProxies),
    limit,
    limitBody(settings.bodyLimit),
  );
  app.use(
    '/admin/*',
    refuseUnknownProxies(trustedProxies),
    limitAdminBody(settings.bodyLimit),
    except(openAccountPaths, requireAdministrator(collector, shared), logAccess(collector, now)),
  );

  app.route('/', publicRoutes({ database, feeds, retention, isStopping }, settings.feedMaxAge));
  app.route('/', submissionRoutes(collector, synced, feeds));
  app.route('/', photoRoutes(collector, synced));
  app.route('/', caseRoutes(collector, synced, feeds));
  app.route('/', open311Routes(collector, synced, feeds));
  app.route('/', adminRoutes(collector, synced, feeds, retention));
  app.route('/', accountRoutes(collector, synced, trustedProxies, shared));
  app.route('/', codeRoutes(collector, synced, trustedProxies, shared));
  app.route('/', captchaRoutes(captchaCheck, settings, shared));
  app.route('/', messageRoutes(collector, synced, feeds));
  app.route('/', serviceRecordRoutes(collector, synced));
  app.route('/', moderationRoutes(collector, synced, feeds));
  app.route('/', updateRoutes(collector, synced));
  app.route('/', jobRoutes(database, jobs, now));
  app.route('/', calendarRoutes(collector, synced, settings.feedMaxAge));
  app.route('/', checkInRoutes(collector, synced, feeds, settings, shared));
  app.get(
    '/openapi.json',
    openAPIRouteHandler(app, {
      documentation: {
        info: {
          title: 'Collector of civic-widgets',
          version: '1',
          description: 'The submission contract: any back end may implement it.',
        },
        components: {
          securitySchemes: {
            admin: { type: 'http', scheme: 'bearer', description: 'The administrator’s token.' },
            session: {
              type: 'apiKey',
              in: 'cookie',
              name: sessionCookie,
              description:
                'Of an administrator who is logged in; what changes something needs an Origin of this site as well.',
            },
            steward: { type: 'http', scheme: 'bearer', description: 'The code of an activity.' },
          },
        },
      },
    }),
  );

  app.notFound(() => problems.notFound().toResponse());
  app.onError((error) => {
    if (error instanceof Problem) return error.toResponse();
    if (isDiskFull(error)) {
      if (!isFull) log({ level: 'error', event: 'disk-full', ...describeError(error) });
      isFull = true;
      return problems.diskFull().toResponse();
    }
    log({ level: 'error', event: 'failed', ...describeError(error) });
    // Databases and sockets give their errors codes. Those pass; what has none is a mistake of ours.
    const passing = codeOf(error) !== '' || /connection|timeout/i.test(error.message);
    if (passing) return problems.unavailable().toResponse();
    return new Problem(500, 'unavailable', 'Something went wrong here.').toResponse();
  });
  return { app, retention, jobs, close: messages.close };
}
