import type { Run } from './run.js';

/**
 * Kills the collector and starts it again until all is done.
 * @param answers how many there are for each submission: it is killed as often whatever a submission takes.
 * @returns how often.
 */
export async function killAtRandom(
  run: Run,
  answered: () => number,
  isDone: () => boolean,
  answers = 1,
): Promise<number> {
  for (let kills = 0; ; kills++) {
    // The moment is chosen by what has been answered, and some instants on: inside a transaction too.
    const after = answered() + answers * run.chance.between(20, 110);
    while (!isDone() && answered() < after) await new Promise((resolve) => setTimeout(resolve, 1));
    if (isDone()) return kills;
    const instants = run.chance.between(0, 30);
    for (let passed = 0; passed < instants; passed++) await new Promise(setImmediate);
    await run.collector.kill();
    await run.restart();
  }
}
