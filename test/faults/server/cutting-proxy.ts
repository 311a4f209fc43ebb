import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Chance } from './random.js';

export interface Proxy {
  port: number;
  /** What it did to whom, so that a test can see that there was a fault at all. */
  harm: Record<string, number>;
  close: () => Promise<void>;
}

/**
 * Stands between client and collector and cuts connections at random: while the request goes through,
 * or — the worst moment — when the answer is on its way: it is stored, and the client does not know.
 */
export async function startCuttingProxy(
  collectorPort: number,
  chance: Chance,
  probability: { request: number; answer: number },
): Promise<Proxy> {
  const harm = { requestsCut: 0, answersCut: 0, answersCutInHalf: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const collector = connect(collectorPort, '127.0.0.1');
    const cut = (): void => {
      client.destroy();
      collector.destroy();
    };
    for (const socket of [client, collector]) {
      sockets.add(socket);
      // A cut connection errs at one of its ends; that is what it is for.
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (data) => {
      if (chance.happens(probability.request)) {
        harm.requestsCut += 1;
        collector.write(data.subarray(0, chance.between(0, data.length - 1)), cut);
      } else collector.write(data);
    });
    collector.on('data', (data) => {
      if (!chance.happens(probability.answer)) client.write(data);
      else if (chance.happens(0.5)) {
        harm.answersCut += 1;
        cut();
      } else {
        harm.answersCutInHalf += 1;
        client.write(data.subarray(0, chance.between(1, data.length - 1)), cut);
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as { port: number }).port,
    harm,
    async close() {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}
