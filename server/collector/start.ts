import { createServer } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { listen, type Listening } from './http/listen.js';
import { openCollector } from './open.js';

interface RunningCollector {
  port: number;
  /** Lets requests that are under way finish, then closes the database. */
  stop: () => Promise<void>;
}

/** Starts a collector; it answers when this is done. */
export async function startCollector(
  variables: Record<string, string | undefined>,
): Promise<RunningCollector> {
  const { app, settings, log, close } = await openCollector(variables);
  const { host, database } = settings;
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  let listening: Listening;
  try {
    listening = await listen(server, settings.port, host);
  } catch (error) {
    await close();
    throw error;
  }
  const { port } = listening;
  log({ level: 'info', event: 'listening', host, port, database: database.kind });

  let stopped: Promise<void> | undefined;
  const stop = async (): Promise<void> => {
    log({ level: 'info', event: 'stopping' });
    await listening.close();
    await close();
    // Nothing is left that keeps the process alive; process.exit() could cut off this line.
    log({ level: 'info', event: 'stopped' });
  };
  return { port, stop: () => (stopped ??= stop()) };
}
