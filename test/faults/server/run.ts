import path from 'node:path';
import type { TestContext } from 'node:test';
import { fillIn, newKey } from '../../conformance/fill.js';
import { testVariables } from '../../server/collector.js';
import type { DatabaseVariables } from '../../server/databases.js';
import { makeFeedsFolder, openPledge } from '../../server/feed.js';
import { startProcess, type CollectorProcess } from '../../server/process.js';
import { chance, type Chance } from './random.js';
import type { Sending } from './sender.js';

/** A collector in a process of its own, to be harmed. */
export interface Run {
  chance: Chance;
  variables: DatabaseVariables;
  /** The folder of the pictures. */
  photos: string;
  collector: CollectorProcess;
  /** Starts it again on the same port, after it was killed. */
  restart: () => Promise<void>;
  say: (text: string) => void;
}

/** What a run needs of its test; a script can give it as well. */
export type Surroundings = Pick<TestContext, 'diagnostic' | 'after'>;

/** Whatever answers at one port: one collector, or several behind a balancer. */
export type StartRun = (
  context: Surroundings,
  variables: DatabaseVariables,
  document?: unknown,
) => Promise<Pick<Run, 'chance'> & { collector: { port: number } }>;

export async function startRun(
  context: Surroundings,
  variables: DatabaseVariables,
  document?: unknown,
): Promise<Run> {
  const feeds = makeFeedsFolder();
  if (document !== undefined) feeds.save(document);
  const seed = chance();
  const photos = path.join(feeds.folder, 'photos');
  const settings: Record<string, string> = {
    ...testVariables,
    ...variables,
    FEEDS_DIR: feeds.folder,
    PHOTOS_DIR: photos,
  };
  const run: Run = {
    chance: seed,
    variables,
    photos,
    collector: await startProcess(settings),
    restart: async () => {
      run.collector = await startProcess({ ...settings, PORT: String(run.collector.port) });
    },
    say: (text) => context.diagnostic(text),
  };
  context.diagnostic(`FAULT_SEED=${seed.seed}`);
  context.after(async () => {
    await run.collector.stop();
    feeds.remove();
  });
  return run;
}

export const makeSendings = (count: number): Sending[] =>
  Array.from({ length: count }, () => ({ key: newKey(), submission: fillIn(openPledge) }));
