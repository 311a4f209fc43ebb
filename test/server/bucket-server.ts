import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { onEachDatabase, onSqlite, type TestDatabases } from './databases.js';

/** A real server with the protocol of S3, on a port of its own. */
interface BucketServer {
  /** An empty bucket, as a collector is told of it. */
  fresh: () => Promise<BucketVariables>;
  /** The folder in which it keeps a bucket's objects. */
  folderOf: (variables: BucketVariables) => string;
  /** Nobody answers, until it is started again with all that it had. */
  stop: () => Promise<void>;
  start: () => Promise<void>;
  remove: () => Promise<void>;
}

type BucketVariables = Record<`S3_${string}` | `AWS_${string}`, string>;

const program = 'node_modules/s3rver/bin/s3rver.js';

/** The key that this server knows. */
const known = 'S3RVER';

export async function startBucketServer(): Promise<BucketServer> {
  const directory = mkdtempSync(path.join(tmpdir(), 'civic-buckets-'));
  let server: ChildProcess;
  let port = 0;
  const start = async (): Promise<void> => {
    const place = ['--directory', directory, '--address', '127.0.0.1', '--port', String(port)];
    // It makes its tokens for the next page of a list with DES, which Node has only with this flag.
    const child = spawn(process.execPath, ['--openssl-legacy-provider', program, ...place], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    server = child;
    port = await new Promise<number>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const said = /listening on .*:(\d+)/.exec(line);
        if (said) resolve(Number(said[1]));
      });
      child.once('exit', (code) => reject(new Error(`The store ended with ${code}.`)));
    });
  };
  const stop = async (): Promise<void> => {
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    await exit;
  };
  await start();
  const endpoint = `http://127.0.0.1:${port}`;
  const client = new S3Client({
    endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials: { accessKeyId: known, secretAccessKey: known },
  });
  let made = 0;
  return {
    async fresh() {
      const bucket = `pictures-${++made}`;
      await client.send(new CreateBucketCommand({ Bucket: bucket }));
      return {
        S3_BUCKET: bucket,
        S3_ENDPOINT: endpoint,
        S3_FORCE_PATH_STYLE: 'true',
        AWS_ACCESS_KEY_ID: known,
        AWS_SECRET_ACCESS_KEY: known,
      };
    },
    folderOf: ({ S3_BUCKET }) => path.join(directory, S3_BUCKET!),
    stop,
    start,
    async remove() {
      client.destroy();
      await stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Runs tests on both databases with pictures in a folder, and the same again with pictures in a bucket. */
export async function onEachStore(
  name: string,
  tests: (databases: TestDatabases & { store: 'folder' | 'bucket' }) => void,
): Promise<void> {
  await onEachDatabase(`${name}, in a folder`, (databases) =>
    tests({ ...databases, store: 'folder' }),
  );
  await onSqlite(`${name}, in a bucket`, ({ kind, fresh }) => {
    let server: Promise<BucketServer> | undefined;
    after(async () => (await server)?.remove());
    tests({
      kind,
      store: 'bucket',
      async fresh() {
        server ??= startBucketServer();
        return { ...(await fresh()), ...(await (await server).fresh()) };
      },
    });
  });
}
