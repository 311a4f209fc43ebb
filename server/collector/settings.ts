import * as z from 'zod';

/** A setting that cannot be used. Its message is for whoever starts the server, one line a setting. */
export class SettingsError extends Error {
  override name = 'SettingsError';
}

const wholeNumber = (least: number, most: number, fallback: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must be from ${least} to ${most}`)
    .default(fallback);

const secret = (least: number) =>
  z.string().min(least, `must be at least ${least} characters long, and random`).optional();

const origin = z.string().refine((value) => {
  if (value === '*' || value === 'null') return true;
  return URL.canParse(value) && new URL(value).origin === value;
}, 'must be a list of origins such as https://portal.example, with commas between, or *');

const environment = z.object({
  FEEDS_DIR: z.string().default('feeds'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  DATABASE_FILE: z.string().default('.cache/collector.sqlite'),
  DATABASE_POOL: wholeNumber(1, 100, 10),
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65535, 8080),
  ADMIN_TOKEN: secret(16),
  HASH_KEY: secret(32),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin)),
  TRUST_PROXY: wholeNumber(0, 10, 0),
  RETENTION_DAYS: wholeNumber(1, 36500, 365),
  SIGN_UP_RETENTION_DAYS: wholeNumber(1, 36500, 30),
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
});

/** What the collector is told from outside. Every part has a default that is right on a laptop. */
export interface Settings {
  feedsFolder: string;
  database: { kind: 'postgres'; url: string; pool: number } | { kind: 'sqlite'; file: string };
  host: string;
  port: number;
  /** `undefined`: made at the start, for a server that only this machine can reach. */
  adminToken: string | undefined;
  /** `undefined`: made once and kept beside the SQLite file. */
  hashKey: string | undefined;
  allowedOrigins: string[];
  /** How many proxies of ours a request has passed: that many entries of X-Forwarded-For are believed. */
  trustedProxies: number;
  retentionDays: number;
  /** Counted from the end of the last post of a sign-up. */
  signUpRetentionDays: number;
  rateLimit: { submissions: number; seconds: number } | undefined;
  bodyLimit: number;
  /** A form sent sooner than this was not read. */
  minimumSeconds: number;
  wallLength: number;
  feedMaxAge: number;
  /** Where a day begins, for `opens` and `closes` without a time and for the days of the summary. */
  utcOffset: string;
}

/** Reads the settings, or throws one {@link SettingsError} that names everything that is wrong. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  // `PORT= npm run demo` means “not set”, as it does to most programs.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environment.safeParse(given);
  const wrong = result.success
    ? missingForStrangers(result.data)
    : result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`);
  if (!result.success || wrong.length > 0) {
    throw new SettingsError(
      `The collector cannot start:\n${wrong.map((line) => `  ${line}`).join('\n')}`,
    );
  }
  const read = result.data;
  return {
    feedsFolder: read.FEEDS_DIR,
    database: read.DATABASE_URL
      ? { kind: 'postgres', url: read.DATABASE_URL, pool: read.DATABASE_POOL }
      : { kind: 'sqlite', file: read.DATABASE_FILE },
    host: read.HOST,
    port: read.PORT,
    adminToken: read.ADMIN_TOKEN,
    hashKey: read.HASH_KEY,
    allowedOrigins: read.ALLOWED_ORIGINS,
    trustedProxies: read.TRUST_PROXY,
    retentionDays: read.RETENTION_DAYS,
    signUpRetentionDays: read.SIGN_UP_RETENTION_DAYS,
    rateLimit: readRate(read.RATE_LIMIT),
    bodyLimit: read.BODY_LIMIT,
    minimumSeconds: read.MIN_SECONDS,
    wallLength: read.WALL_LENGTH,
    feedMaxAge: read.FEED_MAX_AGE,
    utcOffset: read.UTC_OFFSET,
  };
}

function readRate(rate: string): Settings['rateLimit'] {
  if (rate === 'off') return undefined;
  const [submissions, seconds] = rate.split('/').map(Number) as [number, number];
  return { submissions, seconds };
}

/** A server that others can reach must not make up its own secrets: nobody would keep them. */
function missingForStrangers(read: z.infer<typeof environment>): string[] {
  const alone = ['127.0.0.1', 'localhost', '::1'].includes(read.HOST);
  const wrong: string[] = [];
  if (!alone && !read.ADMIN_TOKEN) wrong.push(`ADMIN_TOKEN must be set when HOST is ${read.HOST}.`);
  if (!read.HASH_KEY && (!alone || read.DATABASE_URL)) {
    wrong.push(`HASH_KEY must be set when ${alone ? 'DATABASE_URL is' : `HOST is ${read.HOST}`}.`);
  }
  return wrong;
}
