import { expect } from '@open-wc/testing';
import { freshKey } from '../helpers/server.js';
import { openTab } from './frames.js';
import {
  FakeClock,
  follow,
  guardEachTest,
  receivedBy,
  serverWith,
  stored,
  untilAccepted,
} from './support.js';

describe('a sender on a page of another time', () => {
  guardEachTest();

  it('sends beside libraries that change what the language has', async () => {
    // As Prototype 1.7, MooTools 1.4 and careless pages do.
    const { window, frame } = await openTab(`
      Array.prototype.toJSON = function () { return '[object of another time]'; };
      String.prototype.toJSON = function () { return '"' + this + '"'; };
      Array.prototype.entries = function () { return this.slice(); };
      Array.from = function (item) { return item == null ? [] : [item]; };
      Object.prototype.everywhere = function () {};
      window.Event = function () { throw new Error('no constructor'); };
      delete crypto.constructor.prototype.randomUUID;
      window.problems = [];
      addEventListener('error', ({ message }) => problems.push(message));
      addEventListener('unhandledrejection', ({ reason }) => problems.push(String(reason)));
    `);
    const clock = new FakeClock();
    const sender = window.createSender({ clock, name: `outbox-${freshKey()}` });
    const { request, key } = await serverWith({ status: 503 }, stored);
    const updates = follow(sender, request.form);
    expect(await sender.submit(request)).to.include({ status: 'saved', durable: true });
    await untilAccepted(clock, updates);
    const bodies = (await receivedBy(key)).map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).to.deep.equal([request.body, request.body]);
    expect((frame.contentWindow as unknown as { problems: string[] }).problems).to.deep.equal([]);
    sender.close();
    frame.remove();
  });
});
