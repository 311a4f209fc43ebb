import { startCollector } from './start.js';
import { SettingsError } from './settings.js';

/** Starts the collector by itself, with its settings from the environment. */
try {
  const collector = await startCollector(process.env);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A second signal changes nothing: stop() ends by itself, in ten seconds at most.
    process.on(signal, () => void collector.stop());
  }
} catch (error) {
  // A wrong setting or an address in use needs words; only a mistake of ours needs a stack.
  const plain =
    error instanceof SettingsError || (error as NodeJS.ErrnoException).code !== undefined;
  const { message, stack } = error as Error;
  process.stderr.write(`${plain ? message : (stack ?? message)}\n`);
  process.exitCode = 1;
}
