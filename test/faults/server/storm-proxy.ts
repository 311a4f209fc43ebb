import { once } from 'node:events';
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Proxy } from './cutting-proxy.js';
import type { Chance } from './random.js';

const statuses = [500, 503, 429, 502, 504];

/**
 * A gateway in a storm: it refuses requests at random, some before they reach the collector and some
 * after the collector has stored them.
 */
export async function startStormProxy(
  collectorPort: number,
  chance: Chance,
  probability: { before: number; after: number },
): Promise<Proxy> {
  const harm: Record<string, number> = { refusedBefore: 0, refusedAfter: 0 };
  const agent = new Agent({ keepAlive: true, maxSockets: 50 });
  const refuse = (response: ServerResponse): void => {
    const status = statuses[chance.between(0, statuses.length - 1)]!;
    harm[status] = (harm[status] ?? 0) + 1;
    // A gateway answers in its own words: no problem details here.
    response.writeHead(status, {
      'Content-Type': 'text/html',
      ...(status === 429 && { 'Retry-After': '1' }),
    });
    response.end('<h1>Sorry</h1>');
  };
  const server = createServer((incoming: IncomingMessage, outgoing: ServerResponse) => {
    if (chance.happens(probability.before)) {
      harm['refusedBefore']! += 1;
      incoming.resume().on('end', () => refuse(outgoing));
      return;
    }
    const { method, url, headers } = incoming;
    const onward = request(
      { agent, host: '127.0.0.1', port: collectorPort, method, path: url, headers },
      (answer) => {
        if (chance.happens(probability.after)) {
          harm['refusedAfter']! += 1;
          answer.resume().on('end', () => refuse(outgoing));
          return;
        }
        outgoing.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => refuse(outgoing));
    // As a gateway does: where the client has gone, the collector is not left waiting for the rest, on a connection that others need.
    outgoing.on('close', () => {
      if (!outgoing.writableFinished) onward.destroy();
    });
    incoming.pipe(onward);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    harm,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}
