import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programOf } from './program.js';

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** Runs `civic-server` with nothing of the environment of whoever runs the tests. */
export async function runCommand(
  variables: Record<string, string>,
  ...args: string[]
): Promise<Said> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [await programOf('server/bin.ts'), ...args], {
    env: { PATH, HOME, ...variables },
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (data: Buffer) => (said.out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (said.err += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, ...said };
}
