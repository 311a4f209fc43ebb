/** The code that a database driver or Node put on an error. */
export function codeOf(error: unknown): string {
  const { code } = (error ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : '';
}

/** The database cannot be reached or does not answer. Whether the last statement was carried out is not known. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';
  readonly code: string;
  readonly cause: unknown;

  constructor(cause: unknown) {
    super('The database is away.');
    this.cause = cause;
    this.code = codeOf(cause) || 'AWAY';
  }
}

/** There is more to do than can be done in time. */
export class TooBusy extends Error {
  override name = 'TooBusy';
  readonly code = 'TOO_BUSY';
}

/** The SQLite file was deleted, moved or replaced while it was open. */
export class FileMoved extends Error {
  override name = 'FileMoved';
  readonly code = 'SQLITE_READONLY_DBMOVED';

  constructor() {
    super('The database file is not where it was: put it back, or start the collector again.');
  }
}

/** A newer version of this program has changed the tables in a way that this one does not know. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
  readonly code = 'NEWER_DATABASE';

  constructor(readonly unknown: readonly string[]) {
    super(
      `The database was changed by a newer civic-server (${unknown.join(', ')}): start that version. Nothing was touched.`,
    );
  }
}

/** Another process holds the SQLite file. */
export const isLocked = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error));

const full = /^(SQLITE_FULL|SQLITE_IOERR_WRITE|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT|53100)$/;

/**
 * No room is left for what should be written. SQLite says IOERR_WRITE where a quota or limit is reached; flydrive has
 * what the disk said as the cause of its own error.
 */
export const isDiskFull = (error: unknown): boolean =>
  full.test(codeOf(error)) || full.test(codeOf((error as { cause?: unknown } | null)?.cause));

/** What would meet everybody else in the same way: there is no sense in trying each by itself. */
export const concernsAll = (error: unknown): boolean =>
  error instanceof DatabaseAway ||
  isLocked(error) ||
  isDiskFull(error) ||
  /^SQLITE_(IOERR|READONLY|CANTOPEN|CORRUPT)/.test(codeOf(error));
