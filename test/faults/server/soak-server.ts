/** A collector whose clock runs 144 times as fast, so that ten minutes are a day; it tells its parent what it holds. */
import { jsonLog } from '../../../server/collector/http/log.js';
import { createCollector } from '../../../server/collector/app.js';
import { openDatabase } from '../../../server/collector/database/open.js';
import { openPhotoDisk } from '../../../server/collector/photos/photo-disk.js';
import { listen } from '../../../server/listen.js';
import { readSettings, withLocalSecrets } from '../../../server/settings.js';

const faster = 144;
const began = Date.now();
const settings = withLocalSecrets(readSettings(process.env), () => undefined);
const database = await openDatabase(settings.database);
const { app, retention } = createCollector({
  settings,
  database,
  photoDisk: await openPhotoDisk(settings.photoStore),
  log: jsonLog(() => undefined),
  now: () => began + (Date.now() - began) * faster,
});
await retention.start();
const { port } = await listen(app, { host: '127.0.0.1', port: 0 });

process.on('message', () => {
  for (let times = 0; times < 3; times++) (globalThis as { gc?: () => void }).gc!();
  const handles: Record<string, number> = {};
  for (const name of process.getActiveResourcesInfo()) handles[name] = (handles[name] ?? 0) + 1;
  process.send!({ heap: process.memoryUsage().heapUsed, handles });
});
process.send!({ port });
