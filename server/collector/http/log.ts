import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { codeOf } from '../database/errors.js';

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
export function logRequests(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const began = performance.now();
    await next();
    const route = routePath(context, -1);
    log({
      level: 'info',
      event: 'request',
      method: context.req.method,
      // Hono puts what a parameter must look like behind its name.
      route: route.endsWith('*') ? '(none)' : route.replace(/\{.*?\}/g, ''),
      status: context.res.status,
      ms: Math.round((performance.now() - began) * 10) / 10,
    });
  };
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
