import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startWholeSite } from '../../helpers/web-servers.js';
import { testVariables } from '../../server/collector.js';
import { makeFeedsFolder } from '../../server/feed.js';
import { freePort } from '../../server/postgres.js';
import { startProcess, type CollectorProcess } from '../../server/process.js';
import { chance } from './random.js';
import type { Run, Surroundings } from './run.js';

const sample = readFileSync('server/deploy/nginx.conf', 'utf8');
const versionToCome = 'test/faults/server/version-to-come.ts';

/** Several processes on one PostgreSQL, behind a real nginx with the lines that the package brings along. */
interface SeveralRun extends Pick<Run, 'chance' | 'say'> {
  /** The balancer. */
  collector: { port: number };
  processes: CollectorProcess[];
  /** Starts one again, after it has ended: at its port, also as the version to come. */
  start: (place: number, isToCome?: boolean) => Promise<void>;
}

export async function startSeveral(
  context: Surroundings,
  variables: Record<string, string>,
  document?: unknown,
  count = 4,
): Promise<SeveralRun> {
  const feeds = makeFeedsFolder();
  if (document !== undefined) feeds.save(document);
  const seed = chance();
  context.diagnostic(`FAULT_SEED=${seed.seed}`);
  const settings: Record<string, string> = {
    ...testVariables,
    DATABASE_POOL: '5',
    TRUST_PROXY: '1',
    ...variables,
    FEEDS_DIR: feeds.folder,
    PHOTOS_DIR: path.join(feeds.folder, 'photos'),
  };
  const ports: number[] = [];
  for (let made = 0; made < count; made++) ports.push(await freePort());
  const processes = await Promise.all(
    ports.map((port) => startProcess({ ...settings, PORT: String(port) })),
  );
  const start = async (place: number, isToCome = false): Promise<void> => {
    processes[place] = await startProcess(
      { ...settings, PORT: String(ports[place]!) },
      undefined,
      [],
      isToCome ? versionToCome : undefined,
    );
  };
  const upstream = ports.map((port) => `server 127.0.0.1:${port} max_fails=3 fail_timeout=2s;`);
  const origin = await startWholeSite(
    context,
    'nginx',
    sample.replace(/^ *server 127\.0\.0\.1:8080.*;$/m, upstream.join('\n')),
  );
  context.after(async () => {
    await Promise.all(processes.map((one) => one.stop()));
    feeds.remove();
  });
  return {
    chance: seed,
    say: (text) => context.diagnostic(text),
    collector: { port: Number(new URL(origin).port) },
    processes,
    start,
  };
}
