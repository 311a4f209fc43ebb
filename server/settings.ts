/** What whoever starts the server tells it, by the environment. */
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as z from 'zod';
import { makeOwnFolder } from './collector/database/own-files.js';
import { serversIn } from './collector/database/postgres.js';
import { hasSm } from './collector/database/sm.js';
import { messageKinds } from './collector/messages/words.js';
import type { PhotoStoreSetting } from './collector/photos/photo-disk.js';
import { endpoint, webhookEvents } from './collector/webhooks/webhooks.js';
import { isId } from './pages/layout.js';

/** A setting that cannot be used. Its message is for whoever starts the server, one line a setting. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const anyWholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`);

const wholeNumber = (least: number, most: number, fallback: number) =>
  anyWholeNumber(least, most).default(fallback);

const secret = (least: number) =>
  z.string().min(least, `must be at least ${least} characters long, and random`).optional();

const hasOriginOnly = (value: string): boolean =>
  URL.canParse(value) && new URL(value).origin === value;

const origin = z
  .string()
  .refine(
    (value) => value === '*' || value === 'null' || hasOriginOnly(value),
    'must be a list of origins such as https://portal.example, with commas between, or *',
  );

const isOrigin = (value: string): boolean => /^https?:/.test(value) && hasOriginOnly(value);

/** `log`: what would be sent is written to the log, for a demo. */
const providerAddress = (scheme: RegExp, example: string) =>
  z
    .string()
    .refine(
      (value) => value === 'log' || (scheme.test(value) && URL.canParse(value)),
      `must look like ${example}, or be log`,
    )
    .optional();

const isProvider = (url: string | undefined): boolean => url !== undefined && url !== 'log';

/** What is written as JSON, with one sentence for all that may be wrong. */
const json = <Schema extends z.ZodType>(schema: Schema, message: string, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((text, context): z.output<Schema> => {
      try {
        return schema.parse(JSON.parse(text));
      } catch {
        // The parser's own message quotes what it could not read: a secret may be in it.
        context.addIssue({ code: 'custom', message });
        return z.NEVER;
      }
    });

/** Every part has a default that is right on a laptop. */
const environment = z
  .object({
    FEEDS_DIR: z.string().default('feeds'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .refine(
        (value) => serversIn(value).every((server) => URL.canParse(server)),
        'must look like postgres://user:password@host:5432/database, with commas between several host:port',
      )
      .optional(),
    DATABASE_FILE: z.string().default('data/collector.sqlite'),
    DATABASE_POOL: wholeNumber(1, 100, 10),
    PHOTOS_DIR: z.string().default('data/photos'),
    S3_BUCKET: z.string().optional(),
    S3_ENDPOINT: z
      .string()
      .refine(isOrigin, 'must be an origin such as https://s3.example, without a path')
      .optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_FORCE_PATH_STYLE: z
      .enum(['true', 'false'], 'must be true or false')
      .default('false')
      .transform((value) => value === 'true'),
    AWS_ACCESS_KEY_ID: z.string().optional(),
    AWS_SECRET_ACCESS_KEY: z.string().optional(),
    HOST: z.string().default('127.0.0.1'),
    PORT: wholeNumber(0, 65535, 8080),
    METRICS_HOST: z.string().default('127.0.0.1'),
    METRICS_PORT: anyWholeNumber(0, 65535).optional(),
    ADMIN_TOKEN: secret(16),
    HASH_KEY: secret(32),
    ENCRYPTION_KEYS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .refine(
        (keys) => keys.every((key) => key.length >= 32),
        'must be keys of at least 32 random characters each, with commas between; the first one encrypts',
      ),
    CRYPTO: z
      .enum(['standard', 'sm'], 'must be standard or sm')
      .default('standard')
      .refine(
        (ciphers) => ciphers === 'standard' || hasSm(),
        'cannot be sm: this Node was built without SM4 or SM3. The builds of nodejs.org have both',
      ),
    ALLOWED_ORIGINS: z
      .string()
      .default('')
      .transform((list) => list.split(/[\s,]+/).filter(Boolean))
      .pipe(z.array(origin)),
    TRUST_PROXY: wholeNumber(0, 10, 0),
    RETENTION_DAYS: wholeNumber(1, 36500, 365),
    SIGN_UP_RETENTION_DAYS: wholeNumber(1, 36500, 30),
    REOPEN_DAYS: wholeNumber(0, 365, 15),
    MAIL_URL: providerAddress(/^smtps?:/, 'smtp://user:password@mail.example:587'),
    MAIL_FROM: z
      .string()
      .regex(/^[^\s@<>]+@[^\s@<>]+$/, 'must be an e-mail address')
      .optional(),
    SMS_URL: providerAddress(/^https?:/, 'https://sms.example/send'),
    SMS_FORM: z.enum(['signed', 'aliyun'], 'must be signed or aliyun').default('signed'),
    SMS_KEY_ID: z.string().optional(),
    SMS_KEY: z.string().optional(),
    SMS_SIGN_NAME: z.string().optional(),
    SMS_TEMPLATES: json(
      z.partialRecord(z.enum(messageKinds), z.string()),
      `must be JSON such as {"moved-up":"SMS_1"}, with names among ${messageKinds.join(', ')}`,
      '{}',
    ),
    WEBHOOKS: json(
      z.array(endpoint),
      `must be a JSON list of {"id":"hotline","url":"https://…","secret":"whsec_…","events":[…]}, with events among ${webhookEvents.join(', ')}`,
      '[]',
    ),
    CAPTCHA: z
      .string()
      .refine(
        (value) =>
          ['off', 'altcha'].includes(value) || /^https:|^http:\/\/127\.0\.0\.1:/.test(value),
        'must be off, altcha, or the https address of a siteverify service',
      )
      .default('off'),
    CAPTCHA_SECRET: z.string().optional(),
    WORD_LIST: z.string().optional(),
    ACCEPT_HOURS: wholeNumber(0, 720, 0),
    RATE_LIMIT: z
      .string()
      .regex(/^(off|[1-9]\d*\/[1-9]\d*)$/, 'must be submissions/seconds such as 240/60, or off')
      .default('240/60'),
    BODY_LIMIT: wholeNumber(1024, 10_485_760, 262_144),
    MIN_SECONDS: wholeNumber(0, 600, 2),
    WALL_LENGTH: wholeNumber(0, 200, 50),
    FEED_MAX_AGE: wholeNumber(0, 86400, 10),
    UTC_OFFSET: z
      .string()
      .regex(/^[+-]([01]\d|2[0-3]):[0-5]\d$/, 'must look like +08:00')
      .default('+08:00'),
    SITE_URL: z
      .string()
      .refine(isOrigin, 'must be an origin such as https://portal.example, without a path')
      .optional(),
    SITE_NAME: z.string().optional(),
    DEFAULT_FEED: z.string().refine(isId, 'must be the name of a feed').optional(),
    DESK: z
      .string()
      .refine(
        (value) => ['local', 'off'].includes(value) || isOrigin(value),
        'must be local, off, or an origin such as https://desk.example',
      )
      .default('local'),
  })
  .superRefine((read, context) => {
    const { HOST, ADMIN_TOKEN, HASH_KEY, DATABASE_URL } = read;
    // A server that others can reach must not make up its own secrets: nobody would keep them.
    const isAlone = ['127.0.0.1', 'localhost', '::1'].includes(HOST);
    const require = (name: string, reason: string): void =>
      context.addIssue({ code: 'custom', path: [name], message: `must be set when ${reason}` });
    if (!isAlone && !ADMIN_TOKEN) require('ADMIN_TOKEN', `HOST is ${HOST}`);
    if (!HASH_KEY && !isAlone) require('HASH_KEY', `HOST is ${HOST}`);
    else if (!HASH_KEY && DATABASE_URL) require('HASH_KEY', 'DATABASE_URL is');
    for (const name of ['MAIL_URL', 'SMS_URL'] as const) {
      const url = read[name];
      // What would be sent stands in the log then, links and all.
      if (url === 'log' && !isAlone)
        context.addIssue({
          code: 'custom',
          path: [name],
          message: `cannot be log when HOST is ${HOST}`,
        });
      if (url && url !== 'log' && !read.SITE_URL)
        require('SITE_URL', `${name} is: messages have links`);
    }
    if (read.S3_BUCKET && !read.AWS_ACCESS_KEY_ID !== !read.AWS_SECRET_ACCESS_KEY)
      require(read.AWS_ACCESS_KEY_ID
        ? 'AWS_SECRET_ACCESS_KEY'
        : 'AWS_ACCESS_KEY_ID', 'the other half of the key is');
    if (/^http/.test(read.CAPTCHA) && !read.CAPTCHA_SECRET)
      require('CAPTCHA_SECRET', 'CAPTCHA is a service');
    if (isProvider(read.MAIL_URL) && !read.MAIL_FROM) require('MAIL_FROM', 'MAIL_URL is');
    if (isProvider(read.SMS_URL)) {
      if (!read.SMS_KEY) require('SMS_KEY', 'SMS_URL is');
      if (read.SMS_FORM === 'aliyun' && !(read.SMS_KEY_ID && read.SMS_SIGN_NAME))
        require(read.SMS_KEY_ID ? 'SMS_SIGN_NAME' : 'SMS_KEY_ID', 'SMS_FORM is aliyun');
    }
  })
  .transform((read) => ({
    feedsFolder: read.FEEDS_DIR,
    database: {
      ...(read.DATABASE_URL
        ? { kind: 'postgres' as const, url: read.DATABASE_URL, pool: read.DATABASE_POOL }
        : { kind: 'sqlite' as const, file: read.DATABASE_FILE }),
      /** Which ciphers encrypt what identifies people; left out: those of everybody. */
      ...(read.CRYPTO === 'sm' && { ciphers: read.CRYPTO }),
      ...secretsOf(read.ENCRYPTION_KEYS, read.HASH_KEY),
    },
    photoStore: readPhotoStore(read),
    host: read.HOST,
    port: read.PORT,
    /** Where Prometheus asks, apart from what the world may reach. `undefined`: nothing is measured. */
    metricsHost: read.METRICS_HOST,
    metricsPort: read.METRICS_PORT,
    /** `undefined`: made at the start, for a server that only this machine can reach. */
    adminToken: read.ADMIN_TOKEN,
    /** `undefined`: made once and kept beside the SQLite file. */
    hashKey: read.HASH_KEY,
    /** Keys of what identifies people; with none the hash key does it as well. */
    encryptionKeys: read.ENCRYPTION_KEYS,
    allowedOrigins: read.ALLOWED_ORIGINS,
    /** How many proxies of ours a request has passed: that many entries of X-Forwarded-For are believed. */
    trustedProxies: read.TRUST_PROXY,
    retentionDays: read.RETENTION_DAYS,
    /** Counted from the end of the last post of a sign-up. */
    signUpRetentionDays: read.SIGN_UP_RETENTION_DAYS,
    /** How long whoever reported something may say that it is not solved. */
    reopenDays: read.REOPEN_DAYS,
    /** `undefined`: nobody is told anything by e-mail. */
    mail: read.MAIL_URL
      ? { url: read.MAIL_URL, from: read.MAIL_FROM ?? 'demo@localhost' }
      : undefined,
    /** `undefined`: nobody is told anything by SMS, or by what takes its place. */
    sms: read.SMS_URL
      ? {
          url: read.SMS_URL,
          form: read.SMS_FORM,
          keyId: read.SMS_KEY_ID ?? '',
          key: read.SMS_KEY ?? '',
          signName: read.SMS_SIGN_NAME ?? '',
          templates: read.SMS_TEMPLATES,
        }
      : undefined,
    /** The file of the site's own words: what has one of them is looked through first. */
    wordListFile: read.WORD_LIST,
    /** `undefined`: forms are taken without. */
    captcha: readCaptcha(read.CAPTCHA, read.CAPTCHA_SECRET ?? ''),
    /** Other systems that are told what happens. */
    webhooks: read.WEBHOOKS,
    /** So long a place that somebody moved up to waits to be accepted; 0: it is theirs at once. */
    acceptHours: read.ACCEPT_HOURS,
    rateLimit: readRate(read.RATE_LIMIT),
    bodyLimit: read.BODY_LIMIT,
    /** A form sent sooner than this was not read. */
    minimumSeconds: read.MIN_SECONDS,
    wallLength: read.WALL_LENGTH,
    feedMaxAge: read.FEED_MAX_AGE,
    /** Where a day begins, for `opens` and `closes` without a time and for the days of the summary. */
    utcOffset: read.UTC_OFFSET,
    /** Where others find this server. `undefined`: at the address that was asked. */
    siteUrl: read.SITE_URL,
    siteName: read.SITE_NAME,
    /** The feed that short addresses of items mean. */
    defaultFeed: read.DEFAULT_FEED,
    desk: readDesk(read.DESK),
  }));

export type Settings = z.output<typeof environment>;

/** Settings whose secrets are known. */
export type ReadySettings = Settings & { adminToken: string; hashKey: string };

/**
 * What decrypts, the first of which encrypts. The hash key comes last: what it encrypted before there were others can be
 * read until it was encrypted anew.
 */
function secretsOf(keys: readonly string[], hashKey: string | undefined): { secrets?: string[] } {
  return hashKey === undefined ? {} : { secrets: [...keys, hashKey] };
}

interface PhotoVariables {
  PHOTOS_DIR: string;
  S3_BUCKET?: string | undefined;
  S3_ENDPOINT?: string | undefined;
  S3_REGION: string;
  S3_FORCE_PATH_STYLE: boolean;
  AWS_ACCESS_KEY_ID?: string | undefined;
  AWS_SECRET_ACCESS_KEY?: string | undefined;
}

function readPhotoStore(read: PhotoVariables): PhotoStoreSetting {
  if (read.S3_BUCKET === undefined) return { kind: 'folder', folder: read.PHOTOS_DIR };
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey } = read;
  return {
    kind: 's3',
    bucket: read.S3_BUCKET,
    endpoint: read.S3_ENDPOINT,
    region: read.S3_REGION,
    forcePathStyle: read.S3_FORCE_PATH_STYLE,
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  };
}

function readCaptcha(
  value: string,
  secret: string,
): { kind: 'altcha' } | { kind: 'siteverify'; url: string; secret: string } | undefined {
  if (value === 'off') return undefined;
  return value === 'altcha' ? { kind: value } : { kind: 'siteverify', url: value, secret };
}

function readRate(rate: string): { submissions: number; seconds: number } | undefined {
  if (rate === 'off') return undefined;
  const [submissions, seconds] = rate.split('/').map(Number) as [number, number];
  return { submissions, seconds };
}

/** Whom the editors' desk and the doctor are for. */
export type DeskSetting =
  | { readonly kind: 'off' }
  /** Browsers of this machine, without a proxy between. */
  | { readonly kind: 'local' }
  /** Also browsers that come through a proxy of one's own, by this origin. */
  | { readonly kind: 'proxied'; readonly origin: string };

const readDesk = (value: string): DeskSetting =>
  value === 'local' || value === 'off' ? { kind: value } : { kind: 'proxied', origin: value };

/** Reads the settings, or throws one {@link SettingsError} that names everything that is wrong. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  // `PORT= npm run demo` means “not set”, as it does to most programs.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  if (result.success) return result.data;
  const wrong = result.error.issues.map(({ path, message }) => `  ${String(path[0])} ${message}.`);
  throw new SettingsError(`The server cannot start:\n${wrong.join('\n')}`);
}

/**
 * Makes the secrets that were not set, for a server that only this machine can reach. The hash key is kept beside
 * the database file, because after a restart the same people must still be known; the admin token is new
 * at every start, and `tell` shows it once.
 */
export function withLocalSecrets(settings: Settings, tell: (line: string) => void): ReadySettings {
  const adminToken = settings.adminToken ?? newSecret();
  if (settings.adminToken === undefined) tell(`Admin token of this run: ${adminToken}`);
  return { ...withHashKey(settings, settings.hashKey ?? keptHashKey(settings)), adminToken };
}

const withHashKey = (settings: Settings, hashKey: string): Settings & { hashKey: string } => ({
  ...settings,
  hashKey,
  database: { ...settings.database, ...secretsOf(settings.encryptionKeys, hashKey) },
});

/** The settings with the hash key that is kept beside the database, where there is one; none is made. */
export function withKeptHashKey(settings: Settings): Settings {
  const { hashKey, database } = settings;
  const isKept = database.kind === 'sqlite' && existsSync(`${database.file}.hash-key`);
  return hashKey === undefined && isKept ? withHashKey(settings, keptHashKey(settings)) : settings;
}

function keptHashKey({ database }: Settings): string {
  if (database.kind !== 'sqlite') throw new Error('HASH_KEY must be set when DATABASE_URL is.');
  const file = `${database.file}.hash-key`;
  if (!existsSync(file)) makeHashKey(database.file, file);
  const kept = readFileSync(file, 'utf8').trim();
  // With an empty key, which a full disk may have left, everybody could make the codes that it makes.
  if (kept.length < 32)
    throw new Error(`The key in ${file} is not whole: restore it, or set HASH_KEY.`);
  return kept;
}

/** Whole from its first moment on, and never replaced: another server may begin with the same new file. */
function makeHashKey(databaseFile: string, file: string): void {
  makeOwnFolder(databaseFile);
  const own = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(own, `${newSecret()}\n`, { mode: 0o600, flag: 'wx' });
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(own, { force: true });
  }
}

const newSecret = (): string => randomBytes(32).toString('base64url');
