import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { codeOf } from '../database/errors.js';
import type { Metrics } from './metrics.js';
import { Problem } from './problem.js';

/** Takes one event at a time. */
export type Log = (event: LogEvent) => void;

export interface LogEvent {
  level: 'info' | 'error';
  event: string;
  [more: string]: string | number | undefined;
}

/** Writes one JSON object a line. */
export function jsonLog(write: (line: string) => void): Log {
  return (event) => write(`${JSON.stringify({ time: new Date().toISOString(), ...event })}\n`);
}

/**
 * One line a request: what was asked for as a pattern, never the address itself, which may hold a name or
 * a receipt; no query, no body, no IP address.
 */
export function logRequests(log: Log, metrics?: Metrics): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const pattern = routePath(context, -1);
    // Hono puts what a parameter must look like behind its name.
    const route = pattern.endsWith('*') ? '(none)' : pattern.replace(/\{.*?\}/g, '');
    const { method } = context.req;
    const { status } = context.res;
    const took = performance.now() - began;
    log({ level: 'info', event: 'request', method, route, status, ms: Math.round(took * 10) / 10 });
    metrics?.request(method, route, status, took / 1000);
    if (method === 'POST' && route === '/submissions/:feed')
      metrics?.submission(outcomeOf(context));
  };
}

/** What became of a form, in a word that says nothing of who sent it. */
function outcomeOf({ error, res: { status } }: Context): string {
  if (status === 201) return 'stored';
  if (status === 200) return 'replayed';
  return error instanceof Problem ? error.code : `http-${status}`;
}

/**
 * What may be said of an unexpected error. Its message is left out: parsers and databases quote what
 * they were given.
 */
export function describeError(error: unknown): Pick<LogEvent, 'error' | 'code' | 'at'> {
  const {
    name,
    message,
    stack = '',
  } = error instanceof Error ? error : { name: typeof error, message: '' };
  // The stack begins with the message, which may have lines that look like places.
  const begins = stack.indexOf(message);
  const places = begins < 0 ? '' : stack.slice(begins + message.length);
  const frames = places.split('\n').filter((line) => /^\s+at /.test(line));
  const at = frames.slice(0, 6).map((line) => line.trim());
  return { error: name, code: codeOf(error) || undefined, at: at.join(' | ') || undefined };
}
