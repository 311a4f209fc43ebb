import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { onEachDatabase, onSqlite, type TestDatabases } from './databases.js';
import { signaturesOf } from './signature-v4.js';

/** A real server with the protocol of S3, on a port of its own, behind one that checks signatures, as it does not. */
interface BucketServer {
  /** An empty bucket, as a collector is told of it. */
  fresh: () => Promise<BucketVariables>;
  /** What it says of versions from now on, as stores that have them do, or do not tell; itself it has none. */
  versions: (variables: BucketVariables, status: 'Enabled' | 'Suspended' | 'untold') => void;
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
  const versions = new Map<string, string>();
  let server: ChildProcess;
  let port = 0;
  let front: Server;
  let frontPort = 0;
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
    front = makeFront(port, versions).listen(frontPort, '127.0.0.1');
    await once(front, 'listening');
    frontPort = (front.address() as AddressInfo).port;
  };
  const stop = async (): Promise<void> => {
    const ends = [once(server, 'exit'), once(front, 'close')];
    server.kill('SIGKILL');
    front.close();
    front.closeAllConnections();
    await Promise.all(ends);
  };
  await start();
  const endpoint = `http://127.0.0.1:${frontPort}`;
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
    versions: ({ S3_BUCKET }, status) => void versions.set(S3_BUCKET!, status),
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

/** Refuses what is not signed with the key, as stores do, and hands on the rest. */
function makeFront(port: number, versions: ReadonlyMap<string, string>): Server {
  return createServer((request, response) => {
    const { method = '', url = '', headers } = request;
    const signatures = signaturesOf({ method, url, headers }, known);
    const answer = (status: number, body: string): void => {
      request.resume();
      response.writeHead(status, { 'Content-Type': 'application/xml' }).end(body);
    };
    // Keys that are unknown are the store's own to refuse.
    const isKnown = headers.authorization?.includes(`Credential=${known}/`);
    if (isKnown && signatures?.given !== signatures?.right)
      return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    const status = versions.get(/^\/([\w-]+)\/?\?versioning/.exec(url)?.[1] ?? '');
    if (status === 'untold') return answer(501, '<Error><Code>NotImplemented</Code></Error>');
    if (status !== undefined)
      return answer(
        200,
        `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`,
      );
    const handed = forward({ host: '127.0.0.1', port, method, path: url, headers }, (from) => {
      response.writeHead(from.statusCode!, from.headers);
      from.pipe(response);
    });
    handed.on('error', () => response.destroy());
    request.pipe(handed);
  });
}

/** Runs tests on both databases with pictures in a folder, and the same again with pictures in a bucket. */
export async function onEachStore(
  name: string,
  tests: (databases: TestDatabases & { store: 'folder' | 'bucket' }) => void,
): Promise<void> {
  await onEachDatabase(`${name}, in a folder`, (databases) =>
    tests({ ...databases, store: 'folder' }),
  );
  await onSqlite(`${name}, in a bucket`, ({ kind, empty }) => {
    let server: Promise<BucketServer> | undefined;
    after(async () => (await server)?.remove());
    const fresh = async () => {
      server ??= startBucketServer();
      return { ...(await empty()), ...(await (await server).fresh()) };
    };
    tests({ kind, store: 'bucket', fresh, empty: fresh });
  });
}
