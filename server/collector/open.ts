import { existsSync } from 'node:fs';
import path from 'node:path';
import type { MigrationProvider } from 'kysely';
import { createCollector } from './app.js';
import { FeedNotices } from './database/notices.js';
import { openDatabase } from './database/open.js';
import { jsonLog } from './http/log.js';
import { Metrics } from './http/metrics.js';
import { openPhotoDisk } from './photos/photo-disk.js';
import { type Settings, withLocalSecrets } from '../settings.js';

/**
 * Makes a collector ready to answer, without listening. Logs go to standard output, one JSON object a line.
 * @param provider the changes of the tables: those of a version to come, in a test.
 */
export async function openCollector(given: Settings, provider?: MigrationProvider) {
  surviveLostLines();
  const settings = withLocalSecrets(given, (line) => process.stderr.write(`${line}\n`));
  const log = jsonLog(writeTogether(process.stdout));
  // Saved later, they are found; but who forgot the setting would look for long.
  if (!existsSync(settings.feedsFolder))
    log({ level: 'error', event: 'no-feeds-folder', folder: path.resolve(settings.feedsFolder) });
  const photoDisk = await openPhotoDisk(settings.photoStore);
  const database = await openDatabase(settings.database, log, provider);
  const notices =
    settings.database.kind === 'postgres'
      ? new FeedNotices(settings.database.url, database)
      : undefined;
  const metrics = settings.metricsPort === undefined ? undefined : new Metrics();
  let stopping = false;
  const isStopping = (): boolean => stopping;
  const parts = { settings, database, photoDisk, log, notices, metrics, isStopping };
  const { app, retention, jobs, close: letGo } = createCollector(parts);
  notices?.start();
  await retention.start();
  jobs.start();
  /** From here on a balancer is told to send requests elsewhere. */
  const prepareClose = (): void => {
    stopping = true;
  };
  /** To be called when no request is under way any more. */
  const close = async (): Promise<void> => {
    await Promise.all([retention.stop(), jobs.stop()]);
    await notices?.stop();
    letGo();
    await database.destroy();
  };
  return { app, database, settings, log, metrics, prepareClose, close };
}

/** What is logged in one turn of the event loop is written once: a system call for each request was a sixth of a read. */
function writeTogether(stream: NodeJS.WritableStream): (line: string) => void {
  let pending = '';
  return (line) => {
    if (pending === '')
      setImmediate(() => {
        stream.write(pending);
        pending = '';
      });
    pending += line;
  };
}

let survives = false;

/** A disk that is full, or a reader that has gone, costs lines of the log; without a listener it would end the process. */
function surviveLostLines(): void {
  if (survives) return;
  survives = true;
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
