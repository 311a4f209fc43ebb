/** Why the desk's server did not do something. The page has the words for each code. */
export type DeskProblemCode =
  | 'bad-name'
  | 'not-found'
  | 'exists'
  | 'changed-elsewhere'
  | 'which-version'
  | 'cannot-write'
  | 'unreadable'
  | 'not-json'
  | 'not-a-feed'
  | 'too-large'
  | 'not-a-picture'
  | 'refused';

const statuses: Record<DeskProblemCode, 400 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 507> =
  {
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
  };

export class DeskProblem extends Error {
  override name = 'DeskProblem';

  constructor(
    readonly code: DeskProblemCode,
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

const unwritable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
  'ENOTEMPTY',
]);

/** Runs what writes; a folder that cannot be written is a problem that the editor is told, not a crash. */
export async function reportingUnwritable<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw unwritable.has(code) || code === 'ENOENT' ? new DeskProblem('cannot-write') : error;
  }
}
