import { existsSync } from 'node:fs';
import path from 'node:path';
import { createCollector } from './app.js';
import { openDatabase } from './database/open.js';
import { jsonLog } from './http/log.js';
import { type Settings, withLocalSecrets } from '../settings.js';

/** Makes a collector ready to answer, without listening. Logs go to standard output, one JSON object a line. */
export async function openCollector(given: Settings) {
  surviveLostLines();
  const settings = withLocalSecrets(given, (line) => process.stderr.write(`${line}\n`));
  const log = jsonLog(writeTogether(process.stdout));
  // Saved later, they are found; but who forgot the setting would look for long.
  if (!existsSync(settings.feedsFolder))
    log({ level: 'error', event: 'no-feeds-folder', folder: path.resolve(settings.feedsFolder) });
  const database = await openDatabase(settings.database, log);
  const { app, retention, jobs } = createCollector({ settings, database, log });
  await retention.start();
  jobs.start();
  /** To be called when no request is under way any more. */
  const close = async (): Promise<void> => {
    await Promise.all([retention.stop(), jobs.stop()]);
    await database.destroy();
  };
  return { app, settings, log, close };
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
