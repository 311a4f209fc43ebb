import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { programOf } from './program.js';

/** A collector as it runs in life: a process of its own. */
export interface CollectorProcess {
  child: ChildProcess;
  port: number;
  lines: string[];
  /** Waits until standard error has this. @returns all that was written there. */
  said: (what: RegExp) => Promise<string>;
  /** Ends it without warning. */
  kill: () => Promise<void>;
  /** Asks it to stop and waits. @returns the exit code. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Files that it writes to instead of to us. Then nobody hears its port: it is given one. */
export interface Output {
  port: number;
  stdout: number;
  stderr: number;
}

/**
 * @param flags of Node: a profile, for instance.
 * @param entry of the program that is started instead: a version to come.
 */
export async function startProcess(
  variables: Record<string, string>,
  output?: Output,
  flags: readonly string[] = [],
  entry = 'server/bin.ts',
): Promise<CollectorProcess> {
  // Only what it is given: a setting of whoever runs the tests must not slip in.
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [...flags, await programOf(entry)], {
    env: { PATH, HOME, PORT: output ? String(output.port) : '0', ...variables },
    stdio: ['ignore', output?.stdout ?? 'pipe', output?.stderr ?? 'pipe'],
  });
  const end = (): void => void child.kill('SIGKILL');
  process.once('exit', end);
  // Not 'exit': what it wrote last may then still be on its way.
  const exit = once(child, 'close').then(([code]) => {
    process.off('exit', end);
    return code as number | null;
  });
  const lines: string[] = [];
  let complaints = '';
  child.stderr?.on('data', (data: Buffer) => (complaints += data.toString()));
  const port = await new Promise<number>((resolve, reject) => {
    if (output) void answers(output.port).then(() => resolve(output.port));
    if (child.stdout)
      createInterface({ input: child.stdout }).on('line', (line) => {
        lines.push(line);
        const said = JSON.parse(line) as { event: string; port?: number };
        if (said.event === 'listening') resolve(said.port!);
      });
    void exit.then((code) => reject(new Error(`The collector ended with ${code}: ${complaints}`)));
  });
  const signal = async (name: NodeJS.Signals): Promise<number | null> => {
    child.kill(name);
    return exit;
  };
  return {
    child,
    port,
    lines,
    async said(what) {
      while (!what.test(complaints)) await once(child.stderr!, 'data');
      return complaints;
    },
    kill: async () => void (await signal('SIGKILL')),
    stop: (name = 'SIGTERM') => signal(name),
  };
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
