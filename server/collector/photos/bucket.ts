import { GetBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { S3Driver } from 'flydrive/drivers/s3';
import type { BucketSetting } from './photo-disk.js';

/** Somebody waits with a telephone in the hand: after that it is sent again. Milliseconds. */
const connectingAtMost = 3000;
const answeringAtMost = 15_000;

/** A bucket in which a picture's folder is what lies under its name, and nothing else. */
export class Bucket extends S3Driver {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor({ bucket, endpoint, region, forcePathStyle, credentials }: BucketSetting) {
    const client = new S3Client({
      region,
      forcePathStyle,
      ...(endpoint !== undefined && { endpoint }),
      ...(credentials && { credentials }),
      // The SDK's own checksums are unknown to many stores. What is kept is sealed, and does not open when it was damaged.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      requestHandler: {
        connectionTimeout: connectingAtMost,
        requestTimeout: answeringAtMost,
        throwOnRequestTimeout: true,
      },
    });
    super({
      client,
      bucket,
      visibility: 'private',
      // New buckets of Amazon refuse any list of who may do what; what the bucket allows holds.
      supportsACL: false,
    });
    this.#client = client;
    this.#bucket = bucket;
  }

  /** Whether what is erased stays there as an earlier version. A bucket that once kept versions still has those of then. */
  async keepsVersions(): Promise<boolean> {
    const { Status } = await this.#client.send(
      new GetBucketVersioningCommand({ Bucket: this.#bucket }),
    );
    return Status !== undefined;
  }

  /**
   * flydrive's own takes whatever begins with the name, and so the picture `ab` with `a`. One after the other, because
   * the request for many needs a Content-MD5 at several stores, which the SDK sends no more.
   */
  override async deleteAll(folder: string): Promise<void> {
    let paginationToken: string | undefined;
    do {
      const page = await this.listAll(`${folder}/`, {
        recursive: true,
        ...(paginationToken && { paginationToken }),
      });
      for (const one of page.objects) if (one.isFile) await this.delete(one.key);
      paginationToken = page.paginationToken;
    } while (paginationToken);
  }
}
