/** The longest of some tasks, in ms: by the clock, and by CPU time, which need not be the same one. */
interface Longest {
  readonly wall: number;
  readonly cpu: number;
}

/** `toplevel` has tasks as well, but without the microtasks at their end: what follows an `await` is in these. */
export const taskCategories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

/** The longest task between two marks that a page made, in the thread that made them. */
export function longestBetween(trace: Buffer, from: string, to: string): Longest {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const markOf = (name: string): TraceEvent => {
    const found = traceEvents.find((event) => event.name === name);
    if (!found) throw new Error(`No mark ${name} in the trace.`);
    return found;
  };
  const [start, end] = [markOf(from), markOf(to)];
  const tasks = traceEvents.filter(
    ({ name, ph, pid, tid, ts, dur = 0 }) =>
      ph === 'X' &&
      name === 'RunTask' &&
      pid === start.pid &&
      tid === start.tid &&
      ts + dur > start.ts &&
      // The task that makes the last mark is the benchmark's own.
      ts + dur < end.ts,
  );
  return {
    wall: Math.max(...tasks.map(({ dur = 0 }) => dur / 1000)),
    cpu: Math.max(...tasks.map(({ tdur = 0 }) => tdur / 1000)),
  };
}
