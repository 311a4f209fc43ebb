import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { createApp } from './app.js';
import { openDatabase } from './database/open.js';
import { describeError, jsonLog } from './http/log.js';
import { listen, type Listening } from './http/listen.js';
import { withLocalSecrets } from './local-secrets.js';
import { keepAnonymising } from './retention.js';
import { readSettings } from './settings.js';

export interface RunningCollector {
  port: number;
  /** Lets requests that are under way finish, then closes the database. */
  stop: () => Promise<void>;
}

/** Starts a collector; it answers when this is done. Logs go to standard output, one JSON object a line. */
export async function startCollector(
  variables: Record<string, string | undefined>,
): Promise<RunningCollector> {
  const settings = withLocalSecrets(readSettings(variables), (line) =>
    process.stderr.write(`${line}\n`),
  );
  const log = jsonLog((line) => process.stdout.write(line));
  const database = await openDatabase(settings.database);
  const answer = getRequestListener(createApp({ settings, database, log }).fetch);
  const server = createServer((request, response) => void answer(request, response));
  const endAnonymising = await keepAnonymising(database, settings.retentionDays, (result) =>
    typeof result === 'number'
      ? log({ level: 'info', event: 'anonymised', submissions: result })
      : log({ level: 'error', event: 'anonymise-failed', ...describeError(result) }),
  );
  let listening: Listening | undefined;
  try {
    listening = await listen(server, settings.port, settings.host);
    const { port } = listening;
    log({
      level: 'info',
      event: 'listening',
      host: settings.host,
      port,
      database: settings.database.kind,
    });
    return { port, stop: once(stop) };
  } catch (error) {
    endAnonymising();
    await database.destroy();
    throw error;
  }

  async function stop(): Promise<void> {
    log({ level: 'info', event: 'stopping' });
    endAnonymising();
    await listening?.close();
    await database.destroy();
    // Nothing is left that keeps the process alive; process.exit() could cut off this line.
    log({ level: 'info', event: 'stopped' });
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => (result ??= work());
}
