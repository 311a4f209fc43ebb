import { codeOf, DatabaseAway, NewerDatabase } from '../collector/database/errors.js';
import { MissingKey } from '../collector/database/field-keys.js';
import { NoBucketClient } from '../collector/photos/photo-disk.js';
import { SettingsError } from '../settings.js';

/** What a command cannot do, in words for whoever called it. */
export class PlainError extends Error {
  override name = 'PlainError';
}

/** What to do where the system or a database says only a code. */
const advice: Record<string, string> = {
  EADDRINUSE: 'Another program uses this port: end it, or set PORT.',
  EADDRNOTAVAIL: 'This machine has no such address: look at HOST.',
  EACCES: 'The user that runs this may not do that: look who owns the file or folder.',
  EPERM: 'The user that runs this may not do that: look who owns the file or folder.',
  EROFS:
    'This place can only be read: set DATABASE_FILE and PHOTOS_DIR to a place that can be written.',
  ENOENT: 'There is no such file or folder.',
  ENOSPC:
    'The disk is full: nothing was lost that had been acknowledged. Make room and start again.',
  SQLITE_FULL:
    'The disk is full: nothing was lost that had been acknowledged. Make room and start again.',
  SQLITE_READONLY: 'The database file, or its folder, can only be read: look who owns them.',
  SQLITE_CANTOPEN: 'The database file cannot be opened: look who owns it and its folder.',
  SQLITE_BUSY: 'Another process holds the database file: only one server may use it at a time.',
  SQLITE_NOTADB: 'This is no database file: look at DATABASE_FILE.',
  SQLITE_CORRUPT: 'The database file is damaged: keep it, and restore a backup beside it.',
  ECONNREFUSED: 'PostgreSQL does not answer at the address in DATABASE_URL: is it running?',
  ENOTFOUND: 'There is no such host: look at DATABASE_URL.',
  '28P01': 'PostgreSQL refuses this user or password: look at DATABASE_URL.',
  '28000': 'PostgreSQL refuses this user: look at DATABASE_URL.',
  '3D000': 'PostgreSQL has no database of this name: create it, or look at DATABASE_URL.',
  '25006': 'Every PostgreSQL server in DATABASE_URL is a standby: promote one.',
  '53100': 'The disk of PostgreSQL is full.',
  '53300': 'PostgreSQL has no connection left: lower DATABASE_POOL, or raise max_connections.',
  '42501': 'The PostgreSQL user may not create tables here: make it the owner of the database.',
};

const keyRefused =
  'The store refuses this key: look at AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and what they may do with the bucket.';

/** The same for a bucket, by the names that stores have for it. */
const bucketAdvice: Record<string, string> = {
  NoSuchBucket: 'The store has no such bucket: create it, or look at S3_BUCKET.',
  InvalidAccessKeyId: keyRefused,
  SignatureDoesNotMatch: keyRefused,
  AccessDenied: keyRefused,
  CredentialsProviderError: keyRefused,
  PermanentRedirect: 'The bucket is in another region: look at S3_REGION and S3_ENDPOINT.',
};

/** What the SDK of the store has said of a request that failed; flydrive wraps some of it. */
function bucketErrorIn(error: unknown): Error | undefined {
  return [error, (error as { cause?: unknown } | null)?.cause].find(
    (one): one is Error => one instanceof Error && '$metadata' in one,
  );
}

/** One or two lines for a person. Only a mistake of ours needs a stack. */
export function explainError(error: unknown): string {
  if (
    error instanceof PlainError ||
    error instanceof SettingsError ||
    error instanceof NewerDatabase ||
    error instanceof MissingKey ||
    error instanceof NoBucketClient
  )
    return error.message;
  const ofBucket = bucketErrorIn(error);
  if (ofBucket) {
    const { name, message } = ofBucket;
    const words = `${name}: ${message || codeOf(ofBucket)}`;
    return `${bucketAdvice[name] ?? 'The store of the pictures does not answer as it should: look at S3_ENDPOINT.'}\n${words}`;
  }
  const cause = error instanceof DatabaseAway && error.cause instanceof Error ? error.cause : error;
  const code = codeOf(cause) || codeOf(error);
  const { message, stack } = error instanceof Error ? (cause as Error) : new Error(String(error));
  if (code === '') return stack ?? message;
  // Node says of a file system that can only be read that the folder above is not there.
  if (code === 'ENOENT' && (cause as NodeJS.ErrnoException).syscall === 'mkdir')
    return `${message}\nThe folder above it is not there, or can only be read.`;
  // SQLite has further codes behind its own: SQLITE_READONLY_DIRECTORY.
  const known = advice[code] ?? advice[code.split('_').slice(0, 2).join('_')];
  const words = message.includes(code) ? message : `${message} (${code})`;
  return known ? `${known}\n${words}` : words;
}
