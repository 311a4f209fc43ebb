import type { Hono } from 'hono';
import { createApp } from './app.js';
import { openDatabase } from './database/open.js';
import { describeError, jsonLog, type Log } from './http/log.js';
import { withLocalSecrets, type ReadySettings } from './local-secrets.js';
import { keepAnonymising } from './retention.js';
import { readSettings } from './settings.js';

export interface OpenCollector {
  /** Answers requests; for a server of its own or beside other things (`isCollectorPath`). */
  app: Hono;
  settings: ReadySettings;
  log: Log;
  /** To be called when no request is under way any more. */
  close: () => Promise<void>;
}

/** Makes a collector ready to answer, without listening. Logs go to standard output, one JSON object a line. */
export async function openCollector(
  variables: Record<string, string | undefined>,
): Promise<OpenCollector> {
  const settings = withLocalSecrets(readSettings(variables), (line) =>
    process.stderr.write(`${line}\n`),
  );
  const log = jsonLog((line) => process.stdout.write(line));
  const database = await openDatabase(settings.database);
  const endAnonymising = await keepAnonymising(database, settings, (result) =>
    typeof result === 'number'
      ? log({ level: 'info', event: 'anonymised', submissions: result })
      : log({ level: 'error', event: 'anonymise-failed', ...describeError(result) }),
  );
  return {
    app: createApp({ settings, database, log }),
    settings,
    log,
    async close() {
      endAnonymising();
      await database.destroy();
    },
  };
}
