import type { Page } from 'playwright-core';

/** The longest of some tasks, in ms: by the clock, and by CPU time, which need not be the same one. */
interface Longest {
  readonly wall: number;
  readonly cpu: number;
}

/** `toplevel` has tasks as well, but without the microtasks at their end: what follows an `await` is in these. */
export const taskCategories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
/** The same with what scripts cost. */
export const traceCategories = [...taskCategories, 'devtools.timeline', 'v8'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly startTime?: number; readonly url?: string } };
}

type Trace = readonly TraceEvent[];

/** A task of a page's main thread, in ms. */
interface Task {
  readonly wall: number;
  readonly cpu: number;
  /** On the page's own clock. */
  readonly end: number;
}

export const readTrace = (file: Buffer): Trace =>
  (JSON.parse(file.toString()) as { traceEvents: TraceEvent[] }).traceEvents;

function markIn(trace: Trace, name: string): TraceEvent {
  const found = trace.find((event) => event.name === name);
  if (!found) throw new Error(`No mark ${name} in the trace.`);
  return found;
}

/** The tasks between two marks that a page made, in the thread that made them. */
export function tasksBetween(trace: Trace, from: string, to: string): Task[] {
  const [start, end] = [markIn(trace, from), markIn(trace, to)];
  const origin = start.ts / 1000 - (start.args?.data?.startTime ?? 0);
  return trace
    .filter(
      ({ name, ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' &&
        name === 'RunTask' &&
        pid === start.pid &&
        tid === start.tid &&
        ts + dur > start.ts &&
        // The task that makes the last mark is the benchmark's own.
        ts + dur < end.ts,
    )
    .map(({ ts, dur = 0, tdur = 0 }) => ({
      wall: dur / 1000,
      cpu: tdur / 1000,
      end: (ts + dur) / 1000 - origin,
    }));
}

/** The longest task between two marks. */
export function longestBetween(file: Buffer, from: string, to: string): Longest {
  const tasks = tasksBetween(readTrace(file), from, to);
  return {
    wall: Math.max(...tasks.map(({ wall }) => wall)),
    cpu: Math.max(...tasks.map(({ cpu }) => cpu)),
  };
}

/** CPU time of the page's main thread from an act until its frame is painted: `paint` of `in-page/paint.ts` marks both. */
export async function timeToPaint(page: Page, act: () => Promise<unknown>): Promise<number> {
  const browser = page.context().browser()!;
  await browser.startTracing(page, { categories: taskCategories });
  await act();
  const trace = readTrace(await browser.stopTracing());
  return tasksBetween(trace, 'asked', 'painted').reduce((sum, { cpu }) => sum + cpu, 0);
}

/** CPU time of all events of these names that files of the page caused, in the thread of a mark. */
export function totalTime(trace: Trace, mark: string, names: readonly string[]): number {
  const { pid, tid } = markIn(trace, mark);
  return trace
    .filter(
      (event) =>
        event.pid === pid &&
        event.tid === tid &&
        names.includes(event.name) &&
        event.args?.data?.url?.startsWith('http'),
    )
    .reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
}

/**
 * CPU time between two marks in the thread of the first, in ms by part. An event's own time is what none of those inside it take.
 * @param partOf the part of an event, by its name.
 */
export function timesOfParts(
  trace: Trace,
  from: string,
  to: string,
  partOf: (name: string) => string,
): Map<string, number> {
  const [start, end] = [markIn(trace, from), markIn(trace, to)];
  const events = trace
    .filter(
      ({ ph, pid, tid, ts, dur = 0 }) =>
        ph === 'X' &&
        pid === start.pid &&
        tid === start.tid &&
        ts >= start.ts &&
        ts + dur <= end.ts,
    )
    // Outer ones first.
    .sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  const found = new Map<string, number>();
  const add = (name: string, time: number): void => {
    const part = partOf(name);
    found.set(part, (found.get(part) ?? 0) + time / 1000);
  };
  const around: TraceEvent[] = [];
  for (const event of events) {
    while (around.length > 0 && endOf(around[around.length - 1]!) <= event.ts) around.pop();
    const outer = around[around.length - 1];
    add(event.name, event.tdur ?? 0);
    if (outer) add(outer.name, -(event.tdur ?? 0));
    around.push(event);
  }
  return found;
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
