import { readFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { CollectorProcess } from '../../server/process.js';
import { quantile } from '../support/statistics.js';

export interface Load {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly statuses: Readonly<Record<string, number>>;
}

const end = Buffer.from('\r\n\r\n');
const lastChunk = Buffer.from('0\r\n\r\n');

/**
 * A connection that is kept and asks one thing at a time. Node's own client costs as much as the server
 * that is measured; on two cores it would be the limit.
 */
class Connection {
  readonly #socket: Socket;
  #received: Buffer = Buffer.alloc(0);
  #answer: ((status: string) => void) | undefined;

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true });
    this.#socket.on('data', (data: Buffer) => this.#take(data));
    this.#socket.on('error', () => undefined);
    this.#socket.on('close', () => this.#answer?.('closed'));
  }

  ask(request: Buffer): Promise<string> {
    return new Promise((resolve) => {
      this.#answer = resolve;
      this.#socket.write(request);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(data: Buffer): void {
    this.#received = this.#received.length ? Buffer.concat([this.#received, data]) : data;
    const headEnd = this.#received.indexOf(end);
    if (headEnd < 0) return;
    const head = this.#received.toString('latin1', 0, headEnd);
    const status = head.slice(9, 12);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    const bodyLength = this.#received.length - headEnd - end.length;
    const isWhole =
      status === '304' ||
      (length === undefined
        ? this.#received.subarray(-lastChunk.length).equals(lastChunk)
        : bodyLength >= Number(length));
    if (!isWhole) return;
    this.#received = Buffer.alloc(0);
    this.#answer?.(status);
  }
}

/** Asks as fast as it is answered, on so many connections to the processes in turn, for so long. */
export async function load(
  ports: readonly number[],
  connections: number,
  milliseconds: number,
  next: () => Buffer,
): Promise<Load> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const began = performance.now();
  const until = began + milliseconds;
  const work = async (_: unknown, index: number): Promise<void> => {
    const connection = new Connection(ports[index % ports.length]!);
    while (performance.now() < until) {
      const request = next();
      const asked = performance.now();
      const status = await connection.ask(request);
      times.push(performance.now() - asked);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status === 'closed') break;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - began) / 1000;
  return {
    perSecond: times.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    statuses,
  };
}

export const get = (path: string, headers: Readonly<Record<string, string>> = {}): Buffer =>
  Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n${Object.entries(headers)
      .map(([name, value]) => `${name}: ${value}\r\n`)
      .join('')}\r\n`,
  );

export function post(path: string, body: unknown, key: string): Buffer {
  const json = Buffer.from(JSON.stringify(body));
  const head = `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nIdempotency-Key: ${key}\r\nContent-Length: ${json.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), json]);
}

/** CPU that a process has used, in seconds; only Linux tells it so plainly. */
export function cpuTime({ child }: CollectorProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return NaN;
  }
}
