import path from 'node:path';
import { Disk, type DriveFile } from 'flydrive';
import { DurableFolder } from './durable-folder.js';

/** A bucket of an S3-compatible store, which holds the pictures and nothing else. */
export interface BucketSetting {
  readonly kind: 's3';
  readonly bucket: string;
  /** `undefined`: Amazon's own. */
  readonly endpoint: string | undefined;
  readonly region: string;
  /** The bucket stands in the path instead of the host name. */
  readonly forcePathStyle: boolean;
  /** `undefined`: the SDK looks where it usually does, for instance for the role of the machine. */
  readonly credentials: { accessKeyId: string; secretAccessKey: string } | undefined;
}

/** Where the pictures are that residents send. */
export type PhotoStoreSetting =
  { readonly kind: 'folder'; readonly folder: string } | BucketSetting;

/** What speaks to a bucket is a large package that most sites do not need: it is installed by who does. */
export class NoBucketClient extends Error {
  override name = 'NoBucketClient';

  constructor() {
    super(
      'S3_BUCKET is set, and what it needs is not installed:\n  npm install @aws-sdk/client-s3 @aws-sdk/s3-request-presigner',
    );
  }
}

/** Nothing is asked of the store here: a server starts, and takes forms without pictures, while it is away. */
export async function openPhotoDisk(setting: PhotoStoreSetting): Promise<Disk> {
  if (setting.kind === 'folder') return new Disk(new DurableFolder(path.resolve(setting.folder)));
  const { Bucket } = await import('./bucket.js').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND'
      ? new NoBucketClient()
      : error;
  });
  return new Disk(new Bucket(setting));
}

/** Every file of a store, whatever it belongs to; none where the folder is still to be made. */
export async function* listFiles(disk: Disk): AsyncGenerator<DriveFile> {
  let paginationToken: string | undefined;
  do {
    const options = { recursive: true, ...(paginationToken && { paginationToken }) };
    const page = await disk.listAll('/', options).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    });
    if (!page) return;
    for (const one of page.objects) if (one.isFile) yield one;
    paginationToken = page.paginationToken;
  } while (paginationToken);
}
