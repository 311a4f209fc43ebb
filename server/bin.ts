#!/usr/bin/env node
/** `civic-server`: starts what a site runs, with its settings from the environment. README.md has them. */
import { EditorAccess } from './access/editors-only.js';
import { openCollector } from './collector/open.js';
import { listen, usualLimits } from './listen.js';
import { readSettings, SettingsError } from './settings.js';
import { createSite } from './site.js';

const usage = `Usage: civic-server [start]

Settings come from the environment: FEEDS_DIR (feeds), DATABASE_FILE (data/collector.sqlite) or DATABASE_URL,
HOST (127.0.0.1), PORT (8080), ADMIN_TOKEN, HASH_KEY, SITE_URL and others: see the README.
`;

async function start(): Promise<void> {
  const settings = readSettings(process.env);
  const { host, database, siteUrl, siteName, defaultFeed, feedsFolder } = settings;
  const { app: collector, log, close } = await openCollector(settings);
  const access = new EditorAccess(settings.desk);
  const site = createSite({
    origin: siteUrl,
    name: siteName,
    defaultFeed,
    feedsFolder,
    collector,
    access,
  });
  // How many come at a time is for the proxy before it to limit.
  const limits = { ...usualLimits, connections: Infinity };
  const listening = await listen(site, { host, port: settings.port, limits }).catch(
    async (error: unknown) => {
      await close();
      throw error;
    },
  );
  const { port } = listening;
  log({ level: 'info', event: 'listening', host, port, database: database.kind });
  if (access.isOn) process.stderr.write(`Doctor of pages: ${access.entrance(port, '/doctor/')}\n`);

  let isStopping = false;
  const stop = async (): Promise<void> => {
    // A second signal changes nothing: this ends by itself, in ten seconds at most.
    if (isStopping) return;
    isStopping = true;
    log({ level: 'info', event: 'stopping' });
    await listening.close();
    await close();
    // Nothing is left that keeps the process alive; process.exit() could cut off this line.
    log({ level: 'info', event: 'stopped' });
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
}

const [command = 'start', ...rest] = process.argv.slice(2);
if (command === '--help' || command === 'help') process.stdout.write(usage);
else if (command !== 'start' || rest.length > 0) {
  process.stderr.write(usage);
  process.exitCode = 2;
} else
  await start().catch((error: unknown) => {
    // A wrong setting or an address in use needs words; only a mistake of ours needs a stack.
    const isPlain =
      error instanceof SettingsError || (error as NodeJS.ErrnoException).code !== undefined;
    const { message, stack } = error as Error;
    process.stderr.write(`${isPlain ? message : (stack ?? message)}\n`);
    process.exitCode = 1;
  });
