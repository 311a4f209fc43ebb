/** Senders and readers that do not go on: the demo's server lets go of them. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { limitedServer, usualLimits } from '../../../server/listen.js';

/** As the demo's, only shorter, so that the ends can be waited for. */
const short = {
  ...usualLimits,
  headersTimeout: 100,
  requestTimeout: 200,
  connectionsCheckingInterval: 20,
  silence: 100,
};

async function serve(
  context: TestContext,
  limits: typeof usualLimits,
  answer: Parameters<typeof limitedServer>[0] = (_request, response) => void response.end('here'),
): Promise<{ server: Server; open: () => Socket }> {
  const server = limitedServer(answer, limits);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo;
  return {
    server,
    open: () => {
      const socket = connect(port, '127.0.0.1').on('error', () => undefined);
      context.after(() => socket.destroy());
      return socket;
    },
  };
}

const head = 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n';

describe('the demo’s server lets go of', () => {
  for (const [who, sent] of [
    ['who sends nothing', ''],
    ['who does not end the headers', head],
    ['who does not end the body', `${head}\r\n123`],
  ])
    it(`${who}`, async (context) => {
      const { open } = await serve(context, short, (request, response) => {
        request.resume().on('end', () => response.end());
      });
      const socket = open();
      if (sent) socket.write(sent);
      socket.resume();
      await once(socket, 'close');
    });

  it('who does not read', async (context) => {
    const { server, open } = await serve(context, short, (_request, response) => {
      response.end(Buffer.alloc(64 * 2 ** 20));
    });
    const socket = open();
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    const [connection] = (await once(server, 'connection')) as [Socket];
    await once(connection, 'close');
  });

  it('those beyond its number', async (context) => {
    const { open } = await serve(context, { ...usualLimits, connections: 2 });
    const first = [open(), open()];
    await Promise.all(first.map((socket) => once(socket, 'connect')));
    const third = open();
    third.resume();
    await once(third, 'close');
    assert.ok(first.every((socket) => !socket.destroyed));
  });
});

describe('the limits that the demo has', () => {
  it('are limits', () => {
    const server = limitedServer(() => undefined);
    for (const name of ['headersTimeout', 'requestTimeout', 'keepAliveTimeout', 'timeout'] as const)
      assert.ok(server[name] > 0 && server[name] <= 120_000, name);
    assert.ok(server.headersTimeout < server.requestTimeout);
    assert.ok(server.maxConnections > 100 && server.maxConnections <= 1000);
  });
});
