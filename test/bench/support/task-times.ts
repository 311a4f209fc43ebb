import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** One task of a page's main thread. `cpu` is what it computed; the rest it waited for the machine. */
interface Task {
  wall: number;
  cpu: number;
}

interface TraceEvent {
  ph: string;
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { name?: string };
}

const isTask = (name: string): boolean => name === 'RunTask' || name.endsWith('::RunTask');

/**
 * The tasks of the page while `work` goes on, the longest first, from the browser's own trace: the
 * observer of long tasks knows no CPU time. What the automation does in the page is in it, too: hand files
 * over by their path, not by their content.
 */
export async function tasksDuring(
  browser: Browser,
  page: Page,
  file: string,
  work: () => Promise<void>,
): Promise<Task[]> {
  await browser.startTracing(page, {
    path: file,
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  try {
    await work();
  } finally {
    await browser.stopTracing();
  }
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ ph, name, pid, tid }) => ph === 'X' && isTask(name) && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = 0 }) => ({ wall: dur / 1000, cpu: tdur / 1000 }))
    .sort((one, other) => other.wall - one.wall);
}
