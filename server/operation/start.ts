import type { MigrationProvider } from 'kysely';
import { EditorAccess } from '../access/editors-only.js';
import { isNewDatabase } from '../collector/database/open.js';
import { openCollector } from '../collector/open.js';
import { addUser } from '../collector/people/accounts.js';
import { listen, usualLimits } from '../listen.js';
import type { Settings } from '../settings.js';
import { createSite } from '../site.js';
import { addressOf, tellLink } from './user.js';
import { version } from './version.js';

/** By what the first administrator logs in; whoever it is makes accounts of their own for others. */
const firstName = 'admin';

/**
 * Answers requests until it is told to stop.
 * @param provider the changes of the tables: those of a version to come, in a test.
 */
export async function start(settings: Settings, provider?: MigrationProvider): Promise<void> {
  const { host, database, siteUrl, siteName, defaultFeed, feedsFolder } = settings;
  const collector = await openCollector(settings, provider);
  const { log, metrics } = collector;
  const access = new EditorAccess(settings.desk);
  const site = createSite({
    origin: siteUrl,
    name: siteName,
    defaultFeed,
    feedsFolder,
    collector: collector.app,
    access,
  });
  // How many come at a time is for the proxy before it to limit.
  const limits = { ...usualLimits, connections: Infinity };
  const closing: (() => Promise<void>)[] = [];
  const closeAll = async (): Promise<void> => {
    await Promise.all(closing.map((close) => close()));
    await collector.close();
  };
  let isStopping = false;
  const stop = async (): Promise<void> => {
    // A second signal changes nothing: this ends by itself, in ten seconds at most.
    if (isStopping) return;
    isStopping = true;
    collector.prepareClose();
    log({ level: 'info', event: 'stopping' });
    await closeAll();
    // Nothing is left that keeps the process alive; process.exit() could cut off this line.
    log({ level: 'info', event: 'stopped' });
  };
  try {
    const listening = await listen(site, { host, port: settings.port, limits });
    closing.push(listening.close);
    if (metrics) {
      const place = { host: settings.metricsHost, port: settings.metricsPort! };
      const measured = await listen(metrics.app(), place);
      closing.push(measured.close);
      log({ level: 'info', event: 'measured', host: place.host, port: measured.port });
    }
    // Before anybody hears that it is there: whoever started it may stop it in the same moment.
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
    log({
      level: 'info',
      event: 'listening',
      host,
      port: listening.port,
      database: database.kind,
      version,
    });
    if (isNewDatabase(collector.database)) {
      const address = addressOf({ ...settings, port: listening.port });
      const kept = { database: collector.database, now: Date.now };
      const code = await addUser(kept, firstName);
      process.stderr.write(`civic-server: ${address}/admin/log-in\n`);
      if (code) process.stderr.write(tellLink(address, firstName, code));
    }
    if (access.isOn)
      process.stderr.write(`Doctor of pages: ${access.entrance(listening.port, '/doctor/')}\n`);
  } catch (error) {
    await closeAll();
    throw error;
  }
}
