import { Problem } from '../shared/problem.js';

/** Why the desk's server did not do something, and what HTTP calls it. The page has the words for each code. */
const statuses = {
  'bad-name': 400,
  'not-found': 404,
  exists: 409,
  'changed-elsewhere': 412,
  'which-version': 428,
  'cannot-write': 507,
  unreadable: 422,
  'not-json': 422,
  'not-a-feed': 422,
  'too-large': 413,
  'not-a-picture': 415,
  refused: 403,
} as const;
export type DeskProblemCode = keyof typeof statuses;

export class DeskProblem extends Problem<DeskProblemCode> {
  constructor(
    code: DeskProblemCode,
    readonly etag?: string,
  ) {
    super(code);
  }

  toResponse(): Response {
    return Response.json(
      { code: this.code },
      { status: statuses[this.code], headers: this.etag ? { ETag: this.etag } : {} },
    );
  }
}

const unwritable = new Set(
  'EACCES EPERM EROFS ENOSPC EDQUOT ENOENT ENOTDIR EISDIR EEXIST ENOTEMPTY'.split(' '),
);

/** Runs what writes; a folder that cannot be written is a problem that the editor is told, not a crash. */
export async function reportingUnwritable<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw unwritable.has(code) ? new DeskProblem('cannot-write') : error;
  }
}
